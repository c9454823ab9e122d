/*
label.nb = "Kurs, samlinger og fellesmøter i alt"
label.nn = "Kurs, samlingar og fellesmøte i alt"
label.en = "Courses, gatherings and meetings in all"
question.nb = "Hvor mange av de planlagte kursene, samlingene og fellesmøtene ble holdt?"
question.nn = "Kor mange av dei planlagde kursa, samlingane og fellesmøta vart haldne?"
question.en = "How many of the planned courses, gatherings and joint meetings were held?"
goal = "process"
criterion = "sessions"
unit = "sessions"
measure = "count"
direction = 1
audience = "open"
target = "denominator"
numerator = { nb = "kurs, samlinger og fellesmøter som ble holdt", nn = "kurs, samlingar og fellesmøte som vart haldne", en = "courses, gatherings and joint meetings that were held" }
denominator = { nb = "kurs, samlinger og fellesmøter i planen", nn = "kurs, samlingar og fellesmøte i planen", en = "courses, gatherings and joint meetings in the plan" }
caveat.nb = "Det som ble holdt som del av en samling, telles ikke for seg. Dekker planen bare noen typer, telles bare de. Et år uten noe registrert regnes som ikke rapportert."
caveat.nn = "Det som vart halde som del av ei samling, tel ikkje for seg. Dekkjer planen berre nokre typar, tel berre dei. Eit år utan noko registrert reknar vi som ikkje rapportert."
caveat.en = "What was held as part of a gathering is not counted on its own. Where the plan covers only some kinds, only those are counted. A year with nothing registered is taken as not reported."
*/
with parts as (
    select programme_id, 'all' as period, planned, planned_unregistered, held, 0 as may_be_held, 0 as missing_plans,
        basis_rank, source_id
    from fct_series_years where is_in_plan
    union all
    select programme_id, cast(year as varchar), planned, planned_unregistered, held, may_be_held, 0,
        basis_rank, source_id
    from fct_series_years where is_in_plan and year is not null
    union all
    -- With no plan at all one is still missing, while a plan without this series means that it does not apply.
    select programme_id, 'all', null, null, 0, 0, case when has_plan then 0 else 1 end, basis_rank, source_id
    from fct_programmes
),
totals as (
    select programme_id, period, sum(planned) as planned, sum(held) as held, max(missing_plans) as missing_plans,
        coalesce(sum(planned_unregistered), 0) + sum(may_be_held) as unknown,
        -- None held is known only where the years are registered and no undated session can belong to them.
        case
            when sum(held) > 0 then sum(held)
            when sum(may_be_held) = 0 then coalesce(sum(planned), 0) - coalesce(sum(planned_unregistered), 0)
            else 0
        end as known,
        max(basis_rank) as basis_rank, list_sort(array_agg(distinct source_id)) as sources
    from parts
    group by programme_id, period
)
select
    programme_id,
    period,
    cast(case when known > 0 then held end as double) as numerator,
    cast(planned as double) as denominator,
    cast(greatest(known + unknown, missing_plans) as integer) as expected,
    cast(known as integer) as reported,
    basis_rank,
    sources
from totals
;
select programme_id, session_id, series, title, topic, provider, held_on, held_precision, section
from fct_sessions where is_counted and is_in_plan
order by programme_id, held_on, session_id
