/*
label = { nb = "Møter i mentorparene, måned for måned", nn = "Møte i mentorpara, månad for månad", en = "Meetings of the mentor pairs, month by month" }
indicators = ["mentor_meetings_held"]
records = "mentor_meetings"
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
jan = { unit = "meetings", label = { nb = "jan.", nn = "jan.", en = "Jan" } }
feb = { unit = "meetings", label = { nb = "feb.", nn = "feb.", en = "Feb" } }
mar = { unit = "meetings", label = { nb = "mars", nn = "mars", en = "Mar" } }
apr = { unit = "meetings", label = { nb = "april", nn = "april", en = "Apr" } }
may = { unit = "meetings", label = { nb = "mai", nn = "mai", en = "May" } }
jun = { unit = "meetings", label = { nb = "juni", nn = "juni", en = "Jun" } }
jul = { unit = "meetings", label = { nb = "juli", nn = "juli", en = "Jul" } }
aug = { unit = "meetings", label = { nb = "aug.", nn = "aug.", en = "Aug" } }
sep = { unit = "meetings", label = { nb = "sep.", nn = "sep.", en = "Sep" } }
oct = { unit = "meetings", label = { nb = "okt.", nn = "okt.", en = "Oct" } }
nov = { unit = "meetings", label = { nb = "nov.", nn = "nov.", en = "Nov" } }
dec = { unit = "meetings", label = { nb = "des.", nn = "des.", en = "Dec" } }
starts_on = { unit = "date", label = { nb = "Par fra", nn = "Par frå", en = "Pair from" } }
ends_on = { unit = "date", label = { nb = "Par til", nn = "Par til", en = "Pair until" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
-- A month is zero only in a year of which the pair has registered something, up to the last day anything is registered.
with lives as (
    select pairs.programme_id, pairs.organisation_id, years.year, min(pairs.starts_on) as starts_on,
        max(coalesce(pairs.ends_on, programmes.ends_on)) as ends_on, max(pairs.basis_rank) as basis_rank,
        min(pairs.source_id) as source_id
    from fct_mentor_pairs as pairs
    join fct_programmes as programmes on programmes.programme_id = pairs.programme_id
    join fct_programme_years as years
        on years.programme_id = pairs.programme_id and years.year between pairs.first_year and pairs.last_year
    group by pairs.programme_id, pairs.organisation_id, years.year
),
dated as (
    select meetings.organisation_id, meetings.year, meetings.basis_rank, meetings.source_id,
        case when meetings.is_held then month(meetings.held_on) end as held_in,
        case when last_days.last_on is null or meetings.year < year(last_days.last_on) then 12
            when meetings.year = year(last_days.last_on) then month(last_days.last_on) else 0 end as until
    from fct_mentor_meetings as meetings
    left join fct_last_days as last_days on last_days.programme_id = meetings.programme_id
),
met as (
    select organisation_id, year, max(basis_rank) as basis_rank, min(source_id) as source_id,
        cast(sum(case when held_in = 1 then 1 when until >= 1 then 0 end) as integer) as jan, cast(sum(case when held_in = 2 then 1 when until >= 2 then 0 end) as integer) as feb, cast(sum(case when held_in = 3 then 1 when until >= 3 then 0 end) as integer) as mar,
        cast(sum(case when held_in = 4 then 1 when until >= 4 then 0 end) as integer) as apr, cast(sum(case when held_in = 5 then 1 when until >= 5 then 0 end) as integer) as may, cast(sum(case when held_in = 6 then 1 when until >= 6 then 0 end) as integer) as jun,
        cast(sum(case when held_in = 7 then 1 when until >= 7 then 0 end) as integer) as jul, cast(sum(case when held_in = 8 then 1 when until >= 8 then 0 end) as integer) as aug, cast(sum(case when held_in = 9 then 1 when until >= 9 then 0 end) as integer) as sep,
        cast(sum(case when held_in = 10 then 1 when until >= 10 then 0 end) as integer) as oct, cast(sum(case when held_in = 11 then 1 when until >= 11 then 0 end) as integer) as nov, cast(sum(case when held_in = 12 then 1 when until >= 12 then 0 end) as integer) as dec
    from dated group by organisation_id, year
)
select
    lives.programme_id, lives.organisation_id, lives.year, met.jan, met.feb, met.mar, met.apr, met.may, met.jun,
    met.jul, met.aug, met.sep, met.oct, met.nov, met.dec, lives.starts_on, lives.ends_on,
    coalesce(met.basis_rank, lives.basis_rank) as basis_rank, coalesce(met.source_id, lives.source_id) as source_id
from lives
left join met on met.organisation_id = lives.organisation_id and met.year = lives.year
order by programme_id, organisation_id, year
