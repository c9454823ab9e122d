-- One row per organisation and partner it cooperates with; a tie between two participants stands under each of them.
-- Told by one or by both, once or twice, it is still one tie.
create view fct_ties as
with named as (
    select programme_id, lower(trim(name)) as name_key, min(organisation_id) as organisation_id
    from organisations
    group by programme_id, lower(trim(name))
    having count(*) = 1
),
told as (
    select
        organisations.programme_id, collaborations.organisation_id, collaborations.organisation_id as told_by,
        named.organisation_id as partner_organisation_id,
        case when named.organisation_id is null then lower(trim(collaborations.partner)) end as partner_key,
        trim(collaborations.partner) as partner, collaborations.partner_type, collaborations.link_id,
        collaborations.stage, nullif(collaborations.origin, 'unknown') as known_origin, collaborations.confirmed_by_both,
        case collaborations.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end as rank,
        collaborations.source_id, collaborations.section
    from collaborations
    join organisations on organisations.organisation_id = collaborations.organisation_id
    left join named on named.programme_id = organisations.programme_id and collaborations.partner_type = 'participant'
        and named.name_key = lower(trim(collaborations.partner))
    where collaborations.nature = 'cooperation'
),
seen as (
    select programme_id, organisation_id, told_by, partner_organisation_id, partner_key, partner, partner_type, link_id,
        stage, known_origin, confirmed_by_both, rank, source_id, section
    from told
    union all
    select told.programme_id, told.partner_organisation_id, told.told_by, told.organisation_id, told.partner_key,
        teller.name, told.partner_type, told.link_id, told.stage, told.known_origin, told.confirmed_by_both, told.rank,
        told.source_id, told.section
    from told
    join organisations as teller on teller.organisation_id = told.told_by
    where told.partner_organisation_id is not null
)
select
    programme_id, organisation_id, partner_organisation_id, partner_key,
    min(partner) as partner, min(partner_type) as partner_type, min(link_id) as link_id,
    -- Told in two ways it is taken as established if anyone says so; that it is disputed is told beside it.
    case when max(case when stage = 'established' then 1 end) = 1 then 'established' else min(stage) end as stage,
    case when count(distinct known_origin) = 1 then min(known_origin) else 'unknown' end as origin,
    case
        when max(case when stage = 'established' then 1 end) = 1 or min(stage) is null
            then case when count(distinct known_origin) <> 1 then 'unknown'
                when min(known_origin) = 'before' then 'kept' else 'new' end
        else min(stage)
    end as course,
    count(distinct stage) > 1 or count(distinct known_origin) > 1 as is_disputed,
    count(distinct told_by) > 1 or coalesce(max(cast(confirmed_by_both as integer)), 0) = 1 as is_confirmed,
    cast(max(rank) as smallint) as basis_rank, min(source_id) as source_id, min(section) as section
from seen
where partner_organisation_id is null or partner_organisation_id <> organisation_id
group by programme_id, organisation_id, partner_organisation_id, partner_key
