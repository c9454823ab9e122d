/*
label.nb = "Synes kurstemaene var relevante"
label.nn = "Synest kurstemaa var relevante"
label.en = "Found the course topics relevant"
question.nb = "Hvor mange organisasjoner mener kursene handlet om det de trengte?"
question.nn = "Kor mange organisasjonar meiner kursa handla om det dei trong?"
question.en = "How many organisations think the courses were about what they needed?"
goal = "D1"
criterion = "course_fit"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
kirkpatrick = 1
numerator = { nb = "organisasjoner som mener temaene var relevante", nn = "organisasjonar som meiner temaa var relevante", en = "organisations that found the topics relevant" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Gjelder temaene, ikke måten kursene ble holdt på."
caveat.nn = "Gjeld temaa, ikkje måten kursa vart haldne på."
caveat.en = "Concerns the topics, not the way the courses were held."
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
