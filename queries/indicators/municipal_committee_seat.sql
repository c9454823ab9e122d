/*
label.nb = "Fast plass i kommunalt utvalg"
label.nn = "Fast plass i kommunalt utval"
label.en = "Permanent seat on a municipal committee"
question.nb = "Hvor mange organisasjoner har fått fast plass i et kommunalt utvalg?"
question.nn = "Kor mange organisasjonar har fått fast plass i eit kommunalt utval?"
question.en = "How many organisations have a permanent seat on a municipal committee?"
goal = "D3"
criterion = "municipal_influence"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
numerator = { nb = "organisasjoner som sier at de har fast plass i et kommunalt utvalg", nn = "organisasjonar som seier at dei har fast plass i eit kommunalt utval", en = "organisations that say they have a permanent seat on a municipal committee" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Vi teller bare dem som har fortalt om det. Flere kan ha en slik plass."
caveat.nn = "Vi tel berre dei som har fortalt om det. Fleire kan ha ein slik plass."
caveat.en = "Only those that told of it are counted, so more may have such a seat."
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
