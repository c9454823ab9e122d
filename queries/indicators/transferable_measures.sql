/*
label.nb = "Tiltak beskrevet så andre kan bruke dem"
label.nn = "Tiltak skildra så andre kan bruke dei"
label.en = "Measures described so others can use them"
question.nb = "Hvor mange tiltak er beskrevet godt nok til at andre kan bruke dem?"
question.nn = "Kor mange tiltak er skildra godt nok til at andre kan bruke dei?"
question.en = "How many measures are described well enough for others to use them?"
goal = "D6"
criterion = "transfer_value"
unit = "activities"
measure = "amount"
direction = 1
audience = "open"
is_essential = true
numerator = { nb = "tiltak med en beskrivelse som andre kan følge", nn = "tiltak med ei skildring som andre kan følgje", en = "measures with a description that others can follow" }
caveat.nb = "Det er ikke bestemt hva nasjonal overføringsverdi er. Først må noen avgjøre hva som skal telles."
caveat.nn = "Det er ikkje fastsett kva nasjonal overføringsverdi er. Først må nokon avgjere kva som skal telje."
caveat.en = "What national transfer value means is not defined. First someone must decide what is to be counted."
*/
-- No record table holds this, so the figure comes from what a source states, or is absent.
select
    programme_id,
    'all' as period,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    organisations_expected as expected,
    0 as reported,
    basis_rank,
    list_sort(array_agg(distinct source_id)) as sources
from fct_programmes
group by programme_id, organisations_expected, basis_rank
