/*
label = { nb = "Hvor organisasjonene holder til", nn = "Kvar organisasjonane held til", en = "Where the organisations are based" }
needs = "municipality_number"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
place = { unit = "text", label = { nb = "Sted", nn = "Stad", en = "Place" } }
municipality_number = { unit = "text", label = { nb = "Kommunenummer", nn = "Kommunenummer", en = "Municipality number" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
section = { unit = "text", label = { nb = "Sted i kilden", nn = "Stad i kjelda", en = "Place in the source" } }
*/
-- Those without a municipality number are kept as long as one organisation has it, so that nobody is left out of the list.
select
    organisations.programme_id, organisations.organisation_id, organisations.place, organisations.municipality_number,
    organisations.basis_rank, organisations.source_id, organisations.section
from fct_organisations as organisations
join (
    select programme_id
    from fct_organisations
    where municipality_number is not null
    group by programme_id
) as placed on placed.programme_id = organisations.programme_id
order by organisations.programme_id, organisations.municipality_number nulls last, organisations.organisation_id
