/*
label = { nb = "Ordninger", nn = "Ordningar", en = "Schemes" }
[columns]
programme_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
name = { unit = "text", label = { nb = "Navn", nn = "Namn", en = "Name" } }
owner = { unit = "text", label = { nb = "Ansvarlig", nn = "Ansvarleg", en = "Responsible body" } }
delivery_model = { unit = "delivery_model", label = { nb = "Leveringsmodell", nn = "Leveringsmodell", en = "Delivery model" } }
first_year = { unit = "year", label = { nb = "Første år", nn = "Første år", en = "First year" } }
last_year = { unit = "year", label = { nb = "Siste år", nn = "Siste år", en = "Last year" } }
closed_year = { unit = "year", label = { nb = "Registrert ut året", nn = "Registrert ut året", en = "Registered to the end of" }, is_detail = true }
years = { unit = "years", label = { nb = "År i drift", nn = "År i drift", en = "Years of operation" } }
organisations_expected = { unit = "organisations", label = { nb = "Organisasjoner", nn = "Organisasjonar", en = "Organisations" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
note = { unit = "text", label = { nb = "Merknad", nn = "Merknad", en = "Note" } }
*/
select
    programmes.programme_id, programmes.name, programmes.owner, programmes.delivery_model, programmes.first_year,
    programmes.last_year,
    -- What is published is over, and where nothing is dated, nothing says that it is not.
    case
        when programmes.is_published then programmes.last_year
        else coalesce(last_days.closed_year, programmes.last_year)
    end as closed_year,
    programmes.years, programmes.organisations_expected, programmes.basis_rank, programmes.source_id, programmes.note
from fct_programmes as programmes
left join fct_last_days as last_days on last_days.programme_id = programmes.programme_id
order by programmes.basis_rank, programmes.programme_id
