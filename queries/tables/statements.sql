/*
label = { nb = "Det kilden sier i ord", nn = "Det kjelda seier i ord", en = "What the source says in words" }
audience = "internal"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
indicator_id = { unit = "indicator", label = { nb = "Tall", nn = "Tal", en = "Figure" } }
period = { unit = "period", label = { nb = "Periode", nn = "Periode", en = "Period" } }
quantifier = { unit = "quantifier", label = { nb = "Ord i kilden", nn = "Ord i kjelda", en = "Word in the source" } }
low = { unit = "as the figure", label = { nb = "Færrest", nn = "Færrast", en = "Fewest" } }
high = { unit = "as the figure", label = { nb = "Flest", nn = "Flest", en = "Most" } }
out_of = { unit = "as the figure", label = { nb = "Av", nn = "Av", en = "Out of" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", nn = "Stad i kjelda", en = "Place in the source" } }
note = { unit = "text", label = { nb = "Merknad", nn = "Merknad", en = "Note" } }
*/
select programme_id, indicator_id, period, quantifier, low, high, out_of, basis_rank, source_id, section, note
from fct_statements
order by programme_id, indicator_id, period
