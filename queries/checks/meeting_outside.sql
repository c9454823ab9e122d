-- look | mentor_meetings | held_on
-- A meeting is held outside the round.
select
    m._record as record,
    m.held_on as held,
    p.starts_on as starts,
    p.ends_on as ends
from mentor_meetings as m
join mentor_pairs as r on r.pair_id = m.pair_id
join programmes as p on p.programme_id = r.programme_id
where m.held_on not between p.starts_on and p.ends_on
