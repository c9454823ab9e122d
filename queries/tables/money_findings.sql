/*
label = { nb = "Rader som ikke går opp", nn = "Rader som ikkje går opp", en = "Rows that do not add up" }
indicators = ["grants_awarded", "grants_paid", "grants_spent"]
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
finding = { unit = "finding", label = { nb = "Funn", nn = "Funn", en = "Finding" } }
found_nok = { unit = "nok", label = { nb = "Registrert", nn = "Registrert", en = "Registered" } }
limit_nok = { unit = "nok", label = { nb = "Mot", nn = "Mot", en = "Against" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
with amounts as (
    select grants.programme_id, grants.organisation_id, grants.year, grants.awarded_nok, grants.paid_nok,
        grants.repaid_nok, used.spent_nok, grants.grant_cap_nok,
        greatest(grants.basis_rank, coalesce(used.basis_rank, grants.basis_rank)) as basis_rank, grants.source_id
    from fct_grants as grants
    left join fct_grant_spending as used on used.grant_id = grants.grant_id
),
found as (
    select programme_id, organisation_id, year, 'spent_above_paid' as finding, spent_nok as found_nok,
        paid_nok as limit_nok, basis_rank, source_id
    from amounts
    union all
    select programme_id, organisation_id, year, 'paid_above_awarded', paid_nok, awarded_nok, basis_rank, source_id
    from amounts
    union all
    select programme_id, organisation_id, year, 'awarded_above_cap', awarded_nok, grant_cap_nok, basis_rank, source_id
    from amounts
    union all
    -- What was paid back cannot also have been spent.
    select programme_id, organisation_id, year, 'repaid_above_rest', repaid_nok, paid_nok - spent_nok, basis_rank,
        source_id
    from amounts
    where spent_nok <= paid_nok
)
select programme_id, organisation_id, year, finding, found_nok, limit_nok, basis_rank, source_id
from found
where found_nok > limit_nok
order by programme_id, finding, year, organisation_id
