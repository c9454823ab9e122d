-- look | mentor_meetings | status, held_on
-- A meeting that was cancelled or put off has a day it was held, and is not counted as held.
select
    m._record as record,
    m.held_on as held
from mentor_meetings as m
where m.status in ('cancelled', 'postponed') and m.held_on is not null
