-- One row per organisation, area and occasion that was assessed.
create view fct_capacity as
select
    organisations.programme_id,
    capacity.organisation_id,
    capacity.area,
    capacity.occasion,
    capacity.level,
    cast(
        case capacity.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    capacity.source_id,
    capacity.section,
    capacity.note
from capacity
join organisations on organisations.organisation_id = capacity.organisation_id
