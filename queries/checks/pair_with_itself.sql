-- look | mentor_pairs | mentor_id
-- An organisation that is participant and mentor is paired with itself.
select
    p._record as record,
    o.name as name
from mentor_pairs as p
join organisations as o on o.organisation_id = p.organisation_id
join mentors as m on m.mentor_id = p.mentor_id
where lower(trim(m.name)) = lower(trim(o.name))
