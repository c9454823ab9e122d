-- look | mentor_meetings | status, held_on
-- A meeting that was cancelled has a day it was held.
select
    m._record as record,
    m.held_on as held
from mentor_meetings as m
where m.status = 'cancelled' and m.held_on is not null
