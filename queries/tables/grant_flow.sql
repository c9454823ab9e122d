/*
label = { nb = "Ordningens egne tilskudd, steg for steg", nn = "Tilskota frå ordninga sjølv, steg for steg", en = "The scheme's own grants, step by step" }
indicators = ["grants_awarded", "grants_paid", "grants_spent", "grants_unspent"]
records = "grants"
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
applied_nok = { unit = "nok", label = { nb = "Søkt", nn = "Søkt", en = "Applied for" } }
awarded_nok = { unit = "nok", label = { nb = "Tildelt", nn = "Tildelt", en = "Awarded" } }
paid_nok = { unit = "nok", label = { nb = "Utbetalt", nn = "Utbetalt", en = "Paid out" } }
spent_nok = { unit = "nok", label = { nb = "Brukt", nn = "Brukt", en = "Spent" } }
unspent_nok = { unit = "nok", label = { nb = "Ikke brukt", nn = "Ikkje brukt", en = "Not spent" } }
repaid_nok = { unit = "nok", label = { nb = "Av det betalt tilbake", nn = "Av det betalt tilbake", en = "Of that paid back" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
with totals as (
    -- A sum over several grants is known only where each of them is.
    select
        grants.programme_id, grants.organisation_id, grants.year,
        case when count(grants.applied_nok) = count(*) then sum(grants.applied_nok) end as applied_nok,
        case when count(grants.awarded_nok) = count(*) then sum(grants.awarded_nok) end as awarded_nok,
        case when count(grants.paid_nok) = count(*) then sum(grants.paid_nok) end as paid_nok,
        case when count(used.spent_nok) = count(*) then sum(used.spent_nok) end as spent_nok,
        case when count(grants.repaid_nok) = count(*) then sum(grants.repaid_nok) end as repaid_nok,
        max(greatest(grants.basis_rank, coalesce(used.basis_rank, grants.basis_rank))) as basis_rank,
        min(grants.source_id) as source_id
    from fct_grants as grants
    left join fct_grant_spending as used on used.grant_id = grants.grant_id
    group by grants.programme_id, grants.organisation_id, grants.year
),
years as (
    select distinct programme_id, year from fct_grants
)
-- Every organisation stands in every year with grants, so that one without a registered grant can be seen.
select
    organisations.programme_id,
    organisations.organisation_id,
    years.year,
    totals.applied_nok,
    totals.awarded_nok,
    totals.paid_nok,
    totals.spent_nok,
    totals.paid_nok - totals.spent_nok as unspent_nok,
    totals.repaid_nok,
    coalesce(totals.basis_rank, organisations.basis_rank) as basis_rank,
    coalesce(totals.source_id, organisations.source_id) as source_id
from fct_organisations as organisations
join years on years.programme_id = organisations.programme_id
left join totals on totals.organisation_id = organisations.organisation_id and totals.year = years.year
order by programme_id, organisation_id, year
