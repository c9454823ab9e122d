-- look | sessions | title, held_on
-- Two gatherings have the same title and date and differ otherwise; the same row twice is told for every table.
select
    s._record as record,
    s.title as title,
    s.held_on as held,
    min(other._record) as first_record
from sessions as s
join sessions as other
    on other.programme_id = s.programme_id
    and other.title = s.title
    and other.held_on is not distinct from s.held_on
    and other.series = s.series
    and other.part_of is not distinct from s.part_of
    and row(other.topic, other.provider, other.mode, other.form) is distinct from row(s.topic, s.provider, s.mode, s.form)
    and other._record < s._record
group by s._record, s.title, s.held_on
