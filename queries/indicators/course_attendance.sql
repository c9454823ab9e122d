/*
label.nb = "Oppmøte på kurs"
label.nn = "Oppmøte på kurs"
label.en = "Attendance at courses"
question.nb = "Hvor ofte kom organisasjonene når de var invitert på kurs?"
question.nn = "Kor ofte kom organisasjonane når dei var inviterte på kurs?"
question.en = "How often did the organisations come when they were invited to a course?"
goal = "process"
criterion = "course_attendance"
unit = "attendances"
measure = "count"
direction = 1
audience = "open"
numerator = { nb = "ganger en invitert organisasjon kom", nn = "gonger ein invitert organisasjon kom", en = "times an invited organisation came" }
denominator = { nb = "ganger en organisasjon var invitert til et kurs", nn = "gonger ein organisasjon var invitert til eit kurs", en = "times an organisation was invited to a course" }
caveat.nb = "Hver organisasjon telles én gang for hvert kurs. Har et kurs ingen deltakerliste, regner vi at alle var invitert, og at oppmøtet ikke er rapportert. De som kom uten å være invitert, er ikke med her."
caveat.nn = "Kvar organisasjon tel éin gong for kvart kurs. Har eit kurs inga deltakarliste, reknar vi med at alle var inviterte, og at oppmøtet ikkje er rapportert. Dei som kom utan å vere inviterte, er ikkje med her."
caveat.en = "Each organisation is counted once per course. Where a course has no attendance list, we take it that all were invited and that attendance is not reported. Those who came without being invited are not counted here."
*/
with lists as (select distinct session_id from fct_attendance),
invitations as (
    select programme_id, held_year, 1 as invited, came, basis_rank, source_id
    from fct_attendance
    where series = 'course' and is_counted and invited
    union all
    -- That all were invited where there is no list follows from what is registered, and nobody has said it.
    select courses.programme_id, courses.held_year, programmes.organisations_expected, 'unknown',
        greatest(courses.basis_rank, 2), courses.source_id
    from fct_sessions as courses
    join fct_programmes as programmes on programmes.programme_id = courses.programme_id
    left join lists on lists.session_id = courses.session_id
    where courses.series = 'course' and courses.is_counted and lists.session_id is null
),
parts as (
    select programme_id, 'all' as period, invited, came, 0 as is_due, basis_rank, source_id from invitations
    union all
    select programme_id, cast(held_year as varchar), invited, came, 0, basis_rank, source_id from invitations
    where held_year is not null
    union all
    select programme_id, 'all', 0, 'none', case when has_plan then 0 else 1 end, basis_rank, source_id
    from fct_programmes
    union all
    -- Courses that are planned are to be heard of even before the first one is registered.
    select programme_id, 'all', 0, 'none', planned, basis_rank, source_id
    from fct_planned_sessions where series = 'course'
)
select
    programme_id, period,
    cast(case when sum(case when came in ('yes', 'no') then 1 else 0 end) > 0
        then sum(case when came = 'yes' then 1 else 0 end) end as double) as numerator,
    cast(nullif(sum(invited), 0) as double) as denominator,
    cast(greatest(sum(invited), max(is_due)) as integer) as expected,
    cast(sum(case when came in ('yes', 'no') then 1 else 0 end) as integer) as reported,
    max(basis_rank) as basis_rank, list_sort(array_agg(distinct source_id)) as sources
from parts
group by programme_id, period
;
select programme_id, session_id, organisation_id, came, persons, section
from fct_attendance where series = 'course' and is_counted and invited
order by programme_id, session_id, organisation_id
