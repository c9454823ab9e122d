/*
label = { nb = "Hva pengene gikk til hos hver organisasjon", nn = "Kva pengane gjekk til hos kvar organisasjon", en = "What the money went to at each organisation" }
indicators = ["spending_share_salary", "spending_share_fees", "spending_share_activities"]
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
spent_nok = { unit = "nok", label = { nb = "Fordelt i alt", nn = "Fordelt i alt", en = "Broken down in all" } }
salary = { unit = "share", label = { nb = "Lønn", nn = "Løn", en = "Salary" } }
fees = { unit = "share", label = { nb = "Honorar", nn = "Honorar", en = "Fees" } }
activities = { unit = "share", label = { nb = "Aktiviteter", nn = "Aktivitetar", en = "Activities" } }
premises = { unit = "share", label = { nb = "Lokaler", nn = "Lokale", en = "Premises" } }
travel = { unit = "share", label = { nb = "Reise", nn = "Reise", en = "Travel" } }
equipment = { unit = "share", label = { nb = "Utstyr", nn = "Utstyr", en = "Equipment" } }
accounting_audit = { unit = "share", label = { nb = "Regnskap og revisjon", nn = "Rekneskap og revisjon", en = "Accounting and audit" } }
other = { unit = "share", label = { nb = "Annet", nn = "Anna", en = "Other" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
with used as (
    select
        organisation_id,
        sum(amount_nok) as spent_nok,
        sum(case when category = 'salary' then amount_nok else 0 end) as salary,
        sum(case when category = 'fees' then amount_nok else 0 end) as fees,
        sum(case when category = 'activities' then amount_nok else 0 end) as activities,
        sum(case when category = 'premises' then amount_nok else 0 end) as premises,
        sum(case when category = 'travel' then amount_nok else 0 end) as travel,
        sum(case when category = 'equipment' then amount_nok else 0 end) as equipment,
        sum(case when category = 'accounting_audit' then amount_nok else 0 end) as accounting_audit,
        sum(case when category = 'other' then amount_nok else 0 end) as other,
        max(basis_rank) as basis_rank,
        min(source_id) as source_id
    from fct_spending
    group by organisation_id
)
-- An organisation is shown without shares only beside others that have them; where nobody has, nothing is drawn.
select
    organisations.programme_id,
    organisations.organisation_id,
    used.spent_nok,
    cast(used.salary as double) / cast(nullif(used.spent_nok, 0) as double) as salary,
    cast(used.fees as double) / cast(nullif(used.spent_nok, 0) as double) as fees,
    cast(used.activities as double) / cast(nullif(used.spent_nok, 0) as double) as activities,
    cast(used.premises as double) / cast(nullif(used.spent_nok, 0) as double) as premises,
    cast(used.travel as double) / cast(nullif(used.spent_nok, 0) as double) as travel,
    cast(used.equipment as double) / cast(nullif(used.spent_nok, 0) as double) as equipment,
    cast(used.accounting_audit as double) / cast(nullif(used.spent_nok, 0) as double) as accounting_audit,
    cast(used.other as double) / cast(nullif(used.spent_nok, 0) as double) as other,
    coalesce(used.basis_rank, organisations.basis_rank) as basis_rank,
    coalesce(used.source_id, organisations.source_id) as source_id
from fct_organisations as organisations
join (select distinct programme_id from fct_spending) as heard on heard.programme_id = organisations.programme_id
left join used on used.organisation_id = organisations.organisation_id
order by programme_id, organisation_id
