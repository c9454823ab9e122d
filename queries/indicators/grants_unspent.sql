/*
label.nb = "Ubrukt av tilskuddet"
label.nn = "Ubrukt av tilskotet"
label.en = "Not spent of the grants"
question.nb = "Hvor mye av det som er utbetalt, er ikke brukt?"
question.nn = "Kor mykje av det som er utbetalt, er ikkje brukt?"
question.en = "How much of what was paid out has not been spent?"
goal = "process"
criterion = "spending"
unit = "nok"
measure = "amount"
direction = 0
audience = "open"
numerator = { nb = "det som er utbetalt, minus det som er brukt", nn = "det som er utbetalt, minus det som er brukt", en = "what was paid out, less what was spent" }
caveat.nb = "Bare ordningens egne tilskudd. Et tilskudd der det er ført mer forbruk enn utbetaling, er ikke med her; det står som et funn på siden Penger."
caveat.nn = "Berre tilskota frå ordninga sjølv. Eit tilskot der det er ført meir forbruk enn utbetaling, er ikkje med her; det står som eit funn på sida Pengar."
caveat.en = "The scheme's own grants only. A grant with more spending registered than payment is left out here; it stands as a finding on the page Money."
*/
with grants as (
    select grants.programme_id, grants.year,
        grants.organisation_id || ' ' || cast(grants.year as varchar) as grant_year,
        case when used.spent_nok <= grants.paid_nok then grants.paid_nok - used.spent_nok end as amount_nok,
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
