-- One row per activity of an organisation, in a year where one is known.
create view fct_activities as
select
    organisations.programme_id,
    activities.activity_id,
    activities.organisation_id,
    activities.year,
    activities.name,
    activities.times_per_year,
    activities.participants,
    cast(
        case activities.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    activities.source_id,
    activities.section,
    activities.note
from activities
join organisations on organisations.organisation_id = activities.organisation_id
