/*
label = { nb = "Ordninger", nn = "Ordningar", en = "Schemes" }
[columns]
programme_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
name = { unit = "text", label = { nb = "Navn", nn = "Namn", en = "Name" } }
owner = { unit = "text", label = { nb = "Ansvarlig", nn = "Ansvarleg", en = "Responsible body" } }
delivery_model = { unit = "delivery_model", label = { nb = "Leveringsmodell", nn = "Leveringsmodell", en = "Delivery model" } }
first_year = { unit = "year", label = { nb = "Første år", nn = "Første år", en = "First year" } }
last_year = { unit = "year", label = { nb = "Siste år", nn = "Siste år", en = "Last year" } }
years = { unit = "years", label = { nb = "År i drift", nn = "År i drift", en = "Years of operation" } }
organisations_expected = { unit = "organisations", label = { nb = "Organisasjoner", nn = "Organisasjonar", en = "Organisations" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
note = { unit = "text", label = { nb = "Merknad", nn = "Merknad", en = "Note" } }
*/
select programme_id, name, owner, delivery_model, first_year, last_year, years, organisations_expected, basis_rank, source_id, note
from fct_programmes
order by basis_rank, programme_id
