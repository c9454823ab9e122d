/*
label = { nb = "Tildelt og utbetalt, tilskudd for tilskudd", nn = "Tildelt og utbetalt, tilskot for tilskot", en = "Awarded and paid, grant by grant" }
audience = "internal"
indicators = ["grants_awarded", "grants_paid"]
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
grant_id = { unit = "id", label = { nb = "Tilskudd", nn = "Tilskot", en = "Grant" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
awarded_nok = { unit = "nok", label = { nb = "Tildelt", nn = "Tildelt", en = "Awarded" } }
paid_nok = { unit = "nok", label = { nb = "Utbetalt", nn = "Utbetalt", en = "Paid" } }
unpaid_nok = { unit = "nok", label = { nb = "Tildelt og ikke ført som utbetalt", nn = "Tildelt og ikkje ført som utbetalt", en = "Awarded and not entered as paid" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
sources = { unit = "source", label = { nb = "Kilder", nn = "Kjelder", en = "Sources" } }
*/
-- Where a round enters no payments at all, nothing can be said of what remains to be paid.
with paying as (
    select distinct programme_id from fct_grants where paid_nok is not null
)
select
    grants.programme_id,
    grants.organisation_id,
    grants.grant_id,
    grants.year,
    grants.awarded_nok,
    grants.paid_nok,
    cast(grants.awarded_nok - coalesce(grants.paid_nok, 0) as decimal(14, 2)) as unpaid_nok,
    grants.basis_rank,
    grants.source_id as sources
from fct_grants as grants
join paying on paying.programme_id = grants.programme_id
where grants.awarded_nok is not null
order by grants.programme_id, grants.year, grants.organisation_id, grants.grant_id
