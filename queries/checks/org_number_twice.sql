-- look | organisations | org_number
-- Two organisations of a round have the same number.
select
    o._record as record,
    o.org_number as number,
    min(other._record) as first_record
from organisations as o
join organisations as other
    on other.org_number = o.org_number
    and other.programme_id = o.programme_id
    and other._record < o._record
group by o._record, o.org_number
