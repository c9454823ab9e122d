/*
label = { nb = "Tildelte tilskudd mot tak og revisjonsgrense", nn = "Tildelte tilskot mot tak og revisjonsgrense", en = "Grants awarded against cap and audit threshold" }
indicators = ["grants_awarded", "grants_just_below_audit"]
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
awarded_nok = { unit = "nok", label = { nb = "Tildelt", nn = "Tildelt", en = "Awarded" } }
size = { unit = "grant_size", label = { nb = "Størrelse", nn = "Storleik", en = "Size" } }
grant_cap_nok = { unit = "nok", label = { nb = "Tak", nn = "Tak", en = "Cap" }, is_detail = true }
audit_above_nok = { unit = "nok", label = { nb = "Revisjonsgrense", nn = "Revisjonsgrense", en = "Audit threshold" }, is_detail = true }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
select
    programme_id,
    organisation_id,
    year,
    awarded_nok,
    case
        when awarded_nok > grant_cap_nok then 'above_cap'
        when awarded_nok > audit_above_nok then 'above_audit'
        when is_just_below_audit then 'just_below_audit'
        when awarded_nok < audit_above_nok then 'lower'
        when awarded_nok is not null then 'no_limit'
    end as size,
    grant_cap_nok,
    audit_above_nok,
    basis_rank,
    source_id
from fct_grants
order by programme_id, year, awarded_nok, organisation_id
