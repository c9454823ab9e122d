-- One row per piece of evidence for or against a programme's part in a goal.
create view fct_evidence as
select
    evidence_id,
    programme_id,
    goal_id,
    kind,
    strength,
    text,
    cast(
        case basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    source_id,
    section,
    note
from evidence
