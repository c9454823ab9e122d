/*
label = { nb = "Hva taler for og mot", nn = "Kva talar for og mot", en = "Evidence for and against" }
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
goal_id = { unit = "goal", label = { nb = "Mål", nn = "Mål", en = "Goal" } }
evidence_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
kind = { unit = "evidence_kind", label = { nb = "Slag", nn = "Slag", en = "Kind" } }
strength = { unit = "strength", label = { nb = "Styrke", nn = "Styrke", en = "Strength" } }
text = { unit = "text", label = { nb = "Belegg", nn = "Belegg", en = "Evidence" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", nn = "Stad i kjelda", en = "Place in the source" } }
*/
select programme_id, goal_id, evidence_id, kind, strength, text, basis_rank, source_id, section
from fct_evidence
order by programme_id, goal_id, evidence_id
