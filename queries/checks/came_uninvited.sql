-- look | attendance | invited, came
-- An organisation came to a session it was not invited to.
select
    a._record as record,
    a.persons as persons
from attendance as a
where not a.invited and (a.came = 'yes' or a.persons > 0)
