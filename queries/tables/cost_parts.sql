/*
label = { nb = "Hva ordningen kostet, del for del", nn = "Kva ordninga kosta, del for del", en = "What the scheme cost, part by part" }
indicators = ["cost_per_organisation"]
records = "programme_costs"
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
part = { unit = "cost_part", label = { nb = "Del", nn = "Del", en = "Part" } }
amount_nok = { unit = "nok", label = { nb = "Kroner", nn = "Kroner", en = "Kroner" } }
completeness = { unit = "completeness", label = { nb = "Hvor fullstendig", nn = "Kor fullstendig", en = "How complete" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
select
    programme_id,
    year,
    part,
    amount_nok,
    case when amount_nok is null then 'nothing' when is_whole then 'whole' else 'some' end as completeness,
    basis_rank,
    source_id
from fct_cost_parts
order by programme_id, year, amount_nok desc nulls last, part
