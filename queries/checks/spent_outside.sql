-- look | spending | spent_on
-- Money is spent years away from the year its grant is for.
select
    s._record as record,
    s.spent_on as spent,
    g.year as year
from spending as s
join grants as g on g.grant_id = s.grant_id
where abs(year(s.spent_on) - g.year) > 1
