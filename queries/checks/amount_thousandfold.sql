-- look | spending | amount_nok
-- An amount is several hundred times what is usual for its category, as when three noughts too many are written.
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
where u.lines >= 4 and u.middle > 0 and s.amount_nok >= 300 * u.middle
