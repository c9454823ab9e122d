/*
label.nb = "Brukte penger på lønn eller honorar"
label.nn = "Brukte pengar på løn eller honorar"
label.en = "Spent money on salary or fees"
question.nb = "Hvor mange organisasjoner brukte noe av tilskuddet på lønn eller honorar?"
question.nn = "Kor mange organisasjonar brukte noko av tilskotet på løn eller honorar?"
question.en = "How many organisations spent some of the grant on salary or fees?"
goal = "process"
criterion = "spending"
unit = "organisations"
measure = "count"
direction = 0
audience = "open"
numerator = { nb = "organisasjoner med utgifter til lønn eller honorar", nn = "organisasjonar med utgifter til løn eller honorar", en = "organisations with spending on salary or fees" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Lønn til ansatte eller honorar til hjelpere og forelesere. En organisasjon som ikke har ført noe forbruk, regnes som ikke rapportert."
caveat.nn = "Løn til tilsette eller honorar til hjelparar og førelesarar. Ein organisasjon som ikkje har ført noko forbruk, reknar vi som ikkje rapportert."
caveat.en = "Salary to employees or fees to helpers and lecturers. An organisation that has registered no spending is taken as not reported."
*/
with parts as (
    select programme_id, organisations_expected, cast(null as varchar) as organisation_id, cast(null as integer) as hit,
        basis_rank, source_id
    from fct_programmes
    union all
    select programme_id, null, organisation_id,
        case when category in ('salary', 'fees') and amount_nok > 0 then 1 else 0 end, basis_rank, source_id
    from fct_spending
    union all
    select programme_id, null, organisation_id, 0, basis_rank, source_id from fct_unpaid
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
