/*
label.nb = "Åpnet nye lokallag"
label.nn = "Opna nye lokallag"
label.en = "Opened new local branches"
question.nb = "Hvor mange organisasjoner åpnet nye lokallag i løpet av ordningen?"
question.nn = "Kor mange organisasjonar opna nye lokallag i løpet av ordninga?"
question.en = "How many organisations opened new local branches during the scheme?"
goal = "D5"
criterion = "growth"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
numerator = { nb = "organisasjoner som åpnet minst ett lokallag", nn = "organisasjonar som opna minst eitt lokallag", en = "organisations that opened at least one local branch" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
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
