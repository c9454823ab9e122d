/*
label = { nb = "Samarbeid med andre enn deltakerne", nn = "Samarbeid med andre enn deltakarane", en = "Cooperation with others than the participants" }
indicators = ["named_links", "named_partners", "municipal_partners_named", "wider_network"]
needs = "nature=cooperation"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
link_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
partner = { unit = "text", label = { nb = "Samarbeidspartner", nn = "Samarbeidspartnar", en = "Partner" } }
partner_type = { unit = "partner_type", label = { nb = "Type partner", nn = "Type partnar", en = "Type of partner" } }
stage = { unit = "stage", label = { nb = "Status", nn = "Status", en = "Stage" } }
origin = { unit = "origin", label = { nb = "Oppstått", nn = "Oppstått", en = "Origin" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", nn = "Stad i kjelda", en = "Place in the source" } }
*/
-- Organisations without such a tie are kept, where the programme has any tie at all: not told of is not the same as none.
select
    organisations.programme_id, organisations.organisation_id, ties.link_id, ties.partner, ties.partner_type, ties.stage, ties.origin,
    coalesce(ties.basis_rank, organisations.basis_rank) as basis_rank,
    coalesce(ties.source_id, organisations.source_id) as source_id,
    coalesce(ties.section, organisations.section) as section
from fct_organisations as organisations
join (
    select programme_id
    from fct_ties
    where partner_organisation_id is null
    group by programme_id
) as told on told.programme_id = organisations.programme_id
left join fct_ties as ties
    on ties.organisation_id = organisations.organisation_id and ties.partner_organisation_id is null
order by organisations.programme_id, organisations.organisation_id, ties.partner_type, ties.partner
