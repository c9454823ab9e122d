-- One row per application for money by an organisation.
create view fct_applications as
select
    organisations.programme_id,
    applications.application_id,
    applications.organisation_id,
    applications.funder,
    applications.year,
    applications.outcome,
    applications.applied_nok,
    applications.granted_nok,
    cast(
        case applications.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    applications.source_id,
    applications.section,
    applications.note
from applications
join organisations on organisations.organisation_id = applications.organisation_id
