/*
label = { nb = "Dager siden mentorparene møttes", nn = "Dagar sidan mentorpara møttest", en = "Days since the mentor pairs met" }
audience = "internal"
indicators = ["mentor_meetings_held"]
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
pair_id = { unit = "id", label = { nb = "Mentorpar", nn = "Mentorpar", en = "Mentor pair" } }
since_on = { unit = "date", label = { nb = "Siste møte eller start", nn = "Siste møte eller start", en = "Last meeting or start" } }
measured_on = { unit = "date", label = { nb = "Siste registrerte dato", nn = "Siste registrerte dato", en = "Last registered date" } }
days = { unit = "days", label = { nb = "Dager", nn = "Dagar", en = "Days" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
sources = { unit = "source", label = { nb = "Kilder", nn = "Kjelder", en = "Sources" } }
*/
-- Measured against the last day anything was registered: a round that is over does not grow worse by the day.
with met as (
    select pair_id, max(held_on) as last_met_on, max(basis_rank) as basis_rank
    from fct_mentor_meetings
    where is_held
    group by pair_id
),
-- Where no pair has registered a meeting, meetings are not registered at all, and nothing can be judged.
registering as (
    select distinct programme_id from fct_mentor_meetings where is_held
)
select
    pairs.programme_id,
    pairs.organisation_id,
    pairs.pair_id,
    coalesce(met.last_met_on, pairs.starts_on) as since_on,
    last_days.last_on as measured_on,
    cast(date_diff('day', coalesce(met.last_met_on, pairs.starts_on), last_days.last_on) as integer) as days,
    greatest(pairs.basis_rank, coalesce(met.basis_rank, pairs.basis_rank)) as basis_rank,
    pairs.source_id as sources
from fct_mentor_pairs as pairs
join registering on registering.programme_id = pairs.programme_id
join fct_last_days as last_days on last_days.programme_id = pairs.programme_id
left join met on met.pair_id = pairs.pair_id
-- A pair that has ended is not waiting for a meeting.
where coalesce(pairs.ends_on, last_days.last_on) >= last_days.last_on
order by pairs.programme_id, days desc, pairs.organisation_id
