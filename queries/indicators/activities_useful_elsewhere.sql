/*
label.nb = "Mente ved start at aktiviteter kunne passe andre steder"
label.nn = "Meinte ved start at aktivitetar kunne passe andre stader"
label.en = "Thought at the start that activities could fit elsewhere"
question.nb = "Hvor mange organisasjoner mente ved start at noen av aktivitetene kunne passe andre steder?"
question.nn = "Kor mange organisasjonar meinte ved start at nokre av aktivitetane kunne passe andre stader?"
question.en = "How many organisations thought at the start that some of their activities could fit elsewhere?"
goal = "D6"
criterion = "transfer_value"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
numerator = { nb = "organisasjoner som selv mente det ved start", nn = "organisasjonar som sjølve meinte det ved start", en = "organisations that thought so themselves at the start" }
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
