/*
label.nb = "Brukt av tilskuddet"
label.nn = "Brukt av tilskotet"
label.en = "Spent of the grants"
question.nb = "Hvor mye av tilskuddet er brukt?"
question.nn = "Kor mykje av tilskotet er brukt?"
question.en = "How much of the grants has been spent?"
goal = "process"
criterion = "spending"
unit = "nok"
measure = "amount"
direction = 0
audience = "open"
numerator = { nb = "summen av registrert forbruk av tilskuddet", nn = "summen av registrert forbruk av tilskotet", en = "the sum of registered spending of the grants" }
caveat.nb = "Bare ordningens egne tilskudd. Et utbetalt tilskudd uten registrert forbruk regnes som ikke rapportert, ikke som ubrukt."
caveat.nn = "Berre tilskota frå ordninga sjølv. Eit utbetalt tilskot utan registrert forbruk reknar vi som ikkje rapportert, ikkje som ubrukt."
caveat.en = "The scheme's own grants only. A grant that is paid out, without registered spending, is taken as not reported, not as unspent."
*/
with grants as (
    select grants.programme_id, grants.year,
        grants.organisation_id || ' ' || cast(grants.year as varchar) as grant_year,
        used.spent_nok as amount_nok,
        greatest(grants.basis_rank, coalesce(used.basis_rank, grants.basis_rank)) as basis_rank,
        coalesce(used.source_id, grants.source_id) as source_id
    from fct_grants as grants
    left join fct_grant_spending as used on used.grant_id = grants.grant_id
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
select grants.programme_id, grants.grant_id, grants.organisation_id, grants.year, grants.paid_nok, used.spent_nok,
    grants.section
from fct_grants as grants
left join fct_grant_spending as used on used.grant_id = grants.grant_id
order by grants.programme_id, grants.year, grants.organisation_id
