-- One row per programme, calendar year with grants or costs, and part of the cost that is registered or ought to be.
create view fct_cost_parts as
with paid as (
    select organisations.programme_id, grants.year, sum(grants.paid_nok) as amount_nok,
        count(distinct organisations.organisation_id)
            - count(distinct case when grants.paid_nok is null then organisations.organisation_id end) as heard_from,
        max(case grants.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end) as basis_rank,
        min(grants.source_id) as source_id
    from grants
    join organisations on organisations.organisation_id = grants.organisation_id
    where coalesce(grants.is_own, true)
    group by organisations.programme_id, grants.year
),
sized as (
    select programme_id, count(*) as organisations
    from organisations
    group by programme_id
),
registered as (
    -- Grants are known in full only where every organisation is heard from.
    select paid.programme_id, paid.year, 'grants' as part, paid.amount_nok, paid.heard_from = sized.organisations as is_whole,
        paid.basis_rank, paid.source_id
    from paid
    join sized on sized.programme_id = paid.programme_id
    union all
    select programme_id, year, kind, sum(amount_nok), count(amount_nok) = count(*),
        max(case basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end), min(source_id)
    from programme_costs
    group by programme_id, year, kind
),
years as (
    select distinct programme_id, year from registered
),
needed as (
    select programme_id, year, 'grants' as part from years
    union
    select programme_id, year, 'staff_hours' from years
    union
    select years.programme_id, years.year, 'mentor_compensation'
    from years
    join mentors on mentors.programme_id = years.programme_id
    union
    select programme_id, year, series from planned_sessions where planned > 0 and series in ('course', 'gathering')
    union
    select programme_id, year, part from registered
)
select
    needed.programme_id, needed.year, needed.part, cast(registered.amount_nok as decimal(18, 2)) as amount_nok,
    registered.amount_nok is not null and registered.is_whole as is_whole,
    cast(coalesce(registered.basis_rank, case programmes.basis
        when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end) as smallint) as basis_rank,
    coalesce(registered.source_id, programmes.source_id) as source_id
from needed
join years on years.programme_id = needed.programme_id and years.year = needed.year
join programmes on programmes.programme_id = needed.programme_id
left join registered on registered.programme_id = needed.programme_id and registered.year = needed.year
    and registered.part = needed.part
