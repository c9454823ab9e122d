-- look | grants | awarded_nok, paid_nok
-- More is paid out than was awarded.
select
    g._record as record,
    g.awarded_nok as awarded,
    g.paid_nok as paid
from grants as g
where g.paid_nok > g.awarded_nok
