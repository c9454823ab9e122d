/*
label.nb = "Har aktiviteter som kan brukes andre steder"
label.nn = "Har aktivitetar som kan brukast andre stader"
label.en = "Has activities of use elsewhere"
question.nb = "Hvor mange organisasjoner har aktiviteter som andre kan ta etter?"
question.nn = "Kor mange organisasjonar har aktivitetar som andre kan ta etter?"
question.en = "How many organisations have activities that others can take up?"
goal = "D6"
criterion = "transfer_value"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
numerator = { nb = "organisasjoner med aktiviteter som er vurdert som nyttige andre steder", nn = "organisasjonar med aktivitetar som er vurderte som nyttige andre stader", en = "organisations with activities judged to be useful elsewhere" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Det er ikke bestemt hva nasjonal overføringsverdi er, så to som teller, kan få ulike tall."
caveat.nn = "Det er ikkje fastsett kva nasjonal overføringsverdi er, så to som tel, kan få ulike tal."
caveat.en = "What national transfer value means is not defined, so two people may count differently."
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
