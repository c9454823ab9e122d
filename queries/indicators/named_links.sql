/*
label.nb = "Navngitte samarbeid"
label.nn = "Namngitte samarbeid"
label.en = "Named cooperation links"
question.nb = "Hvor mange samarbeid har organisasjonene med navngitte partnere?"
question.nn = "Kor mange samarbeid har organisasjonane med namngitte partnarar?"
question.en = "How many cooperation links do the organisations have with named partners?"
goal = "D2"
criterion = "wider_network"
unit = "links"
measure = "amount"
direction = 1
audience = "open"
key_figure = 7
is_lower_bound = true
numerator = { nb = "samarbeid mellom en organisasjon og en navngitt partner", nn = "samarbeid mellom ein organisasjon og ein namngitt partnar", en = "links between an organisation and a named partner" }
caveat.nb = "Det kan finnes flere: vi teller bare dem kilden nevner med navn."
caveat.nn = "Det kan finnast fleire: vi tel berre dei kjelda nemner med namn."
caveat.en = "There may be more: we count only those the source names."
*/
-- A tie between two participants stands under both in the fact, and is counted once, however often it is told.
with counted as (
    select programme_id, link_id, basis_rank, source_id
    from fct_ties
    where coalesce(stage, 'unknown') <> 'planned' and coalesce(organisation_id < partner_organisation_id, true)
)
select
    programmes.programme_id,
    'all' as period,
    cast(nullif(count(counted.link_id), 0) as double) as numerator,
    cast(null as double) as denominator,
    cast(null as integer) as expected,
    cast(null as integer) as reported,
    max(coalesce(counted.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(counted.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
left join counted on counted.programme_id = programmes.programme_id
group by programmes.programme_id
;
select programme_id, link_id, organisation_id, partner, partner_type, stage, origin, section
from fct_ties
where coalesce(stage, 'unknown') <> 'planned' and coalesce(organisation_id < partner_organisation_id, true)
order by programme_id, organisation_id, partner
