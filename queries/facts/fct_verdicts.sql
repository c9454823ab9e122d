-- One row per programme, goal and assessor.
create view fct_verdicts as
select
    programme_id,
    goal_id,
    verdict,
    assessor,
    decided_on,
    wording,
    cast(
        case basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    source_id,
    section,
    note
from verdicts
