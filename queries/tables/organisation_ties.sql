/*
label = { nb = "Samarbeid for hver organisasjon", nn = "Samarbeid for kvar organisasjon", en = "Ties of each organisation" }
indicators = ["named_links", "named_partners", "municipal_partners_named", "wider_network"]
needs = "nature=cooperation"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
current = { unit = "links", label = { nb = "Nå", nn = "No", en = "Now" } }
kept = { unit = "links", label = { nb = "Av dem fra før", nn = "Av dei frå før", en = "Of these, from before" } }
new = { unit = "links", label = { nb = "Av dem nye", nn = "Av dei nye", en = "Of these, new" } }
undated = { unit = "links", label = { nb = "Av dem ukjent opphav", nn = "Av dei ukjent opphav", en = "Of these, origin unknown" } }
planned = { unit = "links", label = { nb = "Planlagt", nn = "Planlagt", en = "Planned" } }
ended = { unit = "links", label = { nb = "Avsluttet", nn = "Avslutta", en = "Ended" } }
partner_types = { unit = "partner types", label = { nb = "Typer partnere", nn = "Typar partnarar", en = "Types of partners" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
-- Nobody told of a tie: the counts stay unknown, never zero.
with counts as (
    select
        programme_id, organisation_id,
        cast(count(case when course not in ('planned', 'ended') then 1 end) as integer) as current,
        cast(count(case when course = 'kept' then 1 end) as integer) as kept,
        cast(count(case when course = 'new' then 1 end) as integer) as new,
        cast(count(case when course = 'unknown' then 1 end) as integer) as undated,
        cast(count(case when course = 'planned' then 1 end) as integer) as planned,
        cast(count(case when course = 'ended' then 1 end) as integer) as ended,
        cast(count(distinct case when course not in ('planned', 'ended') then partner_type end) as integer) as partner_types,
        max(basis_rank) as basis_rank, min(source_id) as source_id
    from fct_ties
    group by programme_id, organisation_id
)
select
    organisations.programme_id, organisations.organisation_id,
    counts.current,
    -- Where it is unknown of every tie when it came, it is unknown how many are new.
    case when counts.undated = 0 or counts.undated < counts.current then counts.kept end as kept,
    case when counts.undated = 0 or counts.undated < counts.current then counts.new end as new,
    counts.undated, counts.planned, counts.ended, counts.partner_types,
    coalesce(counts.basis_rank, organisations.basis_rank) as basis_rank,
    coalesce(counts.source_id, organisations.source_id) as source_id
from fct_organisations as organisations
join (
    select programme_id
    from fct_ties
    group by programme_id
) as told on told.programme_id = organisations.programme_id
left join counts on counts.organisation_id = organisations.organisation_id
order by organisations.programme_id, organisations.organisation_id
