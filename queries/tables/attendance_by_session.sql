/*
label = { nb = "Hvem som kom", nn = "Kven som kom", en = "Who came" }
indicators = ["course_attendance", "board_course_attendance", "gathering_two_persons"]
period = "held_on"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
session_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
session_number = { unit = "number", label = { nb = "Nr.", nn = "Nr.", en = "No." } }
title = { unit = "text", label = { nb = "Tittel", nn = "Tittel", en = "Title" } }
held_on = { unit = "date", label = { nb = "Dato", nn = "Dato", en = "Date" } }
held_precision = { unit = "precision", label = { nb = "Hvor nøyaktig", nn = "Kor nøyaktig", en = "Precision" } }
standing = { unit = "standing", label = { nb = "Oppmøte", nn = "Oppmøte", en = "Attendance" } }
persons = { unit = "persons", label = { nb = "Personer", nn = "Personar", en = "Persons" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
with lists as (select distinct programme_id, series, session_id from fct_attendance where is_counted),
kept as (select distinct programme_id, series from lists),
numbered as (
    select sessions.programme_id, sessions.session_id, sessions.title, sessions.held_on, sessions.held_precision,
        sessions.basis_rank, sessions.source_id, lists.session_id is not null as has_list,
        row_number() over (
            partition by sessions.programme_id order by sessions.held_on nulls last, sessions.session_id
        ) as session_number
    from fct_sessions as sessions
    join kept on kept.programme_id = sessions.programme_id and kept.series = sessions.series
    left join lists on lists.session_id = sessions.session_id
    where sessions.is_counted
)
select
    numbered.programme_id, organisations.organisation_id, numbered.session_id, numbered.session_number,
    numbered.title, numbered.held_on, numbered.held_precision,
    case
        when attendance.came = 'yes' and attendance.invited then 'came'
        when attendance.came = 'yes' then 'came_uninvited'
        when not numbered.has_list then 'not_known'
        when attendance.session_id is null then 'not_listed'
        when not attendance.invited then 'not_invited'
        when attendance.came = 'no' then 'stayed_away'
        else 'not_known'
    end as standing,
    -- Nobody came from those that stayed away or were not asked; where it is not known who came, neither is how many.
    coalesce(attendance.persons, case
        when attendance.came = 'no' or (attendance.came = 'unknown' and not attendance.invited) then 0
    end) as persons,
    greatest(numbered.basis_rank, coalesce(attendance.basis_rank, numbered.basis_rank)) as basis_rank,
    coalesce(attendance.source_id, numbered.source_id) as source_id
from numbered
join fct_organisations as organisations on organisations.programme_id = numbered.programme_id
left join fct_attendance as attendance
    on attendance.session_id = numbered.session_id and attendance.organisation_id = organisations.organisation_id
order by programme_id, organisation_id, session_number
