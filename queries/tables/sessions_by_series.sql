/*
label = { nb = "Planlagt og holdt", nn = "Planlagt og halde", en = "Planned and held" }
indicators = ["sessions_held", "courses_held", "gatherings_held", "mentor_joint_meetings_held", "participant_meetings_held"]
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
series = { unit = "series", label = { nb = "Slag", nn = "Slag", en = "Kind" } }
planned = { unit = "sessions", label = { nb = "Planlagt", nn = "Planlagt", en = "Planned" } }
held = { unit = "sessions", label = { nb = "Holdt", nn = "Halde", en = "Held" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
sources = { unit = "source", label = { nb = "Kilder", nn = "Kjelder", en = "Sources" } }
*/
-- Counted apart and then joined, so that neither count is multiplied by the other's rows.
with plans as (
    select programme_id, series, cast(sum(planned) as bigint) as planned, max(basis_rank) as basis_rank, min(source_id) as source_id
    from fct_planned_sessions
    group by programme_id, series
),
held as (
    select programme_id, series, count(*) as held, max(basis_rank) as basis_rank, min(source_id) as source_id
    from fct_sessions
    where is_counted
    group by programme_id, series
)
select
    coalesce(plans.programme_id, held.programme_id) as programme_id,
    coalesce(plans.series, held.series) as series,
    plans.planned,
    held.held,
    greatest(coalesce(plans.basis_rank, held.basis_rank), coalesce(held.basis_rank, plans.basis_rank)) as basis_rank,
    concat(coalesce(plans.source_id, ''), case when held.source_id <> plans.source_id then concat(', ', held.source_id) else '' end) as sources
from plans
full join held on held.programme_id = plans.programme_id and held.series = plans.series
order by programme_id, series
