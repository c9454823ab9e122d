-- One row per amount of a grant of the round itself spent in a category.
create view fct_spending as
select
    organisations.programme_id,
    grants.organisation_id,
    grants.year,
    spending.spending_id,
    spending.grant_id,
    spending.category,
    spending.amount_nok,
    spending.spent_on,
    cast(
        case spending.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    spending.source_id,
    spending.section,
    spending.note
from spending
join grants on grants.grant_id = spending.grant_id
join organisations on organisations.organisation_id = grants.organisation_id
where coalesce(grants.is_own, true)
