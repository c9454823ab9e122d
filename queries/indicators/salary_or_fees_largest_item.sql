/*
label.nb = "Lønn og honorar var største utgift"
label.nn = "Løn og honorar var største utgift"
label.en = "Salary and fees were the largest expense"
question.nb = "For hvor mange organisasjoner var lønn og honorar den største utgiften?"
question.nn = "For kor mange organisasjonar var løn og honorar den største utgifta?"
question.en = "For how many organisations were salary and fees the largest expense?"
goal = "process"
criterion = "spending"
unit = "organisations"
measure = "count"
direction = 0
audience = "open"
numerator = { nb = "organisasjoner der lønn og honorar til sammen er større enn hver av de andre utgiftene", nn = "organisasjonar der løn og honorar til saman er større enn kvar av dei andre utgiftene", en = "organisations where salary and fees together exceed each of the other expenses" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "En organisasjon som ikke har ført noe forbruk, regnes som ikke rapportert."
caveat.nn = "Ein organisasjon som ikkje har ført noko forbruk, reknar vi som ikkje rapportert."
caveat.en = "An organisation that has registered no spending is taken as not reported."
*/
with items as (
    select organisation_id, case when category in ('salary', 'fees') then 'pay' else category end as item,
        sum(amount_nok) as amount_nok
    from fct_spending
    group by organisation_id, case when category in ('salary', 'fees') then 'pay' else category end
),
largest as (
    select organisation_id, max(case when item = 'pay' then amount_nok else 0 end) as pay_nok,
        max(case when item <> 'pay' then amount_nok else 0 end) as other_nok
    from items
    group by organisation_id
),
parts as (
    select programme_id, organisations_expected, cast(null as varchar) as organisation_id, cast(null as integer) as hit,
        basis_rank, source_id
    from fct_programmes
    union all
    select spending.programme_id, null, spending.organisation_id,
        case when largest.pay_nok > largest.other_nok then 1 else 0 end, spending.basis_rank, spending.source_id
    from fct_spending as spending
    join largest on largest.organisation_id = spending.organisation_id
    union all
    select programme_id, null, organisation_id, 0, basis_rank, source_id from fct_unpaid
)
select
    programme_id, 'all' as period,
    cast(
        case when count(hit) > 0 then count(distinct case when hit = 1 then organisation_id end) end as double
    ) as numerator,
    cast(max(organisations_expected) as double) as denominator,
    max(organisations_expected) as expected,
    cast(count(distinct case when hit is not null then organisation_id end) as integer) as reported,
    max(basis_rank) as basis_rank,
    list_sort(array_agg(distinct source_id)) as sources
from parts
group by programme_id
;
select programme_id, spending_id, organisation_id, year, category, amount_nok, section
from fct_spending
order by programme_id, organisation_id, year, category
