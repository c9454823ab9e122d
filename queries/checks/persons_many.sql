-- look | attendance | persons
-- More persons come from one organisation to one session than organisations of this kind have.
select
    a._record as record,
    cast(a.persons as decimal(14, 0)) as persons
from attendance as a
where a.persons > 100
