-- look | grants | awarded_nok
-- A grant of the round itself is above what the round gives at most.
select
    g._record as record,
    g.awarded_nok as awarded,
    p.grant_cap_nok as most
from grants as g
join organisations as o on o.organisation_id = g.organisation_id
join programmes as p on p.programme_id = o.programme_id
where coalesce(g.is_own, true) and g.awarded_nok > p.grant_cap_nok
