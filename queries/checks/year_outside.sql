-- look | grants | year
-- A grant of the round itself is for a year the round does not cover.
select
    g._record as record,
    g.year as year,
    year(p.starts_on) as first_year,
    year(p.ends_on) as last_year
from grants as g
join organisations as o on o.organisation_id = g.organisation_id
join programmes as p on p.programme_id = o.programme_id
where coalesce(g.is_own, true) and g.year not between year(p.starts_on) and year(p.ends_on)
