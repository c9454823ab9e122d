-- look | applications | outcome, granted_nok
-- Money is granted on an application that was not granted.
select
    a._record as record,
    a.outcome as outcome,
    a.granted_nok as granted
from applications as a
where a.outcome <> 'granted' and a.granted_nok > 0
