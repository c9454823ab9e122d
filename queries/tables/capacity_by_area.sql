/*
label = { nb = "Endring i kapasitet, område for område", nn = "Endring i kapasitet, område for område", en = "Change in capacity, area by area" }
indicators = ["capacity_improved", "routines_strengthened", "board_work_strengthened"]
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
area = { unit = "area", label = { nb = "Område", nn = "Område", en = "Area" } }
improved = { unit = "organisations", label = { nb = "Høyere", nn = "Høgare", en = "Higher" } }
unchanged = { unit = "organisations", label = { nb = "Uendret", nn = "Uendra", en = "Unchanged" } }
worse = { unit = "organisations", label = { nb = "Lavere", nn = "Lågare", en = "Lower" } }
with_both = { unit = "organisations", label = { nb = "Har begge svarene", nn = "Har begge svara", en = "Have both answers" } }
expected = { unit = "organisations", label = { nb = "Av", nn = "Av", en = "Out of" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
with changes as (
    select programme_id, organisation_id, area, max(basis_rank) as basis_rank, min(source_id) as source_id,
        max(case when occasion = 'end' then level end) - max(case when occasion = 'start' then level end) as change
    from fct_capacity
    group by programme_id, organisation_id, area
)
select
    changes.programme_id,
    changes.area,
    -- Nobody improved is a zero only where somebody has answered both times.
    case when count(changes.change) > 0 then count(case when changes.change > 0 then 1 end) end as improved,
    case when count(changes.change) > 0 then count(case when changes.change = 0 then 1 end) end as unchanged,
    case when count(changes.change) > 0 then count(case when changes.change < 0 then 1 end) end as worse,
    count(changes.change) as with_both,
    programmes.organisations_expected as expected,
    max(changes.basis_rank) as basis_rank,
    min(changes.source_id) as source_id
from changes
join fct_programmes as programmes on programmes.programme_id = changes.programme_id
group by changes.programme_id, changes.area, programmes.organisations_expected
order by
    programme_id,
    case area when 'board' then 1 when 'economy' then 2 when 'applications' then 3 when 'volunteers' then 4
        when 'activity' then 5 when 'visibility' then 6 else 7 end
