-- look | mentor_meetings | planned_on, held_on
-- A meeting is held half a year or more before it was planned, or years after.
select
    m._record as record,
    m.planned_on as planned,
    m.held_on as held
from mentor_meetings as m
where date_diff('day', m.held_on, m.planned_on) > 180 or date_diff('day', m.planned_on, m.held_on) > 730
