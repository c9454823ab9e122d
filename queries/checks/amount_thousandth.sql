-- look | spending | amount_nok
-- An amount is hundreds of times less than what is usual for its category, as when it is written in thousands.
with usual as (
    select category, median(amount_nok) as middle, count(*) as lines
    from spending
    group by category
)
select
    s._record as record,
    s.amount_nok as amount,
    u.middle as middle
from spending as s
join usual as u on u.category = s.category
where u.lines >= 4 and s.amount_nok > 0 and u.middle >= 500 * s.amount_nok
