/*
label = { nb = "Tilskudd fra andre enn ordningen", en = "Grants from others than the scheme" }
indicators = ["funded_by_larger_scheme"]
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", en = "Organisation" } }
year = { unit = "year", label = { nb = "År", en = "Year" } }
funder = { unit = "text", label = { nb = "Tilskuddsgiver", en = "Funder" } }
scheme = { unit = "text", label = { nb = "Tilskuddsordning", en = "Grant scheme" } }
applied_nok = { unit = "nok", label = { nb = "Søkt", en = "Applied for" } }
awarded_nok = { unit = "nok", label = { nb = "Tildelt", en = "Awarded" } }
paid_nok = { unit = "nok", label = { nb = "Utbetalt", en = "Paid out" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", en = "Source" } }
*/
select
    programme_id, organisation_id, year, funder, scheme, applied_nok, awarded_nok, paid_nok, basis_rank, source_id
from fct_other_grants
order by programme_id, organisation_id, year, funder
