/*
label = { nb = "Møter i mentorparene mot avtalen", nn = "Møte i mentorpara mot avtalen", en = "Meetings of the mentor pairs against the agreement" }
indicators = ["mentor_meetings_held", "mentor_meetings_with_gatherings", "pairs_meeting_more_than_agreed", "meetings_agreed"]
records = "mentor_meetings"
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
held = { unit = "meetings", label = { nb = "Møter uten samlinger", nn = "Møte utan samlingar", en = "Meetings without gatherings" } }
held_at_gatherings = { unit = "meetings", label = { nb = "Møter på samlinger", nn = "Møte på samlingar", en = "Meetings at gatherings" } }
held_in_all = { unit = "meetings", label = { nb = "Møter i alt", nn = "Møte i alt", en = "Meetings in all" } }
agreed = { unit = "meetings", label = { nb = "Avtalt", nn = "Avtalt", en = "Agreed" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
-- One agreement for each organisation and year, however many mentors it had; counted before the two are joined.
with agreements as (
    select pairs.programme_id, pairs.organisation_id, years.year, max(programmes.meetings_agreed_per_year) as agreed,
        max(pairs.basis_rank) as basis_rank, min(pairs.source_id) as source_id
    from fct_mentor_pairs as pairs
    join fct_programmes as programmes on programmes.programme_id = pairs.programme_id
    join fct_programme_years as years
        on years.programme_id = pairs.programme_id and years.year between pairs.first_year and pairs.last_year
    group by pairs.programme_id, pairs.organisation_id, years.year
),
met as (
    select programme_id, organisation_id, year,
        cast(sum(case when is_held and not is_gathering then 1 else 0 end) as bigint) as held,
        cast(sum(case when is_held and is_gathering then 1 else 0 end) as bigint) as held_at_gatherings,
        max(basis_rank) as basis_rank, min(source_id) as source_id
    from fct_mentor_meetings
    where year is not null
    group by programme_id, organisation_id, year
)
select
    coalesce(agreements.programme_id, met.programme_id) as programme_id,
    coalesce(agreements.organisation_id, met.organisation_id) as organisation_id,
    coalesce(agreements.year, met.year) as year,
    met.held,
    met.held_at_gatherings,
    met.held + met.held_at_gatherings as held_in_all,
    agreements.agreed,
    greatest(
        coalesce(agreements.basis_rank, met.basis_rank), coalesce(met.basis_rank, agreements.basis_rank)
    ) as basis_rank,
    coalesce(met.source_id, agreements.source_id) as source_id
from agreements
full join met on met.organisation_id = agreements.organisation_id and met.year = agreements.year
order by programme_id, organisation_id, year
