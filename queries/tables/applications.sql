/*
label = { nb = "Søknader om penger fra andre", nn = "Søknader om pengar frå andre", en = "Applications for money from others" }
indicators = ["applications_granted", "applications_granted_after"]
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
application_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
funder = { unit = "text", label = { nb = "Søkt hos", nn = "Søkt hos", en = "Applied to" } }
outcome = { unit = "outcome", label = { nb = "Utfall", nn = "Utfall", en = "Outcome" } }
applied_nok = { unit = "nok", label = { nb = "Søkt", nn = "Søkt", en = "Applied for" } }
granted_nok = { unit = "nok", label = { nb = "Innvilget", nn = "Innvilga", en = "Granted" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", nn = "Stad i kjelda", en = "Place in the source" }, is_detail = true }
note = { unit = "text", label = { nb = "Merknad", nn = "Merknad", en = "Note" } }
*/
select
    programme_id, organisation_id, application_id, year, funder, outcome, applied_nok,
    -- Of what was rejected or withdrawn nothing was granted, whether or not anyone wrote a zero.
    case when outcome in ('rejected', 'withdrawn') then coalesce(granted_nok, 0) else granted_nok end as granted_nok,
    basis_rank, source_id, section, note
from fct_applications
order by programme_id, organisation_id, year, application_id
