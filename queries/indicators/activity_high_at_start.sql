/*
label.nb = "Høyt aktivitetsnivå ved start"
label.nn = "Høgt aktivitetsnivå ved start"
label.en = "High level of activity at the start"
question.nb = "Hvor mange organisasjoner var svært aktive allerede før ordningen?"
question.nn = "Kor mange organisasjonar var svært aktive alt før ordninga?"
question.en = "How many organisations were already very active before the scheme?"
goal = "D4"
criterion = "activity_experience"
unit = "organisations"
measure = "count"
direction = 0
audience = "open"
numerator = { nb = "organisasjoner med høyt aktivitetsnivå ved start", nn = "organisasjonar med høgt aktivitetsnivå ved start", en = "organisations with a high level of activity at the start" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Et utgangspunkt, ikke et resultat. Organisasjoner som er aktive fra før, har mindre rom for å bli mer aktive."
caveat.nn = "Eit utgangspunkt, ikkje eit resultat. Organisasjonar som er aktive frå før, har mindre rom for å bli meir aktive."
caveat.en = "A starting point, not a result. Organisations that are active already have less room to become more active."
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
