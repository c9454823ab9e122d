/*
label = { nb = "Hva pengene gikk til i alt", nn = "Kva pengane gjekk til i alt", en = "What the money went to in all" }
indicators = ["spending_share_salary", "spending_share_fees", "spending_share_activities"]
records = "spending"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
category = { unit = "category", label = { nb = "Formål", nn = "Føremål", en = "Purpose" } }
amount_nok = { unit = "nok", label = { nb = "Beløp", nn = "Beløp", en = "Amount" } }
share = { unit = "share", label = { nb = "Andel", nn = "Del", en = "Share" } }
organisations = { unit = "organisations", label = { nb = "Organisasjoner som brukte noe", nn = "Organisasjonar som brukte noko", en = "Organisations that spent some" } }
reported = { unit = "organisations", label = { nb = "Har fordelt forbruket", nn = "Har fordelt forbruket", en = "Have broken down their spending" } }
expected = { unit = "organisations", label = { nb = "Organisasjoner i alt", nn = "Organisasjonar i alt", en = "Organisations in all" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
with listed as (
    select category
    from (
        values ('salary'), ('fees'), ('activities'), ('premises'), ('travel'), ('equipment'), ('accounting_audit'),
            ('other')
    ) as categories (category)
),
heard as (
    select programme_id, sum(amount_nok) as total_nok, count(distinct organisation_id) as reported,
        max(basis_rank) as basis_rank, min(source_id) as source_id
    from fct_spending
    group by programme_id
),
used as (
    select programme_id, category, sum(amount_nok) as amount_nok,
        count(distinct case when amount_nok > 0 then organisation_id end) as organisations
    from fct_spending
    group by programme_id, category
)
select
    heard.programme_id,
    listed.category,
    -- Those heard from have told all they spent, so a purpose none of them names is a zero.
    coalesce(used.amount_nok, 0) as amount_nok,
    cast(coalesce(used.amount_nok, 0) as double) / nullif(cast(heard.total_nok as double), 0) as share,
    coalesce(used.organisations, 0) as organisations,
    heard.reported,
    programmes.organisations_expected as expected,
    heard.basis_rank,
    heard.source_id
from heard
cross join listed
join fct_programmes as programmes on programmes.programme_id = heard.programme_id
left join used on used.programme_id = heard.programme_id and used.category = listed.category
order by programme_id, amount_nok desc, category
