-- look | notes | text
-- An organisation that takes part is named, in a text that is held back or coded before everybody for that reason.
select
    n._record as record,
    min(o.name) as name
from notes as n
join organisations as o
    on o.programme_id = n.programme_id
    and contains(
        regexp_replace(lower(strip_accents(n.text)), '[^\pL\pN]', '', 'g'),
        regexp_replace(lower(strip_accents(o.name)), '[^\pL\pN]', '', 'g')
    )
where not o.is_coded and length(o.name) > 4 and n.organisation_id is null
group by n._record
