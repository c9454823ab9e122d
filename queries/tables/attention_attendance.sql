/*
label = { nb = "Oppmøte fra samling til samling", nn = "Oppmøte frå samling til samling", en = "Attendance from one gathering to the next" }
audience = "internal"
indicators = ["gatherings_held", "gathering_two_persons"]
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
session_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
title = { unit = "text", label = { nb = "Samling", nn = "Samling", en = "Gathering" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
invited = { unit = "organisations", label = { nb = "Invitert", nn = "Invitert", en = "Invited" } }
came = { unit = "organisations", label = { nb = "Møtte", nn = "Møtte", en = "Came" } }
at_most = { unit = "organisations", label = { nb = "Høyst", nn = "Høgst", en = "At most" } }
turnout = { unit = "turnout", label = { nb = "Hvor sikkert", nn = "Kor sikkert", en = "How sure" } }
came_before = { unit = "organisations", label = { nb = "Møtte forrige gang", nn = "Møtte førre gong", en = "Came the time before" } }
turnout_before = { unit = "turnout_before", label = { nb = "Hvor sikkert forrige gang", nn = "Kor sikkert førre gong", en = "How sure the time before" } }
fall = { unit = "share", label = { nb = "Nedgang", nn = "Nedgang", en = "Fall" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
sources = { unit = "source", label = { nb = "Kilder", nn = "Kjelder", en = "Sources" } }
*/
-- A fall counts only where it is sure: those of whom nobody noted whether they came, are taken to have come.
with gatherings as (
    select sessions.programme_id, sessions.session_id, sessions.title, sessions.held_on, sessions.held_year as year,
        cast(count(*) as integer) as invited,
        cast(sum(case when attendance.came = 'yes' then 1 else 0 end) as integer) as came,
        cast(sum(case when attendance.came = 'no' then 0 else 1 end) as integer) as at_most,
        max(attendance.basis_rank) as basis_rank, min(attendance.source_id) as source_id
    from fct_sessions as sessions
    join fct_attendance as attendance on attendance.session_id = sessions.session_id
    where sessions.series = 'gathering' and sessions.is_counted and sessions.held_on is not null and attendance.invited
    group by sessions.programme_id, sessions.session_id, sessions.title, sessions.held_on, sessions.held_year
),
in_order as (
    select programme_id, session_id, title, held_on, year, invited, came, at_most, basis_rank, source_id,
        lag(came) over (partition by programme_id order by held_on, session_id) as came_before,
        lag(at_most) over (partition by programme_id order by held_on, session_id) as at_most_before,
        lag(invited) over (partition by programme_id order by held_on, session_id) as invited_before
    from gatherings
)
select
    programme_id, session_id, title, year, invited, came, at_most,
    case when came = at_most then 'exact' else 'bound' end as turnout,
    came_before,
    case when came_before = at_most_before then 'exact' else 'bound' end as turnout_before,
    cast(came_before as double) / invited_before - cast(at_most as double) / invited as fall,
    basis_rank,
    source_id as sources
from in_order
where came_before is not null
order by programme_id, held_on, session_id
