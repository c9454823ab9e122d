-- One row per session; an item inside a gathering is a row that is not counted.
create view fct_sessions as
select
    sessions.session_id,
    sessions.programme_id,
    sessions.series,
    sessions.title,
    sessions.topic,
    sessions.provider,
    sessions.mode,
    sessions.form,
    sessions.held_on,
    sessions.held_precision,
    sessions.part_of,
    sessions.part_of is null as is_counted,
    -- Of a kind that the plan covers, where there is a plan.
    plans.programme_id is null or planned_series.series is not null as is_in_plan,
    cast(year(sessions.held_on) as integer) as held_year,
    cast(
        case sessions.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    sessions.source_id,
    sessions.section,
    sessions.note
from sessions
left join (select distinct programme_id from planned_sessions) as plans on plans.programme_id = sessions.programme_id
left join (select distinct programme_id, series from planned_sessions) as planned_series
    on planned_series.programme_id = sessions.programme_id and planned_series.series = sessions.series
