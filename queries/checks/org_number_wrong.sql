-- look | organisations | org_number
-- The last digit of an organisation number does not follow from the others.
with weighed as (
    select
        _record,
        org_number,
        (
            3 * cast(substr(org_number, 1, 1) as integer) + 2 * cast(substr(org_number, 2, 1) as integer)
            + 7 * cast(substr(org_number, 3, 1) as integer) + 6 * cast(substr(org_number, 4, 1) as integer)
            + 5 * cast(substr(org_number, 5, 1) as integer) + 4 * cast(substr(org_number, 6, 1) as integer)
            + 3 * cast(substr(org_number, 7, 1) as integer) + 2 * cast(substr(org_number, 8, 1) as integer)
            + cast(substr(org_number, 9, 1) as integer)
        ) as total
    from organisations
    where regexp_full_match(org_number, '[0-9]{9}')
)
select
    w._record as record,
    w.org_number as number
from weighed as w
where w.total % 11 <> 0
