/*
label.nb = "Søkt tilskudd"
label.nn = "Søkt tilskot"
label.en = "Grants applied for"
question.nb = "Hvor mye tilskudd søkte deltakerne om?"
question.nn = "Kor mykje tilskot søkte deltakarane om?"
question.en = "How much did the participants apply for?"
goal = "process"
criterion = "grants"
unit = "nok"
measure = "amount"
direction = 0
audience = "open"
numerator = { nb = "summen av beløpene det er søkt om", nn = "summen av beløpa det er søkt om", en = "the sum of the amounts applied for" }
caveat.nb = "Bare ordningens egne tilskudd. Det gjelder dem som kom med, ikke alle som søkte."
caveat.nn = "Berre tilskota frå ordninga sjølv. Det gjeld dei som kom med, ikkje alle som søkte."
caveat.en = "The scheme's own grants only. It is for those who took part, not for all who applied."
*/
with grants as (
    select grants.programme_id, grants.year,
        grants.organisation_id || ' ' || cast(grants.year as varchar) as grant_year, grants.applied_nok as amount_nok,
        grants.basis_rank as basis_rank, grants.source_id as source_id
    from fct_grants as grants
    union all
    -- A year of which nothing is registered is missing in the whole round too, or its sum would contradict the years.
    select programme_id, year, organisation_id || ' ' || cast(year as varchar), null, null, null from fct_grant_gaps
),
periods as (
    select programme_id, 'all' as period from fct_programmes
    union
    select programme_id, cast(year as varchar) from grants
)
select
    programmes.programme_id,
    periods.period,
    cast(sum(grants.amount_nok) as double) as numerator,
    cast(null as double) as denominator,
    -- Counted for each organisation and year with grants: one with a grant of which this is unknown is not heard from.
    cast(coalesce(nullif(count(distinct grants.grant_year), 0), programmes.organisations_expected) as integer)
        as expected,
    cast(count(distinct grants.grant_year)
        - count(distinct case when grants.amount_nok is null then grants.grant_year end) as integer) as reported,
    max(coalesce(grants.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(grants.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
join periods on periods.programme_id = programmes.programme_id
left join grants on grants.programme_id = periods.programme_id and periods.period in ('all', cast(grants.year as varchar))
group by programmes.programme_id, periods.period, programmes.organisations_expected
;
select programme_id, grant_id, organisation_id, year, applied_nok, section
from fct_grants
order by programme_id, year, organisation_id
