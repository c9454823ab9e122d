-- One row per organisation that takes part in a programme.
create view fct_organisations as
select
    organisation_id,
    programme_id,
    name,
    is_coded,
    org_number,
    municipality_number,
    place,
    target_group,
    membership,
    founded_year,
    cast(
        case basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    source_id,
    section,
    note
from organisations
