/*
label = { nb = "Utbetalt og brukt, tilskudd for tilskudd", nn = "Utbetalt og brukt, tilskot for tilskot", en = "Paid and spent, grant by grant" }
audience = "internal"
indicators = ["grants_paid", "grants_awarded"]
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
grant_id = { unit = "id", label = { nb = "Tilskudd", nn = "Tilskot", en = "Grant" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
paid_nok = { unit = "nok", label = { nb = "Utbetalt", nn = "Utbetalt", en = "Paid" } }
spent_nok = { unit = "nok", label = { nb = "Brukt", nn = "Brukt", en = "Spent" } }
over_nok = { unit = "nok", label = { nb = "Brukt utover det utbetalte", nn = "Brukt utover det utbetalte", en = "Spent beyond what was paid" } }
lines = { unit = "lines", label = { nb = "Linjer med forbruk", nn = "Linjer med forbruk", en = "Lines of spending" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
sources = { unit = "source", label = { nb = "Kilder", nn = "Kjelder", en = "Sources" } }
*/
-- Spending is summed before it is joined, so that a grant with many lines is paid once.
with spent as (
    select grant_id, cast(sum(amount_nok) as decimal(14, 2)) as spent_nok, cast(count(*) as integer) as lines,
        max(basis_rank) as basis_rank, min(source_id) as source_id
    from fct_spending
    group by grant_id
)
select
    grants.programme_id,
    grants.organisation_id,
    grants.grant_id,
    grants.year,
    grants.paid_nok,
    spent.spent_nok,
    cast(spent.spent_nok - grants.paid_nok as decimal(14, 2)) as over_nok,
    coalesce(spent.lines, 0) as lines,
    greatest(grants.basis_rank, coalesce(spent.basis_rank, grants.basis_rank)) as basis_rank,
    concat(grants.source_id, case when spent.source_id <> grants.source_id then concat(', ', spent.source_id) else '' end)
        as sources
from fct_grants as grants
left join spent on spent.grant_id = grants.grant_id
where grants.paid_nok > 0
order by grants.programme_id, grants.year, grants.organisation_id, grants.grant_id
