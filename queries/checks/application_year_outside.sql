-- look | applications | year
-- An application is sent well before the round, or years after it.
select
    a._record as record,
    a.year as year,
    year(p.starts_on) as first_year,
    year(p.ends_on) as last_year
from applications as a
join organisations as o on o.organisation_id = a.organisation_id
join programmes as p on p.programme_id = o.programme_id
where a.year not between year(p.starts_on) - 1 and year(p.ends_on) + 2
