/*
label.nb = "Fikk støtte fra den store ordningen"
label.nn = "Fekk støtte frå den store ordninga"
label.en = "Funded by the larger scheme"
question.nb = "Hvor mange organisasjoner fikk tilskudd fra den store, ordinære ordningen etterpå?"
question.nn = "Kor mange organisasjonar fekk tilskot frå den store, ordinære ordninga etterpå?"
question.en = "How many organisations won a grant from the larger, regular scheme afterwards?"
goal = "D5"
criterion = "qualify_for_project_support"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
key_figure = 8
is_essential = true
kirkpatrick = 4
numerator = { nb = "organisasjoner med tilskudd fra den store ordningen året etter", nn = "organisasjonar med tilskot frå den store ordninga året etter", en = "organisations with a grant from the larger scheme the year after" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Vi vet ikke hvor mange som søkte. Tallet viser derfor ikke hvor stor del av søkerne som fikk tilskudd."
caveat.nn = "Vi veit ikkje kor mange som søkte. Talet viser difor ikkje kor stor del av søkjarane som fekk tilskot."
caveat.en = "We do not know how many applied, so the figure does not show what share of the applicants won a grant."
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
