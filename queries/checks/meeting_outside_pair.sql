-- look | mentor_meetings | held_on
-- A meeting is held inside the round, but before the pair began or after it ended.
select
    m._record as record,
    m.held_on as held,
    r.starts_on as starts,
    r.ends_on as ends
from mentor_meetings as m
join mentor_pairs as r on r.pair_id = m.pair_id
join programmes as p on p.programme_id = r.programme_id
where m.held_on between p.starts_on and p.ends_on
    and (m.held_on < r.starts_on or m.held_on > r.ends_on)
