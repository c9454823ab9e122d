-- look | programme_costs | year
-- A cost is for a year that neither the round nor the year after it covers.
select
    c._record as record,
    c.year as year,
    year(p.starts_on) as first_year,
    year(p.ends_on) as last_year
from programme_costs as c
join programmes as p on p.programme_id = c.programme_id
where c.year not between year(p.starts_on) - 1 and year(p.ends_on) + 1
