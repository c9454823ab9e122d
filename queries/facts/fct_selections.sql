-- One row per programme that has told how it chose its organisations.
create view fct_selections as
select
    programme_id,
    applications_received,
    organisations_selected,
    cast(
        case basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    source_id,
    section,
    note
from selections
