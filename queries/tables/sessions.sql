/*
label = { nb = "Samlinger, kurs og møter som ble holdt", nn = "Samlingar, kurs og møte som vart haldne", en = "Gatherings, courses and meetings held" }
indicators = ["sessions_held", "courses_held", "gatherings_held"]
period = "held_on"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
session_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
series = { unit = "series", label = { nb = "Slag", nn = "Slag", en = "Kind" } }
title = { unit = "text", label = { nb = "Tittel", nn = "Tittel", en = "Title" } }
topic = { unit = "text", label = { nb = "Tema", nn = "Tema", en = "Topic" } }
provider = { unit = "text", label = { nb = "Holdt av", nn = "Halde av", en = "Given by" } }
mode = { unit = "mode", label = { nb = "Form", nn = "Form", en = "Mode" } }
held_on = { unit = "date", label = { nb = "Dato", nn = "Dato", en = "Date" } }
held_precision = { unit = "precision", label = { nb = "Hvor nøyaktig", nn = "Kor nøyaktig", en = "Precision" } }
part_of = { unit = "id", label = { nb = "Del av", nn = "Del av", en = "Part of" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", nn = "Stad i kjelda", en = "Place in the source" } }
note = { unit = "text", label = { nb = "Merknad", nn = "Merknad", en = "Note" }, is_detail = true }
*/
select
    programme_id, session_id, series, title, topic, provider, mode, held_on, held_precision, part_of,
    basis_rank, source_id, section, note
from fct_sessions
order by programme_id, held_on nulls last, session_id
