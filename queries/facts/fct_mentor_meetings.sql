-- One row per meeting of a mentor pair, held or not.
create view fct_mentor_meetings as
select
    mentor_pairs.programme_id,
    mentor_pairs.organisation_id,
    mentor_meetings.meeting_id,
    mentor_meetings.pair_id,
    mentor_meetings.planned_on,
    mentor_meetings.held_on,
    mentor_meetings.status,
    mentor_meetings.kind,
    mentor_meetings.topic,
    mentor_meetings.hours,
    cast(year(coalesce(mentor_meetings.held_on, mentor_meetings.planned_on)) as integer) as year,
    mentor_meetings.status = 'held' as is_held,
    coalesce(mentor_meetings.kind, 'unknown') = 'gathering' as is_gathering,
    cast(
        case mentor_meetings.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    mentor_meetings.source_id,
    mentor_meetings.section,
    mentor_meetings.note
from mentor_meetings
join mentor_pairs on mentor_pairs.pair_id = mentor_meetings.pair_id
