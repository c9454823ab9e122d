-- One row per cost of a programme beside its grants.
create view fct_programme_costs as
select
    cost_id,
    programme_id,
    year,
    kind,
    amount_nok,
    hours,
    cast(
        case basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    source_id,
    section,
    note
from programme_costs
