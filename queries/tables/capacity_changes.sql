/*
label = { nb = "Kapasitet ved start og slutt", nn = "Kapasitet ved start og slutt", en = "Capacity at the start and at the end" }
indicators = ["capacity_improved"]
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
area = { unit = "area", label = { nb = "Område", nn = "Område", en = "Area" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
level_at_start = { unit = "level 1-4", label = { nb = "Ved start", nn = "Ved start", en = "At the start" } }
level_at_end = { unit = "level 1-4", label = { nb = "Ved slutt", nn = "Ved slutt", en = "At the end" } }
change = { unit = "change", label = { nb = "Endring", nn = "Endring", en = "Change" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
with levels as (
    select programme_id, organisation_id, area, max(basis_rank) as basis_rank, min(source_id) as source_id,
        max(case when occasion = 'start' then level end) as level_at_start,
        max(case when occasion = 'end' then level end) as level_at_end
    from fct_capacity
    group by programme_id, organisation_id, area
)
select
    programme_id, area, organisation_id, level_at_start, level_at_end,
    case
        when level_at_end > level_at_start then 'improved'
        when level_at_end = level_at_start then 'unchanged'
        when level_at_end < level_at_start then 'worse'
    end as change,
    basis_rank, source_id
from levels
order by
    programme_id,
    case area when 'board' then 1 when 'economy' then 2 when 'applications' then 3 when 'volunteers' then 4
        when 'activity' then 5 when 'visibility' then 6 else 7 end,
    organisation_id
