/*
label.nb = "Nye samarbeid"
label.nn = "Nye samarbeid"
label.en = "New ties"
question.nb = "Hvor mange samarbeid kom gjennom ordningen og varer?"
question.nn = "Kor mange samarbeid kom gjennom ordninga og varer?"
question.en = "How many ties came through the scheme and last?"
goal = "D2"
criterion = "wider_network"
unit = "links"
measure = "amount"
direction = 1
audience = "open"
is_lower_bound = true
numerator = { nb = "ulike samarbeid som kom gjennom ordningen og ikke er avsluttet", nn = "ulike samarbeid som kom gjennom ordninga og ikkje er avslutta", en = "different ties that came through the scheme and have not ended" }
caveat.nb = "Samarbeid der det ikke er oppgitt når de kom, er ikke med. At et samarbeid kom i samme tid, viser ikke hva det kom av."
caveat.nn = "Samarbeid der det ikkje er oppgitt når dei kom, er ikkje med. At eit samarbeid kom i same tid, viser ikkje kva det kom av."
caveat.en = "Ties of unknown origin are not counted. That a tie came in the same period does not show what it came from."
*/
select
    programmes.programme_id,
    'all' as period,
    cast(case when count(case when ties.origin <> 'unknown' then 1 end) > 0 then count(case when ties.course = 'new' then 1 end) end as double) as numerator,
    cast(null as double) as denominator,
    cast(null as integer) as expected,
    cast(null as integer) as reported,
    max(coalesce(ties.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(ties.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
left join fct_ties as ties
    on ties.programme_id = programmes.programme_id and coalesce(ties.organisation_id < ties.partner_organisation_id, true)
group by programmes.programme_id
;
select programme_id, organisation_id, partner, partner_type, stage, origin, section
from fct_ties where course = 'new' and coalesce(organisation_id < partner_organisation_id, true)
order by programme_id, organisation_id, partner
