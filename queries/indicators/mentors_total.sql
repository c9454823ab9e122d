/*
label.nb = "Mentororganisasjoner"
label.nn = "Mentororganisasjonar"
label.en = "Mentor organisations"
question.nb = "Hvor mange mentororganisasjoner har vært med?"
question.nn = "Kor mange mentororganisasjonar har vore med?"
question.en = "How many mentor organisations have taken part?"
goal = "process"
criterion = "mentoring"
unit = "mentors"
measure = "amount"
direction = 0
audience = "open"
key_figure = 4
numerator = { nb = "mentororganisasjoner som har vært med, også de som ble byttet ut", nn = "mentororganisasjonar som har vore med, også dei som vart bytte ut", en = "mentor organisations that have taken part, also those that were replaced" }
caveat.nb = "Teller alle som har vært med i løpet av perioden. Det kan ha vært færre par samtidig."
caveat.nn = "Tel alle som har vore med i løpet av perioden. Det kan ha vore færre par samstundes."
caveat.en = "Counts all that took part in the period. There may have been fewer pairs at any one time."
*/
select
    programmes.programme_id,
    'all' as period,
    cast(nullif(count(counted.mentor_id), 0) as double) as numerator,
    cast(null as double) as denominator,
    cast(case when programmes.has_mentoring then greatest(count(counted.mentor_id), 1) else 0 end as integer)
        as expected,
    cast(count(counted.mentor_id) as integer) as reported,
    max(coalesce(counted.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(counted.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
left join fct_mentors as counted on counted.programme_id = programmes.programme_id
group by programmes.programme_id, programmes.has_mentoring
;
select programme_id, name, section
from fct_mentors
order by programme_id, name
