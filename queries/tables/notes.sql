/*
label = { nb = "Uklart i kilden", nn = "Uklart i kjelda", en = "Unclear in the source" }
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
note_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
indicator_id = { unit = "indicator", label = { nb = "Gjelder tallet", nn = "Gjeld talet", en = "About the figure" } }
period = { unit = "period", label = { nb = "Periode", nn = "Periode", en = "Period" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
text = { unit = "text", label = { nb = "Merknad", nn = "Merknad", en = "Note" } }
author = { unit = "text", label = { nb = "Skrevet av", nn = "Skrive av", en = "Written by" } }
written_on = { unit = "date", label = { nb = "Dato", nn = "Dato", en = "Date" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", nn = "Stad i kjelda", en = "Place in the source" } }
*/
select programme_id, note_id, indicator_id, period, organisation_id, text, author, written_on, source_id, section
from fct_notes
order by programme_id, note_id
