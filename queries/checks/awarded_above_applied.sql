-- look | grants | applied_nok, awarded_nok
-- More is awarded than was applied for.
select
    g._record as record,
    g.applied_nok as applied,
    g.awarded_nok as awarded
from grants as g
where g.awarded_nok > g.applied_nok
