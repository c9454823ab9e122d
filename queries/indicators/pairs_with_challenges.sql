/*
label.nb = "Mentorpar med vansker"
label.nn = "Mentorpar med vanskar"
label.en = "Mentor pairs with difficulties"
question.nb = "Hvor mange mentorpar hadde vansker som bremset arbeidet?"
question.nn = "Kor mange mentorpar hadde vanskar som bremsa arbeidet?"
question.en = "How many mentor pairs had difficulties that slowed the work?"
goal = "process"
criterion = "mentoring"
unit = "pairs"
measure = "count"
direction = -1
audience = "open"
numerator = { nb = "mentorpar som melder om vansker", nn = "mentorpar som melder om vanskar", en = "mentor pairs that report difficulties" }
denominator = { nb = "mentorparene, regnet som ett for hver organisasjon med mentor", nn = "mentorpara, rekna som eitt for kvar organisasjon med mentor", en = "the mentor pairs, counted as one for each organisation with a mentor" }
caveat.nb = "Bytter en organisasjon mentor, regnes det fortsatt som ett par. Er ingen par registrert, regnes ett for hver organisasjon."
caveat.nn = "Skiftar ein organisasjon mentor, reknar vi det framleis som eitt par. Er ingen par registrerte, reknar vi eitt for kvar organisasjon."
caveat.en = "When an organisation changes mentor it still counts as one pair. Where no pairs are registered, there is taken to be one for each organisation."
*/
with parts as (
    select programme_id, pairs_expected, cast(null as varchar) as organisation_id, cast(null as integer) as hit,
        basis_rank, source_id
    from fct_programmes
    union all
    select programme_id, null, organisation_id,
        case
            when max(case when had_challenges then 1 else 0 end) over (partition by organisation_id) = 1 then 1
            when count(had_challenges) over (partition by organisation_id)
                = count(pair_id) over (partition by organisation_id) then 0
        end,
        basis_rank, source_id
    from fct_mentor_pairs
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
select programme_id, pair_id, organisation_id, mentor_id, starts_on, ends_on, had_challenges, section
from fct_mentor_pairs
order by programme_id, organisation_id, starts_on
