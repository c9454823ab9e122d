-- One row per organisation and year in which others got a grant of the round and nothing is registered for this one.
-- Whether it got nothing or nobody has written it down is not known: a grant of zero says the first.
create view fct_grant_gaps as
with own as (
    select organisations.programme_id, grants.organisation_id, grants.year
    from grants
    join organisations on organisations.organisation_id = grants.organisation_id
    where coalesce(grants.is_own, true)
),
years as (
    select distinct programme_id, year from own
)
select
    organisations.programme_id,
    organisations.organisation_id,
    years.year,
    cast(
        case organisations.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    organisations.source_id
from organisations
join years on years.programme_id = organisations.programme_id
left join own on own.organisation_id = organisations.organisation_id and own.year = years.year
where own.organisation_id is null
