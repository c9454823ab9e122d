-- One row per grant of the round itself for which spending is known: what was spent of it in all.
-- Summed before it meets the grants, so that a grant is never multiplied by its spending lines. Of a grant of which
-- nothing is paid out, nothing can be spent: nobody has to report that.
create view fct_grant_spending as
select
    organisations.programme_id,
    grants.organisation_id,
    grants.year,
    grants.grant_id,
    cast(sum(spending.amount_nok) as decimal(18, 2)) as spent_nok,
    cast(
        max(case spending.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end)
        as smallint
    ) as basis_rank,
    min(spending.source_id) as source_id
from spending
join grants on grants.grant_id = spending.grant_id
join organisations on organisations.organisation_id = grants.organisation_id
where coalesce(grants.is_own, true)
group by organisations.programme_id, grants.organisation_id, grants.year, grants.grant_id
union all
select organisations.programme_id, grants.organisation_id, grants.year, grants.grant_id, cast(0 as decimal(18, 2)),
    cast(
        case grants.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ),
    grants.source_id
from grants
join organisations on organisations.organisation_id = grants.organisation_id
left join spending on spending.grant_id = grants.grant_id
where coalesce(grants.is_own, true) and grants.paid_nok = 0 and spending.spending_id is null
