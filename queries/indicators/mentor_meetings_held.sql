/*
label.nb = "Møter i mentorparene"
label.nn = "Møte i mentorpara"
label.en = "Meetings of the mentor pairs"
question.nb = "Møttes mentorparene så ofte som avtalt?"
question.nn = "Møttest mentorpara så ofte som avtalt?"
question.en = "Did the mentor pairs meet as often as agreed?"
goal = "process"
criterion = "mentoring"
unit = "meetings"
measure = "count"
direction = 1
audience = "open"
key_figure = 6
target = "denominator"
numerator = { nb = "møter som mentorparene har holdt, uten fellessamlinger", nn = "møte som mentorpara har halde, utan fellessamlingar", en = "meetings held by the mentor pairs, gatherings left out" }
denominator = { nb = "møter som avtalen krever av parene", nn = "møte som avtalen krev av para", en = "meetings that the agreement requires of the pairs" }
caveat.nb = "Avtalen regnes for hele kalenderår, også når paret begynte midt i året. Fellessamlinger er ikke med."
caveat.nn = "Avtalen blir rekna for heile kalenderår, også når paret byrja midt i året. Fellessamlingar er ikkje med."
caveat.en = "The agreement is counted for whole calendar years, even when the pair began during the year. Gatherings are left out."
*/
with by_year as (
    select pairs.programme_id, years.year, pairs.organisation_id || ' ' || cast(years.year as varchar) as agreed_year,
        cast(null as varchar) as met_year, 0 as held, programmes.meetings_agreed_per_year as rate,
        greatest(pairs.basis_rank, programmes.basis_rank) as basis_rank, pairs.source_id
    from fct_mentor_pairs as pairs
    join fct_programmes as programmes on programmes.programme_id = pairs.programme_id
    join fct_programme_years as years
        on years.programme_id = pairs.programme_id and years.year between pairs.first_year and pairs.last_year
    union all
    select programme_id, year, null, organisation_id || ' ' || cast(year as varchar),
        case when is_held and not is_gathering then 1 else 0 end, null, basis_rank, source_id
    from fct_mentor_meetings
),
parts as (
    select programme_id, 'all' as period, agreed_year, met_year, held, rate, 0 as due, basis_rank, source_id
    from by_year
    union all
    select programme_id, cast(year as varchar), agreed_year, met_year, held, rate, 0, basis_rank, source_id from by_year
    where year is not null union all
    select programme_id, 'all', null, null, 0, null, pairs_expected, basis_rank, source_id from fct_programmes
)
select programme_id, period,
    cast(case when count(met_year) > 0 then sum(held) end as double) as numerator,
    -- Distinct, because an organisation that changes mentor within a year still has one agreement.
    cast(nullif(count(distinct agreed_year), 0) * max(rate) as double) as denominator,
    cast(case when count(agreed_year) > 0 then count(distinct agreed_year) * max(rate) else max(due) end as integer)
        as expected,
    -- A pair that has registered nothing in a year is taken to have met at most as often as agreed.
    cast(case
        when count(agreed_year) > 0 then least(count(distinct met_year), count(distinct agreed_year)) * max(rate) else 0
    end as integer) as reported,
    max(basis_rank) as basis_rank, list_sort(array_agg(distinct source_id)) as sources
from parts
group by programme_id, period
;
select programme_id, meeting_id, organisation_id, pair_id, held_on, kind, topic, section
from fct_mentor_meetings where is_held and not is_gathering
order by programme_id, organisation_id, held_on
