/*
label.nb = "Bedre rutiner og arbeidsmåter"
label.nn = "Betre rutinar og arbeidsmåtar"
label.en = "Better routines and ways of working"
question.nb = "Hvor mange organisasjoner har fått bedre rutiner?"
question.nn = "Kor mange organisasjonar har fått betre rutinar?"
question.en = "How many organisations have better routines?"
goal = "D1"
criterion = "routines"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
is_essential = true
kirkpatrick = 3
numerator = { nb = "organisasjoner med bedre rutiner enn ved start", nn = "organisasjonar med betre rutinar enn ved start", en = "organisations with better routines than at the start" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Bygger på organisasjonenes eget syn. Der nivåer er registrert, er bare de som har svart både ved start og slutt, med."
caveat.nn = "Byggjer på kva organisasjonane sjølve meiner. Der nivå er registrerte, er berre dei med som har svara både ved start og slutt."
caveat.en = "The organisations' own view. Where levels are registered, only organisations with answers at both start and end are included."
*/
with assessed as (
    select programme_id, organisation_id, basis_rank, source_id,
        max(case when occasion = 'end' then level end) over (partition by organisation_id)
        - max(case when occasion = 'start' then level end) over (partition by organisation_id) as change
    from fct_capacity
    where area = 'economy'
),
parts as (
    select programme_id, organisations_expected, cast(null as varchar) as organisation_id, cast(null as integer) as hit,
        basis_rank, source_id
    from fct_programmes
    union all
    select programme_id, null, organisation_id, case when change >= 1 then 1 else 0 end, basis_rank, source_id
    from assessed
    where change is not null
)
select
    programme_id, 'all' as period,
    cast(
        case when count(hit) > 0 then count(distinct case when hit = 1 then organisation_id end) end as double
    ) as numerator,
    cast(max(organisations_expected) as double) as denominator,
    max(organisations_expected) as expected,
    cast(count(distinct case when hit is not null then organisation_id end) as integer) as reported,
    max(basis_rank) as basis_rank,
    list_sort(array_agg(distinct source_id)) as sources
from parts
group by programme_id
;
select programme_id, organisation_id, area, occasion, level, section
from fct_capacity where area = 'economy'
order by programme_id, organisation_id, occasion desc
