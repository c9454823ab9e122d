-- One row per programme, with how many organisations and mentor pairs should be heard from.
-- The years are those of operation: a programme may be dated from its call, and spreading its cost over such a year would
-- make it look cheaper than it was. The first planned year is the first; the plan of a later one may not be made yet.
create view fct_programmes as
select
    programmes.programme_id,
    programmes.name,
    programmes.owner,
    programmes.delivery_model,
    programmes.starts_on,
    programmes.ends_on,
    cast(year(programmes.starts_on) as integer) as first_year,
    cast(year(programmes.ends_on) as integer) as last_year,
    cast(year(programmes.ends_on) + 1 - coalesce(plans.first_year, year(programmes.starts_on)) as integer) as years,
    programmes.meetings_agreed_per_year,
    programmes.grant_cap_nok,
    programmes.audit_above_nok,
    programmes.grant_frame_nok,
    programmes.mentor_compensation_nok,
    coalesce(organisation_counts.organisations, 0) as organisations_expected,
    coalesce(mentor_counts.mentors, 0) as mentors_registered,
    plans.programme_id is not null as has_plan,
    sources.kind = 'publication' as is_published,
    programmes.meetings_agreed_per_year is not null or coalesce(mentor_counts.mentors, 0) > 0 as has_mentoring,
    -- Where pairs are registered, an organisation without one is no pair unheard of; where none is, all have one.
    coalesce(pair_counts.pairs, case
        when programmes.meetings_agreed_per_year is null and mentor_counts.mentors is null then 0
        else coalesce(organisation_counts.organisations, 0)
    end) as pairs_expected,
    cast(
        case programmes.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    programmes.source_id,
    programmes.section,
    programmes.note
from programmes
join sources on sources.source_id = programmes.source_id
left join (
    select programme_id, cast(count(*) as integer) as organisations
    from organisations
    group by programme_id
) as organisation_counts on organisation_counts.programme_id = programmes.programme_id
left join (
    select programme_id, cast(count(*) as integer) as mentors
    from mentors
    group by programme_id
) as mentor_counts on mentor_counts.programme_id = programmes.programme_id
left join (
    select programme_id, cast(count(distinct organisation_id) as integer) as pairs
    from mentor_pairs
    group by programme_id
) as pair_counts on pair_counts.programme_id = programmes.programme_id
left join (
    select planned.programme_id, min(planned.year) as first_year
    from planned_sessions as planned
    join programmes as of on of.programme_id = planned.programme_id
    where planned.year between year(of.starts_on) and year(of.ends_on)
    group by planned.programme_id
) as plans on plans.programme_id = programmes.programme_id
