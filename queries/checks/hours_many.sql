-- look | mentor_meetings | hours
-- A meeting lasts longer than a day, as when minutes are written for hours.
select
    m._record as record,
    m.hours as hours
from mentor_meetings as m
where m.hours > 24
