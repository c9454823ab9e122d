-- One row per published or registered size of an organisation.
create view fct_organisation_figures as
select
    organisations.programme_id,
    organisation_figures.organisation_id,
    organisation_figures.what,
    organisation_figures.value,
    organisation_figures.is_approximate,
    organisation_figures.period,
    cast(
        case organisation_figures.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    organisation_figures.source_id,
    organisation_figures.section,
    organisation_figures.note
from organisation_figures
join organisations on organisations.organisation_id = organisation_figures.organisation_id
