/*
label.nb = "Samarbeid mellom deltakerne"
label.nn = "Samarbeid mellom deltakarar"
label.en = "Cooperation among the participants"
question.nb = "Hvor mange av alle mulige par av deltakere samarbeider?"
question.nn = "Kor mange av alle moglege par av deltakarar samarbeider?"
question.en = "How many of all possible pairs of participants cooperate?"
goal = "D2"
criterion = "wider_network"
unit = "pairs_of_participants"
measure = "count"
direction = 1
audience = "open"
is_lower_bound = true
numerator = { nb = "par av deltakere som samarbeider nå; meldt av én av dem er nok", nn = "par av deltakarar som samarbeider no; det er nok at éin av dei har meldt det", en = "pairs of participants that cooperate now; told by one of them is enough" }
denominator = { nb = "alle mulige par av deltakere", nn = "alle moglege par av deltakarar", en = "all possible pairs of participants" }
caveat.nb = "Med få organisasjoner flytter ett samarbeid tallet mye. At ingen er meldt, betyr ikke at ingen finnes."
caveat.nn = "Med få organisasjonar flytter eitt samarbeid talet mykje. At ingen er melde, tyder ikkje at ingen finst."
caveat.en = "With few organisations one tie moves the figure a lot. That none is told of does not mean that there is none."
*/
select
    programmes.programme_id,
    'all' as period,
    cast(
        case when count(ties.organisation_id) > 0 then count(case when ties.course not in ('planned', 'ended') then 1 end) end
        as double
    ) as numerator,
    cast(max(programmes.organisations_expected * (programmes.organisations_expected - 1) / 2) as double) as denominator,
    cast(null as integer) as expected,
    cast(null as integer) as reported,
    max(coalesce(ties.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(ties.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
left join fct_ties as ties
    on ties.programme_id = programmes.programme_id and ties.organisation_id < ties.partner_organisation_id
group by programmes.programme_id
;
select programme_id, organisation_id, partner, stage, origin, section
from fct_ties where organisation_id < partner_organisation_id and course not in ('planned', 'ended')
order by programme_id, organisation_id, partner
