/*
label = { nb = "Organisasjonene", nn = "Organisasjonane", en = "The organisations" }
indicators = ["organisations_total", "organisations_selected"]
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
name = { unit = "text", label = { nb = "Navn", nn = "Namn", en = "Name" } }
is_coded = { unit = "yes or no", label = { nb = "Kode i stedet for navn", nn = "Kode i staden for namn", en = "Code instead of name" }, is_detail = true }
place = { unit = "text", label = { nb = "Sted", nn = "Stad", en = "Place" } }
municipality_number = { unit = "id", label = { nb = "Kommunenummer", nn = "Kommunenummer", en = "Municipality number" }, is_detail = true }
target_group = { unit = "text", label = { nb = "Målgruppe", nn = "Målgruppe", en = "Target group" } }
membership = { unit = "membership", label = { nb = "Medlemskap", nn = "Medlemskap", en = "Membership" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", nn = "Stad i kjelda", en = "Place in the source" }, is_detail = true }
note = { unit = "text", label = { nb = "Merknad", nn = "Merknad", en = "Note" }, is_detail = true }
*/
select
    programme_id, organisation_id, name, is_coded, place, municipality_number, target_group, membership,
    basis_rank, source_id, section, note
from fct_organisations
order by programme_id, name
