/*
label.nb = "Usikre på om kunnskapen blir brukt"
label.nn = "Usikre på om kunnskapen blir brukt"
label.en = "Unsure the knowledge will be used"
question.nb = "Hvor mange organisasjoner er usikre på om de får brukt det de lærte?"
question.nn = "Kor mange organisasjonar er usikre på om dei får bruk for det dei lærte?"
question.en = "How many organisations are unsure they will use what they learned?"
goal = "D1"
criterion = "use_of_knowledge"
unit = "organisations"
measure = "count"
direction = -1
audience = "open"
kirkpatrick = 3
numerator = { nb = "organisasjoner som er usikre på om kunnskapen kommer i bruk", nn = "organisasjonar som er usikre på om kunnskapen kjem i bruk", en = "organisations that are unsure the knowledge will be put to use" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Usikkerhet ved slutten av ordningen er ikke det samme som at kunnskapen ikke brukes senere."
caveat.nn = "Å vere usikker ved slutten av ordninga er ikkje det same som at kunnskapen ikkje blir brukt seinare."
caveat.en = "Being unsure at the end of the scheme is not the same as not using the knowledge later."
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
