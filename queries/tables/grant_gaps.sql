/*
label = { nb = "År uten registrert tilskudd", nn = "År utan registrert tilskot", en = "Years without a registered grant" }
indicators = ["grants_applied", "grants_awarded", "grants_paid"]
records = "grants"
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
select programme_id, organisation_id, year, basis_rank, source_id
from fct_grant_gaps
order by programme_id, year, organisation_id
