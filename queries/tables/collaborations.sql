/*
label = { nb = "Navngitte samarbeid", nn = "Namngitte samarbeid", en = "Named partners" }
indicators = ["named_links", "named_partners", "municipal_partners_named", "organisations_with_municipal_partner"]
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
link_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
partner = { unit = "text", label = { nb = "Samarbeidspartner", nn = "Samarbeidspartnar", en = "Partner" } }
partner_type = { unit = "partner_type", label = { nb = "Type partner", nn = "Type partnar", en = "Type of partner" } }
nature = { unit = "nature", label = { nb = "Hva slags", nn = "Kva slags", en = "Nature" } }
stage = { unit = "stage", label = { nb = "Status", nn = "Status", en = "Stage" } }
origin = { unit = "origin", label = { nb = "Oppstått", nn = "Oppstått", en = "Origin" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", nn = "Stad i kjelda", en = "Place in the source" } }
note = { unit = "text", label = { nb = "Merknad", nn = "Merknad", en = "Note" } }
*/
select programme_id, organisation_id, link_id, partner, partner_type, nature, stage, origin, basis_rank, source_id, section, note
from fct_collaborations
order by programme_id, organisation_id, link_id
