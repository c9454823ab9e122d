/*
label.nb = "Tilbakebetalt tilskudd"
label.nn = "Tilbakebetalt tilskot"
label.en = "Grants paid back"
question.nb = "Hvor mye tilskudd er betalt tilbake?"
question.nn = "Kor mykje tilskot er betalt tilbake?"
question.en = "How much has been paid back?"
goal = "process"
criterion = "grants"
unit = "nok"
measure = "amount"
direction = 0
audience = "open"
numerator = { nb = "summen av det som er betalt tilbake", nn = "summen av det som er betalt tilbake", en = "the sum of what was paid back" }
caveat.nb = "Bare ordningens egne tilskudd. Det er en del av det ubrukte, og skal ikke trekkes fra én gang til."
caveat.nn = "Berre tilskota frå ordninga sjølv. Det er ein del av det ubrukte, og skal ikkje trekkjast frå éin gong til."
caveat.en = "The scheme's own grants only. It is part of what was not spent, and must not be deducted once more."
*/
with grants as (
    select grants.programme_id, grants.year,
        grants.organisation_id || ' ' || cast(grants.year as varchar) as grant_year, grants.repaid_nok as amount_nok,
        grants.basis_rank as basis_rank, grants.source_id as source_id
    from fct_grants as grants
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
select programme_id, grant_id, organisation_id, year, repaid_nok, section
from fct_grants
order by programme_id, year, organisation_id
