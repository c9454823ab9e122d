/*
label = { nb = "Publiserte størrelser", en = "Published sizes" }
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", en = "Organisation" } }
value = { unit = "see what", label = { nb = "Antall", en = "Number" } }
what = { unit = "what", label = { nb = "Enhet", en = "Unit" } }
is_approximate = { unit = "yes or no", label = { nb = "Om lag", en = "Approximate" } }
period = { unit = "period", label = { nb = "Tid", en = "Time" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", en = "Place in the source" } }
note = { unit = "text", label = { nb = "Merknad", en = "Note" } }
*/
select programme_id, organisation_id, value, what, is_approximate, period, basis_rank, source_id, section, note
from fct_organisation_figures
order by programme_id, organisation_id, what, period
