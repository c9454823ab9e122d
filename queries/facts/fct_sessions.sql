-- One row per session; an item inside a gathering is a row that is not counted.
create view fct_sessions as
select
    session_id,
    programme_id,
    series,
    title,
    topic,
    provider,
    mode,
    form,
    held_on,
    held_precision,
    part_of,
    part_of is null as is_counted,
    cast(year(held_on) as integer) as held_year,
    cast(
        case basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    source_id,
    section,
    note
from sessions
