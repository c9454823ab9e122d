-- look | spending | amount_nok
-- The same of a grant that was registered before, whose own cell is not there: told at the last row spent of it.
select
    max(s._record) as record,
    coalesce(g.paid_nok, g.awarded_nok) as given,
    sum(s.amount_nok) as spent
from grants as g
join spending as s on s.grant_id = g.grant_id
where g._record < 0 and coalesce(g.paid_nok, g.awarded_nok) is not null
group by g._record, g.paid_nok, g.awarded_nok
having sum(s.amount_nok) > coalesce(g.paid_nok, g.awarded_nok)
