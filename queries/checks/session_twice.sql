-- look | sessions | title, held_on
-- Two gatherings have the same title and date; rows that are the same throughout are told for every table.
with folded as (
    select *, lower(regexp_replace(title, '[^\pL\pN]', '', 'g')) as name
    from sessions
),
alike as (
    select _record, title, held_on,
        min(_record) over (partition by programme_id, name, held_on, part_of) as first_record,
        rank() over (
            partition by programme_id, name, held_on, part_of, series, title, topic, provider, mode, form, held_precision
            order by _record
        ) as copy
    from folded
)
select _record as record, title, held_on as held, first_record
from alike
where _record > first_record and copy = 1
