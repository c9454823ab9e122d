-- look | grants | paid_nok
-- More is registered as spent of a grant than was paid out; where that is not known, than was awarded.
select
    g._record as record,
    coalesce(g.paid_nok, g.awarded_nok) as given,
    sum(s.amount_nok) as spent
from grants as g
join spending as s on s.grant_id = g.grant_id
where coalesce(g.paid_nok, g.awarded_nok) is not null
group by g._record, g.paid_nok, g.awarded_nok
having sum(s.amount_nok) > coalesce(g.paid_nok, g.awarded_nok)
