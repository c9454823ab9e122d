-- One row per link between an organisation and a partner.
create view fct_collaborations as
select
    organisations.programme_id,
    collaborations.link_id,
    collaborations.organisation_id,
    collaborations.partner,
    collaborations.partner_type,
    collaborations.nature,
    collaborations.stage,
    collaborations.origin,
    collaborations.since,
    collaborations.ended,
    collaborations.confirmed_by_both,
    coalesce(collaborations.nature, 'unknown') = 'cooperation'
        and coalesce(collaborations.stage, 'unknown') <> 'planned' as is_cooperation,
    cast(
        case collaborations.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    collaborations.source_id,
    collaborations.section,
    collaborations.note
from collaborations
join organisations on organisations.organisation_id = collaborations.organisation_id
