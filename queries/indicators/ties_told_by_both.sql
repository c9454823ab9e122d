/*
label.nb = "Samarbeid bekreftet av begge"
label.nn = "Samarbeid stadfesta av begge"
label.en = "Ties confirmed by both"
question.nb = "Hvor mange av samarbeidene mellom deltakere er meldt av begge?"
question.nn = "Kor mange av samarbeida mellom deltakarar er melde av begge?"
question.en = "How many of the ties among participants have both told of?"
goal = "D2"
criterion = "wider_network"
unit = "pairs_of_participants"
measure = "count"
direction = 1
audience = "open"
is_lower_bound = true
numerator = { nb = "par der begge har meldt samarbeidet, eller bekreftet det", nn = "par der begge har meldt samarbeidet, eller stadfesta det", en = "pairs in which both have told of the tie, or confirmed it" }
denominator = { nb = "par av deltakere som samarbeider nå", nn = "par av deltakarar som samarbeider no", en = "pairs of participants that cooperate now" }
caveat.nb = "At bare én har meldt et samarbeid, betyr ikke at den andre er uenig."
caveat.nn = "At berre éin har meldt eit samarbeid, tyder ikkje at den andre er usamd."
caveat.en = "That only one has told of a tie does not mean that the other disagrees."
*/
select
    programmes.programme_id,
    'all' as period,
    cast(case when count(ties.organisation_id) > 0 then count(case when ties.is_confirmed then 1 end) end as double) as numerator,
    cast(nullif(count(ties.organisation_id), 0) as double) as denominator,
    cast(null as integer) as expected,
    cast(null as integer) as reported,
    max(coalesce(ties.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(ties.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
left join fct_ties as ties
    on ties.programme_id = programmes.programme_id and ties.organisation_id < ties.partner_organisation_id
    and ties.course not in ('planned', 'ended')
group by programmes.programme_id
;
select programme_id, organisation_id, partner, partner_type, stage, origin, section
from fct_ties where organisation_id < partner_organisation_id and is_confirmed
    and course not in ('planned', 'ended')
order by programme_id, organisation_id, partner
