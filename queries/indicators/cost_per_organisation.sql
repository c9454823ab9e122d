/*
label.nb = "Kostnad per organisasjon og år"
label.nn = "Kostnad per organisasjon og år"
label.en = "Cost per organisation and year"
question.nb = "Hva kostet ordningen for hver organisasjon i et år?"
question.nn = "Kva kosta ordninga for kvar organisasjon i eit år?"
question.en = "What did the scheme cost for each organisation in a year?"
goal = "process"
criterion = "costs"
unit = "nok_per_organisation_year"
measure = "ratio"
direction = 0
audience = "open"
is_compound = true
numerator = { nb = "tilskudd, mentorkompensasjon, samlinger, kurs, arbeidstid og annet, i kroner", nn = "tilskot, mentorkompensasjon, samlingar, kurs, arbeidstid og anna, i kroner", en = "grants, mentor compensation, gatherings, courses, working time and other, in kroner" }
denominator = { nb = "organisasjoner ganger år", nn = "organisasjonar gonger år", en = "organisations times years" }
caveat.nb = "Regnes bare ut for år der alle delene er kjent i kroner. Mangler én del, står det ingen sum: en sum uten den ville vært for lav. Hver del telles én gang."
caveat.nn = "Blir rekna ut berre for år der alle delane er kjende i kroner. Manglar éin del, står det ingen sum: ein sum utan han ville vore for låg. Kvar del tel éin gong."
caveat.en = "Computed only for years in which every part is known in kroner. Where one part is missing there is no sum: without it the sum would be too low. Each part is counted once."
*/
with yearly as (
    select parts.programme_id, parts.year, coalesce(years.is_running, false) as is_running,
        count(*) = count(case when parts.is_whole then 1 end) as is_whole, sum(parts.amount_nok) as amount_nok,
        max(parts.basis_rank) as basis_rank, min(parts.source_id) as source_id
    from fct_cost_parts as parts
    left join fct_programme_years as years on years.programme_id = parts.programme_id and years.year = parts.year
    group by parts.programme_id, parts.year, years.is_running
),
parts as (
    select programme_id, 'all' as period, is_running, is_whole, amount_nok, basis_rank, source_id from yearly
    union all
    select programme_id, cast(year as varchar), true, is_whole, amount_nok, basis_rank, source_id from yearly
),
periods as (
    select programme_id, 'all' as period, years as years_expected from fct_programmes
    union
    select programme_id, cast(year as varchar), 1 from yearly
)
select
    programmes.programme_id,
    periods.period,
    cast(case when count(case when parts.is_running and parts.is_whole then 1 end) = periods.years_expected
        and count(parts.is_whole) = count(case when parts.is_whole then 1 end) then sum(parts.amount_nok) end
        as double) as numerator,
    cast(nullif(programmes.organisations_expected, 0) * periods.years_expected as double) as denominator,
    cast(null as integer) as expected,
    cast(null as integer) as reported,
    max(coalesce(parts.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(parts.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
join periods on periods.programme_id = programmes.programme_id
left join parts on parts.programme_id = periods.programme_id and parts.period = periods.period
group by programmes.programme_id, periods.period, programmes.organisations_expected, periods.years_expected
;
select programme_id, year, part as cost_part, amount_nok
from fct_cost_parts
order by programme_id, year, part
