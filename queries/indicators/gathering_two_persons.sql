/*
label.nb = "Sendte minst to til en fellessamling"
label.nn = "Sende minst to til ei fellessamling"
label.en = "Sent at least two to a gathering"
question.nb = "Hvor mange organisasjoner sendte minst to personer til en fellessamling?"
question.nn = "Kor mange organisasjonar sende minst to personar til ei fellessamling?"
question.en = "How many organisations sent at least two people to a gathering?"
goal = "process"
criterion = "course_attendance"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
numerator = { nb = "organisasjoner som har sendt minst to personer til en fellessamling", nn = "organisasjonar som har sendt minst to personar til ei fellessamling", en = "organisations that have sent at least two people to a gathering" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "En organisasjon som ikke har sendt to, regnes som rapportert først når oppmøtet er ført for alle samlingene."
caveat.nn = "Ein organisasjon som ikkje har sendt to, reknar vi som rapportert først når oppmøtet er ført for alle samlingane."
caveat.en = "An organisation that has not sent two counts as having reported only when attendance is registered for every gathering."
*/
with gatherings as (
    select programme_id, count(*) as held from fct_sessions where series = 'gathering' and is_counted group by programme_id
),
sent as (
    select organisation_id, max(persons) as most_persons,
        sum(case when came = 'no' or persons is not null then 1 else 0 end) as known
    from fct_attendance where series = 'gathering' and is_counted
    group by organisation_id
),
parts as (
    -- A plan without gatherings, where none was held, means that nobody could send anyone.
    select programmes.programme_id,
        case when programmes.has_plan and count(series.series) = 0 then 0 else programmes.organisations_expected end
            as organisations_expected, cast(null as varchar) as organisation_id, cast(null as integer) as hit,
        programmes.basis_rank, programmes.source_id
    from fct_programmes as programmes
    left join fct_series_years as series on series.programme_id = programmes.programme_id and series.series = 'gathering'
    group by programmes.programme_id, programmes.has_plan, programmes.organisations_expected, programmes.basis_rank,
        programmes.source_id
    union all
    select attendance.programme_id, null, attendance.organisation_id,
        case when sent.most_persons >= 2 then 1 when sent.known >= gatherings.held then 0 end,
        attendance.basis_rank, attendance.source_id
    from fct_attendance as attendance
    join sent on sent.organisation_id = attendance.organisation_id
    join gatherings on gatherings.programme_id = attendance.programme_id
    where attendance.series = 'gathering' and attendance.is_counted
)
select
    programme_id, 'all' as period,
    cast(case when count(hit) > 0 then count(distinct case when hit = 1 then organisation_id end) end as double) as numerator,
    cast(nullif(max(organisations_expected), 0) as double) as denominator,
    max(organisations_expected) as expected,
    cast(count(distinct case when hit is not null then organisation_id end) as integer) as reported,
    max(basis_rank) as basis_rank, list_sort(array_agg(distinct source_id)) as sources
from parts
group by programme_id
;
select programme_id, session_id, organisation_id, came, persons, section
from fct_attendance where series = 'gathering' and is_counted
order by programme_id, session_id, organisation_id
