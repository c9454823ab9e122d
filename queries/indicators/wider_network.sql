/*
label.nb = "Større nettverk"
label.nn = "Større nettverk"
label.en = "A larger network"
question.nb = "Hvor mange organisasjoner har fått et større nettverk?"
question.nn = "Kor mange organisasjonar har fått eit større nettverk?"
question.en = "How many organisations have a larger network?"
goal = "D2"
criterion = "wider_network"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
is_essential = true
numerator = { nb = "organisasjoner med minst ett nytt samarbeid gjennom ordningen", nn = "organisasjonar med minst eitt nytt samarbeid gjennom ordninga", en = "organisations with at least one new cooperation through the scheme" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Av registrerte samarbeid teller bare de som kom gjennom ordningen. Mellom to deltakere er det nok at én har meldt det. At ingen er nevnt, betyr ikke at ingen finnes."
caveat.nn = "Av registrerte samarbeid tel berre dei som kom gjennom ordninga. Mellom to deltakarar er det nok at éin har meldt det. At ingen er nemnde, tyder ikkje at ingen finst."
caveat.en = "Of registered links only those that came through the scheme count. Between two participants it is enough that one has told of it. That none is named does not mean that there is none."
*/
with parts as (
    select programme_id, organisations_expected, cast(null as varchar) as organisation_id, cast(null as integer) as hit,
        basis_rank, source_id
    from fct_programmes
    union all
    select programme_id, null, organisation_id, 1, basis_rank, source_id
    from fct_ties
    where coalesce(stage, 'unknown') <> 'planned' and origin = 'through_programme'
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
select programme_id, link_id, organisation_id, partner, partner_type, stage, origin, section
from fct_ties where coalesce(stage, 'unknown') <> 'planned' and origin = 'through_programme'
order by programme_id, organisation_id, partner
