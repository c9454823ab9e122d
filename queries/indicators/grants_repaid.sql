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
    select grants.programme_id, grants.organisation_id, grants.year, grants.repaid_nok as amount_nok,
        grants.basis_rank as basis_rank, grants.source_id as source_id
    from fct_grants as grants
),
parts as (
    select programme_id, 'all' as period, organisation_id, amount_nok, basis_rank, source_id from grants
    union all
    select programme_id, cast(year as varchar), organisation_id, amount_nok, basis_rank, source_id from grants
    union all
    -- A year of which nothing is registered is missing in the whole round too, or its sum would contradict the years.
    select programme_id, 'all', organisation_id, null, basis_rank, source_id from fct_grant_gaps
),
periods as (
    select programme_id, 'all' as period from fct_programmes
    union
    select programme_id, cast(year as varchar) from grants
)
select
    programmes.programme_id,
    periods.period,
    cast(sum(parts.amount_nok) as double) as numerator,
    cast(null as double) as denominator,
    programmes.organisations_expected as expected,
    -- An organisation with a grant of which this is unknown is not fully heard from.
    cast(count(distinct parts.organisation_id)
        - count(distinct case when parts.amount_nok is null then parts.organisation_id end) as integer) as reported,
    max(coalesce(parts.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(parts.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
join periods on periods.programme_id = programmes.programme_id
left join parts on parts.programme_id = periods.programme_id and parts.period = periods.period
group by programmes.programme_id, periods.period, programmes.organisations_expected
;
select programme_id, grant_id, organisation_id, year, repaid_nok, section
from fct_grants
order by programme_id, year, organisation_id
