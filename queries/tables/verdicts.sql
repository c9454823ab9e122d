/*
label = { nb = "Vurderinger av målene", en = "Judgements of the goals" }
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", en = "Scheme" } }
goal_id = { unit = "goal", label = { nb = "Mål", en = "Goal" } }
verdict = { unit = "verdict", label = { nb = "Vurdering", en = "Judgement" } }
wording = { unit = "text", label = { nb = "Ordene i kilden", en = "Words in the source" } }
assessor = { unit = "text", label = { nb = "Vurdert av", en = "Assessed by" } }
decided_on = { unit = "month", label = { nb = "Når", en = "When" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", en = "Place in the source" } }
note = { unit = "text", label = { nb = "Merknad", en = "Note" } }
*/
select programme_id, goal_id, verdict, wording, assessor, decided_on, basis_rank, source_id, section, note
from fct_verdicts
order by programme_id, goal_id, assessor
