-- One row per organisation whose grants of the round itself are registered and none of them paid out, with nothing spent.
-- What it spent is known without its saying so: nothing.
create view fct_unpaid as
select
    organisations.programme_id,
    grants.organisation_id,
    cast(
        max(case grants.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end)
        as smallint
    ) as basis_rank,
    min(grants.source_id) as source_id
from grants
join organisations on organisations.organisation_id = grants.organisation_id
left join spending on spending.grant_id = grants.grant_id
where coalesce(grants.is_own, true)
group by organisations.programme_id, grants.organisation_id
having max(coalesce(grants.paid_nok, 1)) = 0 and count(spending.spending_id) = 0
