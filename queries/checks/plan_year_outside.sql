-- look | planned_sessions | year
-- A plan is for a year the round does not cover.
select
    s._record as record,
    s.year as year,
    year(p.starts_on) as first_year,
    year(p.ends_on) as last_year
from planned_sessions as s
join programmes as p on p.programme_id = s.programme_id
where s.year not between year(p.starts_on) and year(p.ends_on)
