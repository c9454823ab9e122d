/*
label = { nb = "Oppmøte, samling for samling", nn = "Oppmøte, samling for samling", en = "Turnout, session by session" }
indicators = ["course_attendance", "board_course_attendance", "gathering_two_persons"]
period = "held_on"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
session_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
session_number = { unit = "number", label = { nb = "Nr.", nn = "Nr.", en = "No." } }
title = { unit = "text", label = { nb = "Tittel", nn = "Tittel", en = "Title" } }
series = { unit = "series", label = { nb = "Slag", nn = "Slag", en = "Kind" } }
held_on = { unit = "date", label = { nb = "Dato", nn = "Dato", en = "Date" } }
held_precision = { unit = "precision", label = { nb = "Hvor nøyaktig", nn = "Kor nøyaktig", en = "Precision" } }
invited = { unit = "organisations", label = { nb = "Invitert", nn = "Invitert", en = "Invited" } }
came = { unit = "organisations", label = { nb = "Kom", nn = "Kom", en = "Came" } }
stayed_away = { unit = "organisations", label = { nb = "Kom ikke", nn = "Kom ikkje", en = "Did not come" } }
not_known = { unit = "organisations", label = { nb = "Ikke kjent", nn = "Ikkje kjent", en = "Not known" } }
came_uninvited = { unit = "organisations", label = { nb = "Kom uten invitasjon", nn = "Kom utan invitasjon", en = "Came without being invited" } }
persons = { unit = "persons", label = { nb = "Personer", nn = "Personar", en = "Persons" } }
persons_counted = { unit = "organisations", label = { nb = "Har telt personer", nn = "Har talt personar", en = "Counted persons" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
-- Those who came without being invited are told apart, for they are no part of those invited. Persons are all who came.
with lists as (
    select session_id, sum(case when invited then 1 else 0 end) as invited,
        sum(case when invited and came = 'yes' then 1 else 0 end) as came,
        sum(case when invited and came = 'no' then 1 else 0 end) as stayed_away,
        sum(case when invited and came = 'unknown' then 1 else 0 end) as not_known,
        sum(case when not invited and came = 'yes' then 1 else 0 end) as came_uninvited,
        sum(case when came = 'yes' then persons end) as persons,
        count(case when came = 'yes' then persons end) as persons_counted, max(basis_rank) as basis_rank
    from fct_attendance
    group by session_id
),
-- The sessions of a round that keeps attendance: of these, one without a list is a list that is missing.
kept as (select distinct programme_id, series from fct_attendance where is_counted)
select
    sessions.programme_id, sessions.session_id,
    row_number() over (
        partition by sessions.programme_id order by sessions.held_on nulls last, sessions.session_id
    ) as session_number,
    sessions.title, sessions.series, sessions.held_on, sessions.held_precision,
    cast(case when lists.session_id is null then programmes.organisations_expected else lists.invited end as bigint)
        as invited,
    cast(case when lists.session_id is not null then lists.came end as bigint) as came,
    cast(case when lists.session_id is not null then lists.stayed_away end as bigint) as stayed_away,
    cast(case when lists.session_id is null then programmes.organisations_expected else lists.not_known end as bigint)
        as not_known,
    cast(lists.came_uninvited as bigint) as came_uninvited,
    cast(lists.persons as bigint) as persons, cast(lists.persons_counted as bigint) as persons_counted,
    greatest(sessions.basis_rank, coalesce(lists.basis_rank, sessions.basis_rank)) as basis_rank, sessions.source_id
from fct_sessions as sessions
join kept on kept.programme_id = sessions.programme_id and kept.series = sessions.series
join fct_programmes as programmes on programmes.programme_id = sessions.programme_id
left join lists on lists.session_id = sessions.session_id
where sessions.is_counted
order by programme_id, session_number
