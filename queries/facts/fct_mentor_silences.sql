-- One row per stretch without a meeting of an organisation and its mentors, in each reading of meetings at gatherings.
-- A stretch never runs through a year in which nothing is registered, for what happened in it is not known. The last one
-- runs to the end of the pair or of the year; how far it is told of, fct_last_days knows.
create view fct_mentor_silences as
with meetings as (
    select mentor_pairs.programme_id, mentor_pairs.organisation_id, mentor_meetings.status, mentor_meetings.held_on,
        coalesce(mentor_meetings.kind, 'unknown') = 'gathering' as is_gathering,
        coalesce(mentor_meetings.held_on, mentor_meetings.planned_on) as dated_on
    from mentor_meetings
    join mentor_pairs on mentor_pairs.pair_id = mentor_meetings.pair_id
),
years as (
    select distinct programme_id, organisation_id, cast(year(dated_on) as integer) as year
    from meetings
    where dated_on is not null
),
lives as (
    select mentor_pairs.programme_id, mentor_pairs.organisation_id, min(mentor_pairs.starts_on) as starts_on,
        max(coalesce(mentor_pairs.ends_on, programmes.ends_on)) as ends_on, min(mentor_pairs.source_id) as source_id,
        max(cast(case mentor_pairs.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end as smallint)) as basis_rank
    from mentor_pairs
    join programmes on programmes.programme_id = mentor_pairs.programme_id
    group by mentor_pairs.programme_id, mentor_pairs.organisation_id
),
points as (
    select years.programme_id, years.organisation_id, 0 as place, false as is_gathering,
        greatest(lives.starts_on, cast(concat(cast(years.year as varchar), '-01-01') as date)) as day
    from years
    join lives on lives.organisation_id = years.organisation_id
    left join years as earlier
        on earlier.organisation_id = years.organisation_id and earlier.year = years.year - 1
    where earlier.year is null
    union all
    select programme_id, organisation_id, 1, is_gathering, held_on from meetings where status = 'held'
    union all
    select years.programme_id, years.organisation_id, 2, false,
        least(lives.ends_on, cast(concat(cast(years.year as varchar), '-12-31') as date))
    from years
    join lives on lives.organisation_id = years.organisation_id
    left join years as later on later.organisation_id = years.organisation_id and later.year = years.year + 1
    where later.year is null
),
steps as (
    select points.programme_id, points.organisation_id, readings.reading, points.place, points.day as to_on,
        lag(points.day) over (
            partition by points.organisation_id, readings.reading order by points.day, points.place
        ) as from_on
    from points
    cross join (values ('apart'), ('counted')) as readings (reading)
    where readings.reading = 'counted' or not points.is_gathering
)
select steps.programme_id, steps.organisation_id, steps.reading, steps.from_on, steps.to_on, lives.basis_rank,
    lives.source_id
from steps
join lives on lives.organisation_id = steps.organisation_id
where steps.place > 0 and steps.from_on is not null
