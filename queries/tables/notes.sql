/*
label = { nb = "Uklart i kilden", en = "Unclear in the source" }
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", en = "Scheme" } }
note_id = { unit = "id", label = { nb = "Navn i data", en = "Name in the data" } }
indicator_id = { unit = "indicator", label = { nb = "Gjelder tallet", en = "About the figure" } }
period = { unit = "period", label = { nb = "Periode", en = "Period" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", en = "Organisation" } }
text = { unit = "text", label = { nb = "Merknad", en = "Note" } }
author = { unit = "text", label = { nb = "Skrevet av", en = "Written by" } }
written_on = { unit = "date", label = { nb = "Dato", en = "Date" } }
source_id = { unit = "source", label = { nb = "Kilde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", en = "Place in the source" } }
*/
select programme_id, note_id, indicator_id, period, organisation_id, text, author, written_on, source_id, section
from fct_notes
order by programme_id, note_id
