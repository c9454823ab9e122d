/*
label = { nb = "Hvem som holdt dem, og hvordan", nn = "Kven som heldt dei, og korleis", en = "Who gave them, and how" }
indicators = ["courses_held", "topics_relevant"]
period = "held_on"
needs = "series=course"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
session_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
form = { unit = "form", label = { nb = "Arbeidsform", nn = "Arbeidsform", en = "Way of working" } }
title = { unit = "text", label = { nb = "Tittel", nn = "Tittel", en = "Title" } }
provider = { unit = "text", label = { nb = "Holdt av", nn = "Halde av", en = "Given by" } }
mode = { unit = "mode", label = { nb = "Sted", nn = "Stad", en = "Place" } }
is_counted = { unit = "yes or no", label = { nb = "Eget kurs", nn = "Eige kurs", en = "A course of its own" } }
held_on = { unit = "date", label = { nb = "Dato", nn = "Dato", en = "Date" } }
held_precision = { unit = "precision", label = { nb = "Hvor nøyaktig", nn = "Kor nøyaktig", en = "Precision" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
select
    programme_id, session_id, coalesce(form, 'unknown') as form, title, provider, mode, is_counted, held_on,
    held_precision, basis_rank, source_id
from fct_sessions
where series = 'course'
order by programme_id, form, held_on nulls last, session_id
