-- One row per programme, calendar year and series that a plan covers.
create view fct_planned_sessions as
select
    programme_id,
    year,
    series,
    planned,
    cast(
        case basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    source_id,
    section,
    note
from planned_sessions
