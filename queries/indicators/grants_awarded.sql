/*
label.nb = "Tildelt tilskudd"
label.nn = "Tildelt tilskot"
label.en = "Grants awarded"
question.nb = "Hvor mye tilskudd er tildelt?"
question.nn = "Kor mykje tilskot er tildelt?"
question.en = "How much has been awarded in grants?"
goal = "process"
criterion = "grants"
unit = "nok"
measure = "amount"
direction = 0
audience = "open"
key_figure = 3
numerator = { nb = "summen av tildelte tilskudd", nn = "summen av tildelte tilskot", en = "the sum of grants awarded" }
caveat.nb = "Tilskudd fra andre enn ordningen er ikke med: et tilskudd regnes som ordningens eget når det ikke er ført som en annens. Mangler noen, kan den virkelige summen være høyere."
caveat.nn = "Tilskot frå andre enn ordninga er ikkje med: vi reknar eit tilskot som ordninga sitt når det ikkje er ført på nokon annan. Manglar det nokre, kan den verkelege summen vere høgare."
caveat.en = "Grants from others than the scheme are left out: a grant is taken as the scheme's own unless it is registered as another's. Where some are missing, the real sum may be higher."
*/
with grants as (
    select programme_id, year, organisation_id || ' ' || cast(year as varchar) as grant_year,
        awarded_nok as amount_nok, basis_rank, source_id
    from fct_grants
    union all
    -- A year of which nothing is registered is missing in the whole round too, or its sum would contradict the years.
    select programme_id, year, organisation_id || ' ' || cast(year as varchar), null, null, null from fct_grant_gaps
),
periods as (
    select programme_id, 'all' as period from fct_programmes
    union
    select programme_id, cast(year as varchar) from grants
)
select
    programmes.programme_id,
    periods.period,
    cast(sum(grants.amount_nok) as double) as numerator,
    cast(null as double) as denominator,
    -- Counted for each organisation and year with grants: one with a grant of which this is unknown is not heard from.
    cast(coalesce(nullif(count(distinct grants.grant_year), 0), programmes.organisations_expected) as integer)
        as expected,
    cast(count(distinct grants.grant_year)
        - count(distinct case when grants.amount_nok is null then grants.grant_year end) as integer) as reported,
    max(coalesce(grants.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(grants.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
join periods on periods.programme_id = programmes.programme_id
left join grants on grants.programme_id = periods.programme_id and periods.period in ('all', cast(grants.year as varchar))
group by programmes.programme_id, periods.period, programmes.organisations_expected
;
select programme_id, grant_id, organisation_id, funder, scheme, year, awarded_nok, section
from fct_grants
order by programme_id, year, organisation_id
