-- One row per organisation at a session.
create view fct_attendance as
select
    sessions.programme_id,
    attendance.session_id,
    attendance.organisation_id,
    sessions.series,
    cast(year(sessions.held_on) as integer) as held_year,
    sessions.part_of is null as is_counted,
    attendance.invited,
    attendance.came,
    attendance.persons,
    cast(
        case attendance.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    attendance.source_id,
    attendance.section,
    attendance.note
from attendance
join sessions on sessions.session_id = attendance.session_id
