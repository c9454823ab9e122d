/*
label.nb = "Timer brukt på å drive ordningen"
label.nn = "Timar brukte på å drive ordninga"
label.en = "Hours spent running the scheme"
question.nb = "Hvor mange timer brukte de som drev ordningen?"
question.nn = "Kor mange timar brukte dei som dreiv ordninga?"
question.en = "How many hours did those who ran the scheme spend?"
goal = "process"
criterion = "costs"
unit = "hours"
measure = "amount"
direction = 0
audience = "open"
numerator = { nb = "summen av registrerte timer", nn = "summen av registrerte timar", en = "the sum of hours registered" }
caveat.nb = "Timer, ikke kroner. De legges ikke sammen med beløpene; er de priset, står prisen som en egen del av kostnaden."
caveat.nn = "Timar, ikkje kroner. Dei blir ikkje lagde saman med beløpa; er dei prisa, står prisen som ein eigen del av kostnaden."
caveat.en = "Hours, not kroner. They are not added to the amounts; where they are priced, the price is a part of the cost of its own."
*/
with hours as (
    select costs.programme_id, costs.year, coalesce(years.is_running, false) as is_running, sum(costs.hours) as hours,
        max(costs.basis_rank) as basis_rank, min(costs.source_id) as source_id
    from fct_programme_costs as costs
    left join fct_programme_years as years on years.programme_id = costs.programme_id and years.year = costs.year
    where costs.hours is not null
    group by costs.programme_id, costs.year, years.is_running
),
parts as (
    select programme_id, 'all' as period, is_running, hours, basis_rank, source_id from hours
    union all
    select programme_id, cast(year as varchar), true, hours, basis_rank, source_id from hours
),
periods as (
    select programme_id, 'all' as period, years as years_expected from fct_programmes
    union
    select programme_id, cast(year as varchar), 1 from hours
)
select
    programmes.programme_id,
    periods.period,
    cast(sum(parts.hours) as double) as numerator,
    cast(null as double) as denominator,
    -- Years of operation are counted here: hours of one that nobody has registered are missing, not zero.
    periods.years_expected as expected,
    cast(count(case when parts.is_running then 1 end) as integer) as reported,
    max(coalesce(parts.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(parts.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
join periods on periods.programme_id = programmes.programme_id
left join parts on parts.programme_id = periods.programme_id and parts.period = periods.period
group by programmes.programme_id, periods.period, periods.years_expected
;
select programme_id, cost_id, year, kind as cost_part, hours, section
from fct_programme_costs
where hours is not null
order by programme_id, year
