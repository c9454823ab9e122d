/*
label.nb = "Mer aktivitet enn før"
label.nn = "Meir aktivitet enn før"
label.en = "More activity than before"
question.nb = "Hvor mange organisasjoner melder om mer aktivitet enn før ordningen?"
question.nn = "Kor mange organisasjonar melder om meir aktivitet enn før ordninga?"
question.en = "How many organisations report more activity than before the scheme?"
goal = "D5"
criterion = "more_activity"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
is_essential = true
numerator = { nb = "organisasjoner som melder om mer aktivitet", nn = "organisasjonar som melder om meir aktivitet", en = "organisations that report more activity" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Bygger på det organisasjonene selv sier. Regnskapene bekrefter ikke hvor mye tilskuddet har bidratt."
caveat.nn = "Byggjer på det organisasjonane sjølve seier. Rekneskapane stadfestar ikkje kor mykje tilskotet har hjelpt."
caveat.en = "Rests on what the organisations say themselves. The accounts do not confirm how much the grant contributed."
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
