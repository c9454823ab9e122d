/*
label = { nb = "Organisasjonene", en = "The organisations" }
indicators = ["organisations_total", "organisations_selected"]
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", en = "Scheme" } }
organisation_id = { unit = "id", label = { nb = "Navn i data", en = "Name in the data" } }
name = { unit = "text", label = { nb = "Navn", en = "Name" } }
is_coded = { unit = "yes or no", label = { nb = "Kode i stedet for navn", en = "Code instead of name" }, is_detail = true }
place = { unit = "text", label = { nb = "Sted", en = "Place" } }
municipality_number = { unit = "id", label = { nb = "Kommunenummer", en = "Municipality number" }, is_detail = true }
target_group = { unit = "text", label = { nb = "Målgruppe", en = "Target group" } }
membership = { unit = "membership", label = { nb = "Medlemskap", en = "Membership" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", en = "Place in the source" }, is_detail = true }
note = { unit = "text", label = { nb = "Merknad", en = "Note" }, is_detail = true }
*/
select
    programme_id, organisation_id, name, is_coded, place, municipality_number, target_group, membership,
    basis_rank, source_id, section, note
from fct_organisations
order by programme_id, name
