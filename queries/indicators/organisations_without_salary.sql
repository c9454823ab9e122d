/*
label.nb = "Brukte ingenting på lønn"
label.nn = "Brukte ingenting på løn"
label.en = "Spent nothing on salary"
question.nb = "Hvor mange organisasjoner brukte ikke noe av tilskuddet på lønn?"
question.nn = "Kor mange organisasjonar brukte ikkje noko av tilskotet på løn?"
question.en = "How many organisations spent none of the grant on salary?"
goal = "process"
criterion = "spending"
unit = "organisations"
measure = "count"
direction = 0
audience = "open"
numerator = { nb = "organisasjoner uten utgifter til lønn", nn = "organisasjonar utan utgifter til løn", en = "organisations without spending on salary" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "De kan ha betalt honorar. En organisasjon som ikke har ført noe forbruk, regnes som ikke rapportert."
caveat.nn = "Dei kan ha betalt honorar. Ein organisasjon som ikkje har ført noko forbruk, reknar vi som ikkje rapportert."
caveat.en = "They may have paid fees. An organisation that has registered no spending is taken as not reported."
*/
with parts as (
    select programme_id, organisations_expected, cast(null as varchar) as organisation_id, cast(null as integer) as hit,
        basis_rank, source_id
    from fct_programmes
    union all
    select programme_id, null, organisation_id,
        case
            when max(case when category = 'salary' and amount_nok > 0 then 1 else 0 end)
                over (partition by organisation_id) = 1 then 0
            else 1
        end,
        basis_rank, source_id
    from fct_spending
    union all
    select programme_id, null, organisation_id, 1, basis_rank, source_id from fct_unpaid
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
select programme_id, spending_id, organisation_id, year, category, amount_nok, section
from fct_spending
order by programme_id, organisation_id, year, category
