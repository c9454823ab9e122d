-- One row per mentor organisation in a programme.
create view fct_mentors as
select
    mentor_id,
    programme_id,
    name,
    org_number,
    cast(
        case basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    source_id,
    section,
    note
from mentors
