-- look | organisations | name
-- Two organisations of a round have the same name.
select
    o._record as record,
    o.name as name,
    min(other._record) as first_record
from organisations as o
join organisations as other
    on lower(trim(other.name)) = lower(trim(o.name))
    and other.programme_id = o.programme_id
    and other._record < o._record
group by o._record, o.name
