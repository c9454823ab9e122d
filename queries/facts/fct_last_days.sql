-- One row per programme in which anything is registered on a day or in a month: the last such day within the programme,
-- and the last calendar year that the records reach the end of.
-- Time without a meeting is measured up to this day and no other: what came after it nobody has told. In the same way a
-- year is over once anything is registered in the last month that the programme covers of it; before that, nobody can
-- say that what was to be done in it has not been done.
create view fct_last_days as
with days as (
    select mentor_pairs.programme_id, mentor_meetings.held_on as day, true as is_exact, mentor_meetings.basis,
        mentor_meetings.source_id
    from mentor_meetings
    join mentor_pairs on mentor_pairs.pair_id = mentor_meetings.pair_id
    where mentor_meetings.status = 'held'
    union all
    select programme_id, held_on, held_precision = 'day', basis, source_id
    from sessions
    where held_precision in ('day', 'month')
    union all
    select organisations.programme_id, spending.spent_on, true, spending.basis, spending.source_id
    from spending
    join grants on grants.grant_id = spending.grant_id
    join organisations on organisations.organisation_id = grants.organisation_id
    where spending.spent_on is not null and coalesce(grants.is_own, true)
),
reached as (
    select
        days.programme_id,
        programmes.ends_on,
        least(max(case when days.is_exact then days.day end), programmes.ends_on) as last_on,
        least(max(days.day), programmes.ends_on) as month_on,
        cast(
            max(case days.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end)
            as smallint
        ) as basis_rank,
        min(days.source_id) as source_id
    from days
    join programmes on programmes.programme_id = days.programme_id
    group by days.programme_id, programmes.ends_on
)
select
    programme_id,
    last_on,
    cast(case
        when year(month_on) = year(ends_on) and month(month_on) >= month(ends_on) then year(month_on)
        when month(month_on) = 12 then year(month_on)
        else year(month_on) - 1
    end as integer) as closed_year,
    basis_rank,
    source_id
from reached
