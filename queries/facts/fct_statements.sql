-- One row per programme, indicator and period that a source speaks of without records, as an interval.
create view fct_statements as
select
    statements.programme_id,
    statements.indicator_id,
    statements.period,
    statements.quantifier,
    coalesce(statements.low, cast(quantifiers.low as double)) as low,
    coalesce(statements.high, cast(quantifiers.high as double)) as high,
    statements.out_of,
    -- Reading a word as numbers is a judgement of ours, so it is never firmer than assumed.
    cast(case
        when statements.basis = 'example' then 4
        when statements.basis = 'assumed' or statements.quantifier is not null then 3
        when statements.basis = 'derived' then 2
        else 1
    end as smallint) as basis_rank,
    statements.source_id,
    statements.section,
    statements.note
from statements
left join quantifiers on quantifiers.quantifier = statements.quantifier
