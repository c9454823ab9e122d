/*
label.nb = "Mentorpar med flere møter enn avtalt"
label.nn = "Mentorpar med fleire møte enn avtalt"
label.en = "Mentor pairs with more meetings than agreed"
question.nb = "Hvor mange mentorpar møttes oftere enn avtalen krever?"
question.nn = "Kor mange mentorpar møttest oftare enn avtalen krev?"
question.en = "How many mentor pairs met more often than the agreement requires?"
goal = "process"
criterion = "mentoring"
unit = "pairs"
measure = "count"
direction = 1
audience = "open"
is_compound = true
numerator = { nb = "mentorpar med flere møter enn avtalt i minst ett kalenderår", nn = "mentorpar med fleire møte enn avtalt i minst eitt kalenderår", en = "mentor pairs with more meetings than agreed in at least one calendar year" }
denominator = { nb = "mentorparene, regnet som ett for hver organisasjon med mentor", nn = "mentorpara, rekna som eitt for kvar organisasjon med mentor", en = "the mentor pairs, counted as one for each organisation with a mentor" }
caveat.nb = "Der møter er registrert, teller ikke fellessamlinger. Bytter en organisasjon mentor, regnes det fortsatt som ett par. Er ingen par registrert, regnes ett for hver organisasjon."
caveat.nn = "Der møte er registrerte, tel ikkje fellessamlingar med. Skiftar ein organisasjon mentor, reknar vi det framleis som eitt par. Er ingen par registrerte, reknar vi eitt for kvar organisasjon."
caveat.en = "Where meetings are registered, gatherings do not count. When an organisation changes mentor it still counts as one pair. Where no pairs are registered, there is taken to be one for each organisation."
*/
with judged as (
    -- In a year that is not over, a pair may still meet more often than agreed.
    select years.organisation_id, count(*) as years,
        sum(case when years.held is not null and years.year <= last_days.closed_year then 1 else 0 end) as known_years,
        max(case when years.held > years.agreed then 1 else 0 end) as has_more
    from fct_meeting_years as years
    left join fct_last_days as last_days on last_days.programme_id = years.programme_id
    where years.agreed is not null
    group by years.organisation_id
),
parts as (
    select programme_id, pairs_expected, cast(null as varchar) as organisation_id, cast(null as integer) as hit,
        basis_rank, source_id
    from fct_programmes
    union all
    select meetings.programme_id, null, meetings.organisation_id,
        case when judged.has_more = 1 then 1 when judged.known_years = judged.years then 0 end,
        meetings.basis_rank, meetings.source_id
    from fct_mentor_meetings as meetings
    join judged on judged.organisation_id = meetings.organisation_id
)
select
    programme_id, 'all' as period,
    cast(
        case when count(hit) > 0 then count(distinct case when hit = 1 then organisation_id end) end as double
    ) as numerator,
    cast(max(pairs_expected) as double) as denominator,
    max(pairs_expected) as expected,
    cast(count(distinct case when hit is not null then organisation_id end) as integer) as reported,
    max(basis_rank) as basis_rank,
    list_sort(array_agg(distinct source_id)) as sources
from parts
group by programme_id
;
select programme_id, meeting_id, organisation_id, held_on, status, kind
from fct_mentor_meetings order by programme_id, organisation_id, held_on
