-- look | applications | applied_nok, granted_nok
-- More is granted than was applied for.
select
    a._record as record,
    a.applied_nok as applied,
    a.granted_nok as granted
from applications as a
where a.granted_nok > a.applied_nok
