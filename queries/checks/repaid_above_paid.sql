-- look | grants | paid_nok, repaid_nok
-- More is paid back than was paid out.
select
    g._record as record,
    g.paid_nok as paid,
    g.repaid_nok as repaid
from grants as g
where g.repaid_nok > g.paid_nok
