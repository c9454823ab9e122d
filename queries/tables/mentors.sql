/*
label = { nb = "Mentororganisasjonene", nn = "Mentororganisasjonane", en = "The mentor organisations" }
indicators = ["mentors_total"]
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
mentor_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
name = { unit = "text", label = { nb = "Navn", nn = "Namn", en = "Name" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", nn = "Stad i kjelda", en = "Place in the source" } }
*/
select programme_id, mentor_id, name, basis_rank, source_id, section
from fct_mentors
order by programme_id, name
