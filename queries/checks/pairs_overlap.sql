-- mend | mentor_pairs | starts_on, ends_on
-- An organisation has two mentors at the same time.
select
    later._record as record,
    min(earlier._record) as first_record
from mentor_pairs as later
join mentor_pairs as earlier
    on earlier.organisation_id = later.organisation_id
    and earlier.programme_id = later.programme_id
    and (earlier.starts_on, earlier._record) < (later.starts_on, later._record)
    and coalesce(earlier.ends_on, date '9999-12-31') > later.starts_on
group by later._record
