/*
label.nb = "Samarbeider med en navngitt kommune"
label.nn = "Samarbeider med ein namngitt kommune"
label.en = "Cooperates with a named municipality"
question.nb = "Hvor mange organisasjoner samarbeider med en kommune?"
question.nn = "Kor mange organisasjonar samarbeider med ein kommune?"
question.en = "How many organisations cooperate with a municipality?"
goal = "D3"
criterion = "municipal_cooperation"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
is_essential = true
numerator = { nb = "organisasjoner med minst én navngitt kommune som samarbeidspartner", nn = "organisasjonar med minst éin namngitt kommune som samarbeidspartnar", en = "organisations with at least one named municipality as a partner" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "At ingen er nevnt, betyr ikke at ingen finnes. Samarbeidet kan være eldre enn ordningen."
caveat.nn = "At ingen er nemnd, tyder ikkje at ingen finst. Samarbeidet kan vere eldre enn ordninga."
caveat.en = "That none is named does not mean that there is none. The cooperation may be older than the scheme."
*/
with parts as (
    select programme_id, organisations_expected, cast(null as varchar) as organisation_id, cast(null as integer) as hit,
        basis_rank, source_id
    from fct_programmes
    union all
    select programme_id, null, organisation_id, 1, basis_rank, source_id
    from fct_collaborations
    where is_cooperation and partner_type = 'municipality'
)
select
    programme_id, 'all' as period,
    cast(
        case when count(hit) > 0 then count(distinct case when hit = 1 then organisation_id end) end as double
    ) as numerator,
    cast(max(organisations_expected) as double) as denominator,
    max(organisations_expected) as expected,
    cast(count(distinct case when hit is not null then organisation_id end) as integer) as reported,
    max(basis_rank) as basis_rank,
    list_sort(array_agg(distinct source_id)) as sources
from parts
group by programme_id
;
select programme_id, link_id, organisation_id, partner, partner_type, stage, origin, section
from fct_collaborations where is_cooperation and partner_type = 'municipality'
order by programme_id, organisation_id, partner
