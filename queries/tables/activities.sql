/*
label = { nb = "Navngitte aktiviteter", nn = "Namngitte aktivitetar", en = "Named activities" }
indicators = ["activities_named"]
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
activity_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
name = { unit = "text", label = { nb = "Aktivitet", nn = "Aktivitet", en = "Activity" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
times_per_year = { unit = "times per year", label = { nb = "Ganger i året", nn = "Gonger i året", en = "Times a year" } }
participants = { unit = "persons", label = { nb = "Deltakere", nn = "Deltakarar", en = "Participants" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", nn = "Stad i kjelda", en = "Place in the source" } }
*/
select programme_id, organisation_id, activity_id, name, year, times_per_year, participants, basis_rank, source_id, section
from fct_activities
order by programme_id, organisation_id, year nulls last, activity_id
