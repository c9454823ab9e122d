-- know | capacity | level
-- A self-assessment at the end has none at the start to be compared with.
select
    c._record as record
from capacity as c
where c.occasion = 'end' and not exists (
    select 1
    from capacity as s
    where s.organisation_id = c.organisation_id and s.area = c.area and s.occasion = 'start'
)
