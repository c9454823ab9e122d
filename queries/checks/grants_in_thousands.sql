-- look | grants | awarded_nok
-- Every grant of several is less than anybody would apply for: the amounts are probably written in thousands.
select
    min(g._record) as record,
    count(*) as grants,
    max(greatest(coalesce(g.applied_nok, 0), coalesce(g.awarded_nok, 0), coalesce(g.paid_nok, 0))) as most
from grants as g
join organisations as o on o.organisation_id = g.organisation_id
where coalesce(g.applied_nok, g.awarded_nok, g.paid_nok) > 0
group by o.programme_id
having count(*) >= 3 and most < 1000
