/*
label.nb = "Ønsket større nettverk ved start"
label.nn = "Ønskte større nettverk ved start"
label.en = "Wished for a larger network at the start"
question.nb = "Hvor mange organisasjoner ønsket seg et større nettverk da de begynte?"
question.nn = "Kor mange organisasjonar ønskte seg eit større nettverk då dei byrja?"
question.en = "How many organisations wished for a larger network when they began?"
goal = "D2"
criterion = "wider_network"
unit = "organisations"
measure = "count"
direction = 0
audience = "open"
numerator = { nb = "organisasjoner som ønsket et større nettverk", nn = "organisasjonar som ønskte eit større nettverk", en = "organisations that wished for a larger network" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Et utgangspunkt, ikke et resultat."
caveat.nn = "Eit utgangspunkt, ikkje eit resultat."
caveat.en = "A starting point, not a result."
*/
-- No record table holds this, so the figure comes from what a source states, or is absent.
select
    programme_id,
    'all' as period,
    cast(null as double) as numerator,
    cast(organisations_expected as double) as denominator,
    organisations_expected as expected,
    0 as reported,
    basis_rank,
    list_sort(array_agg(distinct source_id)) as sources
from fct_programmes
group by programme_id, organisations_expected, basis_rank
