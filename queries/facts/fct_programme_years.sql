-- One row per programme and calendar year that the programme touches, and whether it is a year of operation.
-- The years are counted up from digits, because engines differ in how they generate a range.
create view fct_programme_years as
with digits as (
    select digit from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as counted (digit)
)
select
    programmes.programme_id,
    cast(year(programmes.starts_on) + 10 * tens.digit + ones.digit as integer) as year,
    -- What is planned first is the beginning; the plan of a later year may not be made yet.
    coalesce(year(programmes.starts_on) + 10 * tens.digit + ones.digit >= plans.first_year, true) as is_running,
    cast(
        case programmes.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    programmes.source_id
from programmes
cross join digits as tens
cross join digits as ones
left join (
    select planned.programme_id, min(planned.year) as first_year
    from planned_sessions as planned
    join programmes as of on of.programme_id = planned.programme_id
    where planned.year between year(of.starts_on) and year(of.ends_on)
    group by planned.programme_id
) as plans on plans.programme_id = programmes.programme_id
where year(programmes.starts_on) + 10 * tens.digit + ones.digit <= year(programmes.ends_on)
