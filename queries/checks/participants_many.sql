-- look | activities | participants
-- More persons take part in an activity than live in most municipalities.
select
    a._record as record,
    cast(a.participants as decimal(14, 0)) as participants
from activities as a
where a.participants > 20000
