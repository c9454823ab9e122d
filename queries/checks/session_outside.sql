-- look | sessions | held_on
-- A session is held outside the round.
select
    s._record as record,
    s.held_on as held,
    p.starts_on as starts,
    p.ends_on as ends
from sessions as s
join programmes as p on p.programme_id = s.programme_id
where s.held_on not between cast(date_trunc('year', p.starts_on) as date) and p.ends_on
