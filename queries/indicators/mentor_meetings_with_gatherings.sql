/*
label.nb = "Møter i mentorparene, med samlinger"
label.nn = "Møte i mentorpara, med samlingar"
label.en = "Meetings of the mentor pairs, gatherings included"
question.nb = "Møttes mentorparene så ofte som avtalt, når tid på samlinger regnes med?"
question.nn = "Møttest mentorpara så ofte som avtalt, når vi reknar med tid på samlingar?"
question.en = "Did the mentor pairs meet as often as agreed, when time at gatherings counts?"
goal = "process"
criterion = "mentoring"
unit = "meetings"
measure = "count"
direction = 1
audience = "open"
target = "denominator"
numerator = { nb = "møter som mentorparene har holdt, også på fellessamlinger", nn = "møte som mentorpara har halde, også på fellessamlingar", en = "meetings held by the mentor pairs, also at gatherings" }
denominator = { nb = "møter som avtalen krever av parene", nn = "møte som avtalen krev av para", en = "meetings that the agreement requires of the pairs" }
caveat.nb = "Avtalen regnes for hele kalenderår, også når paret begynte midt i året. En samling er med bare når det var satt av tid til paret."
caveat.nn = "Avtalen blir rekna for heile kalenderår, også når paret byrja midt i året. Ei samling er med berre når det var sett av tid til paret."
caveat.en = "The agreement is counted for whole calendar years, even when the pair began during the year. A gathering counts only where time was set aside for the pair."
*/
with by_year as (
    select years.programme_id, years.year, years.agreed, years.held_in_all as held,
        -- A pair that has registered nothing in a year is taken to have met at most as often as agreed, and one without
        -- an agreement in it has met none of those. What is left of a year that is not over, nobody can know.
        case
            when years.held_in_all is null then 0
            when years.year <= last_days.closed_year then years.agreed
            else least(years.held_in_all, coalesce(years.agreed, 0))
        end as known,
        years.basis_rank, years.source_id, years.meetings_source_id
    from fct_meeting_years as years
    left join fct_last_days as last_days on last_days.programme_id = years.programme_id
),
parts as (
    select programme_id, 'all' as period, true as is_year, agreed, held, known, 0 as due, basis_rank, source_id from by_year
    union all
    select programme_id, cast(year as varchar), true, agreed, held, known, 0, basis_rank, source_id from by_year
    union all
    select programme_id, 'all', true, null, null, null, 0, basis_rank, meetings_source_id from by_year
    union all
    select programme_id, cast(year as varchar), true, null, null, null, 0, basis_rank, meetings_source_id from by_year
    union all
    select programme_id, 'all', false, null, null, null, pairs_expected, basis_rank, source_id from fct_programmes
)
select programme_id, period,
    cast(sum(held) as double) as numerator,
    cast(nullif(sum(agreed), 0) as double) as denominator,
    -- Meetings agreed on, and how many of them it is known of whether they were held.
    -- Where no number is agreed on, nothing can be expected of them, and what is held is all that can be said.
    cast(case when bool_or(is_year) then sum(agreed) else max(due) end as integer) as expected,
    cast(case when bool_or(is_year) and sum(agreed) is null then null else coalesce(sum(known), 0) end as integer)
        as reported,
    max(basis_rank) as basis_rank, list_sort(array_agg(distinct source_id)) as sources
from parts
group by programme_id, period
;
select programme_id, meeting_id, organisation_id, pair_id, held_on, kind, topic, section
from fct_mentor_meetings where is_held
order by programme_id, organisation_id, held_on
