/*
label.nb = "Organisasjoner som byttet mentor"
label.nn = "Organisasjonar som skifta mentor"
label.en = "Organisations that changed mentor"
question.nb = "Hvor mange organisasjoner fikk en ny mentor underveis?"
question.nn = "Kor mange organisasjonar fekk ein ny mentor undervegs?"
question.en = "How many organisations were given a new mentor along the way?"
goal = "process"
criterion = "mentoring"
unit = "organisations"
measure = "count"
direction = 0
audience = "open"
numerator = { nb = "organisasjoner som har hatt mer enn én mentororganisasjon", nn = "organisasjonar som har hatt meir enn éin mentororganisasjon", en = "organisations that have had more than one mentor organisation" }
denominator = { nb = "deltakerorganisasjonene som har mentor", nn = "deltakarorganisasjonane som har mentor", en = "the participating organisations that have a mentor" }
caveat.nb = "Et bytte er verken bra eller dårlig i seg selv. Flere bytter i samme organisasjon telles én gang."
caveat.nn = "Eit skifte er verken bra eller dårleg i seg sjølv. Fleire skifte i same organisasjon tel éin gong."
caveat.en = "A change is neither good nor bad in itself. Several changes in one organisation count once."
*/
with mentored as (
    select organisation_id, count(distinct mentor_id) as mentors
    from fct_mentor_pairs
    group by organisation_id
),
parts as (
    select programme_id, pairs_expected, cast(null as varchar) as organisation_id, cast(null as integer) as hit,
        basis_rank, source_id
    from fct_programmes
    union all
    select pairs.programme_id, null, pairs.organisation_id, case when mentored.mentors > 1 then 1 else 0 end,
        pairs.basis_rank, pairs.source_id
    from fct_mentor_pairs as pairs
    join mentored on mentored.organisation_id = pairs.organisation_id
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
select programme_id, pair_id, organisation_id, mentor_id, starts_on, ends_on, section
from fct_mentor_pairs
order by programme_id, organisation_id, starts_on
