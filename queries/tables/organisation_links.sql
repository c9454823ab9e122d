/*
label = { nb = "Navngitte samarbeid for hver organisasjon", nn = "Namngitte samarbeid for kvar organisasjon", en = "Named partners of each organisation" }
indicators = ["named_links", "named_partners", "municipal_partners_named", "organisations_with_municipal_partner"]
records = "collaborations"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
link_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
partner = { unit = "text", label = { nb = "Samarbeidspartner", nn = "Samarbeidspartnar", en = "Partner" } }
partner_type = { unit = "partner_type", label = { nb = "Type partner", nn = "Type partnar", en = "Type of partner" } }
nature = { unit = "nature", label = { nb = "Hva slags", nn = "Kva slags", en = "Nature" } }
stage = { unit = "stage", label = { nb = "Status", nn = "Status", en = "Stage" } }
origin = { unit = "origin", label = { nb = "Oppstått", nn = "Oppstått", en = "Origin" } }
told_by = { unit = "told_by", label = { nb = "Meldt av", nn = "Meldt av", en = "Told by" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", nn = "Stad i kjelda", en = "Place in the source" } }
note = { unit = "text", label = { nb = "Merknad", nn = "Merknad", en = "Note" } }
*/
-- What an organisation tells of, and what another participant tells of it: either side is enough for a tie.
with own as (
    select programme_id, organisation_id, link_id, partner, lower(trim(partner)) as partner_name, partner_type, nature,
        stage, origin, basis_rank, source_id, section, note
    from fct_collaborations
),
ties as (
    select programme_id, organisation_id, link_id, partner, lower(trim(partner)) as partner_name, partner_type, stage,
        origin, is_confirmed, basis_rank, source_id, section
    from fct_ties
    where partner_organisation_id is not null
)
select own.programme_id, own.organisation_id, own.link_id, own.partner, own.partner_type, own.nature, own.stage,
    own.origin,
    -- In a publication neither side tells: its authors do.
    case when programmes.is_published then null when ties.is_confirmed then 'both' else 'self' end as told_by,
    own.basis_rank, own.source_id, own.section, own.note
from own
join fct_programmes as programmes on programmes.programme_id = own.programme_id
left join ties on ties.organisation_id = own.organisation_id and ties.partner_name = own.partner_name
    and own.nature = 'cooperation'
union all
select ties.programme_id, ties.organisation_id, ties.link_id, ties.partner, ties.partner_type, 'cooperation',
    ties.stage, ties.origin, case when not programmes.is_published then 'other' end, ties.basis_rank, ties.source_id,
    ties.section, null
from ties
join fct_programmes as programmes on programmes.programme_id = ties.programme_id
left join own on own.organisation_id = ties.organisation_id and own.partner_name = ties.partner_name
    and own.nature = 'cooperation'
where own.link_id is null
order by programme_id, organisation_id, link_id
