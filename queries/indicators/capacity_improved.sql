/*
label.nb = "Står sterkere enn ved start"
label.nn = "Står sterkare enn ved start"
label.en = "Stronger than at the start"
question.nb = "Hvor mange organisasjoner står sterkere enn ved start?"
question.nn = "Kor mange organisasjonar står sterkare enn ved start?"
question.en = "How many organisations stand stronger than at the start?"
goal = "D1"
criterion = "capacity"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
is_compound = true
is_essential = true
kirkpatrick = 2
numerator = { nb = "organisasjoner med et høyere nivå på minst to områder, og lavere på høyst ett", nn = "organisasjonar med eit høgare nivå på minst to område, og lågare på høgst eitt", en = "organisations with a higher level in at least two areas, and a lower one in no more than one" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Organisasjonene vurderer seg selv på sju områder. En organisasjon er med når svarene som mangler, ikke kan endre utfallet."
caveat.nn = "Organisasjonane vurderer seg sjølve på sju område. Ein organisasjon er med når svara som manglar, ikkje kan endre utfallet."
caveat.en = "The organisations assess themselves in seven areas. An organisation is included when the answers that are missing cannot change the outcome."
*/
with changes as (
    select at_start.organisation_id, at_end.level - at_start.level as change
    from fct_capacity as at_start
    join fct_capacity as at_end on at_end.organisation_id = at_start.organisation_id and at_end.area = at_start.area
    where at_start.occasion = 'start' and at_end.occasion = 'end'
),
counted as (
    select organisation_id, 7 - count(change) as missing, sum(case when change < 0 then 1 else 0 end) as worse,
        sum(case when change >= 1 then 1 else 0 end) as improved
    from changes group by organisation_id
),
parts as (
    select programme_id, organisations_expected, cast(null as varchar) as organisation_id, cast(null as integer) as hit,
        basis_rank, source_id
    from fct_programmes
    union all
    select capacity.programme_id, null, capacity.organisation_id,
        case
            when counted.improved >= 2 and counted.worse + counted.missing <= 1 then 1
            when counted.improved + counted.missing < 2 or counted.worse > 1 then 0
        end,
        capacity.basis_rank, capacity.source_id
    from fct_capacity as capacity
    join counted on counted.organisation_id = capacity.organisation_id
)
select
    programme_id, 'all' as period,
    cast(case when count(hit) > 0 then count(distinct case when hit = 1 then organisation_id end) end as double)
        as numerator,
    cast(max(organisations_expected) as double) as denominator,
    max(organisations_expected) as expected,
    cast(count(distinct case when hit is not null then organisation_id end) as integer) as reported,
    max(basis_rank) as basis_rank, list_sort(array_agg(distinct source_id)) as sources
from parts
group by programme_id
;
select programme_id, organisation_id, area, occasion, level, section
from fct_capacity order by programme_id, organisation_id, area
