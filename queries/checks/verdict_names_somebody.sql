-- look | verdicts | wording
-- An organisation that takes part is named, in a text that is held back or coded before everybody for that reason.
select
    v._record as record,
    min(o.name) as name
from verdicts as v
join organisations as o
    on o.programme_id = v.programme_id
    and contains(
        regexp_replace(lower(strip_accents(v.wording)), '[^\pL\pN]', '', 'g'),
        regexp_replace(lower(strip_accents(o.name)), '[^\pL\pN]', '', 'g')
    )
where not o.is_coded and length(o.name) > 4
group by v._record
