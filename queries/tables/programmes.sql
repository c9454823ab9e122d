/*
label = { nb = "Ordninger", en = "Schemes" }
[columns]
programme_id = { unit = "id", label = { nb = "Navn i data", en = "Name in the data" } }
name = { unit = "text", label = { nb = "Navn", en = "Name" } }
owner = { unit = "text", label = { nb = "Ansvarlig", en = "Responsible body" } }
delivery_model = { unit = "delivery_model", label = { nb = "Leveringsmodell", en = "Delivery model" } }
first_year = { unit = "year", label = { nb = "Første år", en = "First year" } }
last_year = { unit = "year", label = { nb = "Siste år", en = "Last year" } }
organisations_expected = { unit = "organisations", label = { nb = "Organisasjoner", en = "Organisations" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", en = "Source" } }
note = { unit = "text", label = { nb = "Merknad", en = "Note" } }
*/
select programme_id, name, owner, delivery_model, first_year, last_year, organisations_expected, basis_rank, source_id, note
from fct_programmes
order by basis_rank, programme_id
