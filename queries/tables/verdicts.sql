/*
label = { nb = "Vurderinger av målene", nn = "Vurderingar av måla", en = "Judgements of the goals" }
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
goal_id = { unit = "goal", label = { nb = "Mål", nn = "Mål", en = "Goal" } }
verdict = { unit = "verdict", label = { nb = "Vurdering", nn = "Vurdering", en = "Judgement" } }
wording = { unit = "text", label = { nb = "Ordene i kilden", nn = "Orda i kjelda", en = "Words in the source" } }
assessor = { unit = "text", label = { nb = "Vurdert av", nn = "Vurdert av", en = "Assessed by" } }
decided_on = { unit = "month", label = { nb = "Når", nn = "Når", en = "When" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", nn = "Stad i kjelda", en = "Place in the source" } }
note = { unit = "text", label = { nb = "Merknad", nn = "Merknad", en = "Note" } }
*/
select programme_id, goal_id, verdict, wording, assessor, decided_on, basis_rank, source_id, section, note
from fct_verdicts
order by programme_id, goal_id, assessor
