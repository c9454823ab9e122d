-- One row per programme, series, calendar year and source; sessions without a date stand on a row without a year.
create view fct_series_years as
with held as (
    select programme_id, series, cast(year(held_on) as integer) as year, basis, source_id
    from sessions
    where part_of is null
),
years as (
    select programme_id, series, year from planned_sessions
    union
    select programme_id, series, year from held where year is not null
),
registered_years as (
    select distinct programme_id, year from held where year is not null
),
parts as (
    select programme_id, series, year, planned, 0 as held, 0 as may_be_held, basis, source_id from planned_sessions
    union all
    select programme_id, series, year, null, 1, 0, basis, source_id from held
    union all
    -- A session without a date may belong to any year in which its series was planned or held.
    select held.programme_id, held.series, years.year, null, 0, 1, held.basis, held.source_id
    from held
    join years on years.programme_id = held.programme_id and years.series = held.series
    where held.year is null
)
select
    parts.programme_id,
    parts.series,
    parts.year,
    cast(sum(parts.planned) as integer) as planned,
    -- Sessions are registered in one list, so a year with none of any series is a year nobody has reported.
    cast(sum(case when registered_years.year is null then parts.planned end) as integer) as planned_unregistered,
    cast(sum(parts.held) as integer) as held,
    cast(sum(parts.may_be_held) as integer) as may_be_held,
    cast(
        max(case parts.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end)
        as smallint
    ) as basis_rank,
    parts.source_id,
    -- A plan of courses alone says nothing of gatherings: those that are held have none to be held against.
    plans.programme_id is null or planned_series.series is not null as is_in_plan
from parts
left join registered_years
    on registered_years.programme_id = parts.programme_id and registered_years.year = parts.year
left join (select distinct programme_id from planned_sessions) as plans on plans.programme_id = parts.programme_id
left join (select distinct programme_id, series from planned_sessions) as planned_series
    on planned_series.programme_id = parts.programme_id and planned_series.series = parts.series
group by parts.programme_id, parts.series, parts.year, parts.source_id, plans.programme_id, planned_series.series
