-- look | organisations | founded_year
-- An organisation is founded after the round ended.
select
    o._record as record,
    o.founded_year as year,
    year(p.ends_on) as last_year
from organisations as o
join programmes as p on p.programme_id = o.programme_id
where o.founded_year > year(p.ends_on)
