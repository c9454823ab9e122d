-- One row per grant that another funder or scheme gives a participant for one year.
create view fct_other_grants as
select
    organisations.programme_id,
    grants.grant_id,
    grants.organisation_id,
    grants.funder,
    grants.scheme,
    grants.year,
    grants.applied_nok,
    grants.awarded_nok,
    grants.paid_nok,
    cast(
        case grants.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    grants.source_id,
    grants.section,
    grants.note
from grants
join organisations on organisations.organisation_id = grants.organisation_id
where not coalesce(grants.is_own, true)
