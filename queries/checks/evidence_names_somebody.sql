-- look | evidence | text
-- An organisation that takes part is named, in a text that is held back or coded before everybody for that reason.
select
    e._record as record,
    min(o.name) as name
from evidence as e
join organisations as o
    on o.programme_id = e.programme_id
    and contains(
        regexp_replace(lower(strip_accents(e.text)), '[^\pL\pN]', '', 'g'),
        regexp_replace(lower(strip_accents(o.name)), '[^\pL\pN]', '', 'g')
    )
where not o.is_coded and length(o.name) > 4
group by e._record
