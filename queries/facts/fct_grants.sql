-- One row per grant that the round itself gives for one year; what others give stands in fct_other_grants.
create view fct_grants as
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
    grants.repaid_nok,
    grants.decided_on,
    programmes.grant_cap_nok,
    programmes.audit_above_nok,
    -- The share is ours: the lowest amount told of as chosen to stay under the threshold is 89 per cent of it.
    grants.awarded_nok between programmes.audit_above_nok * 0.89 and programmes.audit_above_nok as is_just_below_audit,
    cast(
        case grants.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    grants.source_id,
    grants.section,
    grants.note
from grants
join organisations on organisations.organisation_id = grants.organisation_id
join programmes on programmes.programme_id = organisations.programme_id
-- Records of a round are about the round: a grant is another's only where that is said.
where coalesce(grants.is_own, true)
