/*
label.nb = "Andel til honorar"
label.nn = "Delen som gjekk til honorar"
label.en = "Share spent on fees"
question.nb = "Hvor stor del av pengene gikk til honorar?"
question.nn = "Kor stor del av pengane gjekk til honorar?"
question.en = "How much of the money went to fees?"
goal = "process"
criterion = "spending"
unit = "share"
measure = "ratio"
direction = 0
audience = "open"
numerator = { nb = "det som gikk til honorar til hjelpere og forelesere", nn = "det som gjekk til honorar til hjelparar og førelesarar", en = "what went to fees for helpers and lecturers" }
denominator = { nb = "alt forbruk som er fordelt på formål", nn = "alt forbruk som er fordelt på føremål", en = "all spending that is broken down by purpose" }
caveat.nb = "Organisasjoner uten en slik fordeling er ikke med. Med dem kunne andelen blitt høyere eller lavere."
caveat.nn = "Organisasjonar utan ei slik fordeling er ikkje med. Med dei kunne delen ha vore høgare eller lågare."
caveat.en = "Organisations without such a breakdown are left out. With them the share could be higher or lower."
*/
with parts as (
    select programme_id, 'all' as period, organisation_id, category, amount_nok, basis_rank, source_id from fct_spending
    union all
    select programme_id, cast(year as varchar), organisation_id, category, amount_nok, basis_rank, source_id
    from fct_spending
),
periods as (
    select programme_id, 'all' as period from fct_programmes
    union
    select programme_id, cast(year as varchar) from fct_spending
)
select
    programmes.programme_id,
    periods.period,
    -- Nothing in the category is a zero only for those that have told what they spent.
    cast(sum(case when parts.category = 'fees' then parts.amount_nok when parts.category is not null then 0 end)
        as double) as numerator,
    cast(sum(parts.amount_nok) as double) as denominator,
    programmes.organisations_expected as expected,
    cast(count(distinct parts.organisation_id) as integer) as reported,
    max(coalesce(parts.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(parts.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
join periods on periods.programme_id = programmes.programme_id
left join parts on parts.programme_id = periods.programme_id and parts.period = periods.period
group by programmes.programme_id, periods.period, programmes.organisations_expected
;
select programme_id, spending_id, organisation_id, year, category, amount_nok, section
from fct_spending
order by programme_id, organisation_id, year, category
