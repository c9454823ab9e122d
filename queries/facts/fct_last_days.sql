-- One row per programme in which anything is registered on a day: the last such day within the programme.
-- Time without a meeting is measured up to this day and no other: what came after it nobody has told.
create view fct_last_days as
with days as (
    select mentor_pairs.programme_id, mentor_meetings.held_on as day, mentor_meetings.basis, mentor_meetings.source_id
    from mentor_meetings
    join mentor_pairs on mentor_pairs.pair_id = mentor_meetings.pair_id
    where mentor_meetings.status = 'held'
    union all
    select programme_id, held_on, basis, source_id from sessions where held_precision = 'day'
    union all
    select organisations.programme_id, spending.spent_on, spending.basis, spending.source_id
    from spending
    join grants on grants.grant_id = spending.grant_id
    join organisations on organisations.organisation_id = grants.organisation_id
    where spending.spent_on is not null and coalesce(grants.is_own, true)
)
select
    days.programme_id,
    least(max(days.day), programmes.ends_on) as last_on,
    cast(
        max(case days.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end)
        as smallint
    ) as basis_rank,
    min(days.source_id) as source_id
from days
join programmes on programmes.programme_id = days.programme_id
group by days.programme_id, programmes.ends_on
