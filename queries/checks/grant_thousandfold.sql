-- look | grants | awarded_nok
-- A grant is hundreds of times larger or smaller than those beside it, as when kroner and thousands are mixed.
with usual as (
    select year, is_own, median(awarded_nok) as middle, count(*) as grants
    from grants
    where awarded_nok > 0
    group by year, is_own
)
select
    g._record as record,
    g.awarded_nok as amount,
    u.middle as middle
from grants as g
join usual as u on u.year = g.year and u.is_own is not distinct from g.is_own
where u.grants >= 3 and g.awarded_nok > 0 and (g.awarded_nok >= 300 * u.middle or u.middle >= 300 * g.awarded_nok)
