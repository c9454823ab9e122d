/*
label = { nb = "Lengste tid uten møte", nn = "Lengste tid utan møte", en = "Longest time without a meeting" }
indicators = ["mentor_meetings_held"]
records = "mentor_meetings"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
longest_apart = { unit = "days", label = { nb = "Dager uten møte", nn = "Dagar utan møte", en = "Days without a meeting" } }
longest_counted = { unit = "days", label = { nb = "Dager, når samlinger teller", nn = "Dagar, når samlingar tel med", en = "Days, where gatherings count" } }
measured_on = { unit = "date", label = { nb = "Regnet fram til", nn = "Rekna fram til", en = "Counted up to" } }
last_on = { unit = "date", label = { nb = "Siste registrerte dato", nn = "Siste registrerte dato", en = "Last registered date" }, is_detail = true }
held = { unit = "meetings", label = { nb = "Holdt", nn = "Halde", en = "Held" } }
postponed = { unit = "meetings", label = { nb = "Utsatt", nn = "Utsett", en = "Postponed" } }
cancelled = { unit = "meetings", label = { nb = "Avlyst", nn = "Avlyst", en = "Cancelled" } }
years_reported = { unit = "years", label = { nb = "År med registrering", nn = "År med registrering", en = "Years registered" } }
years_expected = { unit = "years", label = { nb = "År som par", nn = "År som par", en = "Years as a pair" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
with pairs as (
    select pairs.programme_id, pairs.organisation_id, count(distinct years.year) as years_expected,
        max(pairs.basis_rank) as basis_rank, min(pairs.source_id) as source_id
    from fct_mentor_pairs as pairs
    join fct_programme_years as years
        on years.programme_id = pairs.programme_id and years.year between pairs.first_year and pairs.last_year
    group by pairs.programme_id, pairs.organisation_id
),
met as (
    select organisation_id, count(distinct year) as years_reported, max(basis_rank) as basis_rank,
        cast(sum(case when status = 'held' then 1 else 0 end) as bigint) as held,
        cast(sum(case when status = 'postponed' then 1 else 0 end) as bigint) as postponed,
        cast(sum(case when status = 'cancelled' then 1 else 0 end) as bigint) as cancelled
    from fct_mentor_meetings
    group by organisation_id
),
stretches as (
    select silences.organisation_id, silences.reading, least(silences.to_on, last_days.last_on) as ended_on,
        cast(date_diff('day', silences.from_on, least(silences.to_on, last_days.last_on)) as integer) as days
    from fct_mentor_silences as silences
    join fct_last_days as last_days
        on last_days.programme_id = silences.programme_id and last_days.last_on >= silences.from_on
),
silent as (
    select organisation_id, max(case when reading = 'apart' then days end) as longest_apart,
        max(case when reading = 'counted' then days end) as longest_counted, max(ended_on) as ended_on
    from stretches
    group by organisation_id
)
select
    pairs.programme_id, pairs.organisation_id, silent.longest_apart, silent.longest_counted,
    -- How far this pair is told of: a stretch ends with the pair, and with the last year it has registered anything in.
    silent.ended_on as measured_on, last_days.last_on, met.held, met.postponed, met.cancelled,
    coalesce(met.years_reported, 0) as years_reported, pairs.years_expected,
    greatest(pairs.basis_rank, coalesce(met.basis_rank, pairs.basis_rank)) as basis_rank, pairs.source_id
from pairs
left join fct_last_days as last_days on last_days.programme_id = pairs.programme_id
left join met on met.organisation_id = pairs.organisation_id
left join silent on silent.organisation_id = pairs.organisation_id
order by programme_id, organisation_id
