-- look | attendance | came, persons
-- Persons are counted for an organisation that did not come, or none for one that did.
select
    a._record as record,
    a.came as came,
    a.persons as persons
from attendance as a
where (a.came = 'no' and a.persons > 0) or (a.came = 'yes' and a.persons = 0)
