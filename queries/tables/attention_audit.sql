/*
label = { nb = "Tilskudd mot grensen for revisjon", nn = "Tilskot mot grensa for revisjon", en = "Grants against the limit for audit" }
audience = "internal"
indicators = ["grants_awarded"]
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
grant_id = { unit = "id", label = { nb = "Tilskudd", nn = "Tilskot", en = "Grant" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
awarded_nok = { unit = "nok", label = { nb = "Tildelt", nn = "Tildelt", en = "Awarded" } }
audit_above_nok = { unit = "nok", label = { nb = "Grense for revisjon", nn = "Grense for revisjon", en = "Limit for audit" } }
unaudited_nok = { unit = "nok", label = { nb = "Over grensen uten revisjon", nn = "Over grensa utan revisjon", en = "Above the limit without audit" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
sources = { unit = "source", label = { nb = "Kilder", nn = "Kjelder", en = "Sources" } }
*/
-- Only grants whose spending is reported can be judged: for the others nobody knows whether there was an audit.
with spent as (
    select grant_id, max(case when category = 'accounting_audit' and amount_nok > 0 then 1 else 0 end) as has_audit,
        max(basis_rank) as basis_rank
    from fct_spending
    group by grant_id
)
select
    grants.programme_id,
    grants.organisation_id,
    grants.grant_id,
    grants.year,
    grants.awarded_nok,
    programmes.audit_above_nok,
    cast(case
        when spent.has_audit = 1 or grants.awarded_nok <= programmes.audit_above_nok then 0
        else grants.awarded_nok - programmes.audit_above_nok
    end as decimal(14, 2)) as unaudited_nok,
    greatest(grants.basis_rank, spent.basis_rank) as basis_rank,
    grants.source_id as sources
from fct_grants as grants
join fct_programmes as programmes on programmes.programme_id = grants.programme_id
join spent on spent.grant_id = grants.grant_id
where grants.awarded_nok is not null and programmes.audit_above_nok is not null
order by grants.programme_id, grants.year, grants.organisation_id, grants.grant_id
