/*
label.nb = "Ble lite kjent med de andre deltakerne"
label.nn = "Vart lite kjende med dei andre deltakarane"
label.en = "Did not get to know the other participants"
question.nb = "Hvor mange organisasjoner ble ikke godt kjent med de andre i ordningen?"
question.nn = "Kor mange organisasjonar vart ikkje godt kjende med dei andre i ordninga?"
question.en = "How many organisations did not get well acquainted with the others in the scheme?"
goal = "D2"
criterion = "known_partners"
unit = "organisations"
measure = "count"
direction = -1
audience = "open"
numerator = { nb = "organisasjoner som ikke ble godt kjent med de andre", nn = "organisasjonar som ikkje vart godt kjende med dei andre", en = "organisations that did not get well acquainted with the others" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Gjelder kontakten mellom deltakerne, ikke nettverket utenfor ordningen."
caveat.nn = "Gjeld kontakten mellom deltakarane, ikkje nettverket utanfor ordninga."
caveat.en = "Concerns contact among the participants, not the network outside the scheme."
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
