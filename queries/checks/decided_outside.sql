-- look | grants | decided_on
-- A grant is decided years away from the year it is for, as when the year of the date is a slip.
select
    g._record as record,
    g.decided_on as decided,
    g.year as year
from grants as g
where abs(year(g.decided_on) - g.year) > 1
