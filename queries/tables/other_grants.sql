/*
label = { nb = "Tilskudd fra andre enn ordningen", nn = "Tilskot frå andre enn ordninga", en = "Grants from others than the scheme" }
indicators = ["funded_by_larger_scheme"]
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
funder = { unit = "text", label = { nb = "Tilskuddsgiver", nn = "Tilskotsgivar", en = "Funder" } }
scheme = { unit = "text", label = { nb = "Tilskuddsordning", nn = "Tilskotsordning", en = "Grant scheme" } }
applied_nok = { unit = "nok", label = { nb = "Søkt", nn = "Søkt", en = "Applied for" } }
awarded_nok = { unit = "nok", label = { nb = "Tildelt", nn = "Tildelt", en = "Awarded" } }
paid_nok = { unit = "nok", label = { nb = "Utbetalt", nn = "Utbetalt", en = "Paid out" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
select
    programme_id, organisation_id, year, funder, scheme, applied_nok, awarded_nok, paid_nok, basis_rank, source_id
from fct_other_grants
order by programme_id, organisation_id, year, funder
