/*
label = { nb = "Størrelser", nn = "Storleikar", en = "Sizes" }
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
value = { unit = "see what", label = { nb = "Antall", nn = "Tal", en = "Number" } }
what = { unit = "what", label = { nb = "Enhet", nn = "Eining", en = "Unit" } }
is_approximate = { unit = "yes or no", label = { nb = "Om lag eller minst", nn = "Om lag eller minst", en = "About or at least" } }
period = { unit = "period", label = { nb = "Tid", nn = "Tid", en = "Time" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", nn = "Stad i kjelda", en = "Place in the source" } }
note = { unit = "text", label = { nb = "Merknad", nn = "Merknad", en = "Note" } }
*/
select programme_id, organisation_id, value, what, is_approximate, period, basis_rank, source_id, section, note
from fct_organisation_figures
order by programme_id, organisation_id, what, period
