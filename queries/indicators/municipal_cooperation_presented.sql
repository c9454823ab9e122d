/*
label.nb = "La fram samarbeid med kommunen"
label.nn = "La fram samarbeid med kommunen"
label.en = "Presented cooperation with a municipality"
question.nb = "Hvor mange organisasjoner fortalte de andre om samarbeidet sitt med kommunen?"
question.nn = "Kor mange organisasjonar fortalde dei andre om samarbeidet sitt med kommunen?"
question.en = "How many organisations told the others about their cooperation with a municipality?"
goal = "D3"
criterion = "municipal_cooperation"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
numerator = { nb = "organisasjoner som la fram samarbeid med kommunen på en fellessamling", nn = "organisasjonar som la fram samarbeid med kommunen på ei fellessamling", en = "organisations that presented cooperation with a municipality at a gathering" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Andre kan også samarbeide med kommunen. At samarbeidet ble lagt fram, viser ikke om det kom gjennom ordningen."
caveat.nn = "Andre kan også samarbeide med kommunen. At samarbeidet vart lagt fram, viser ikkje om det kom gjennom ordninga."
caveat.en = "Others may cooperate with a municipality too. That it was presented does not show that it came through the scheme."
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
