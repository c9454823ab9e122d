/*
label = { nb = "Partnere etter type", nn = "Partnarar etter type", en = "Partners by type" }
indicators = ["named_links", "named_partners", "municipal_partners_named"]
needs = "nature=cooperation"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
partner_type = { unit = "partner_type", label = { nb = "Type partner", nn = "Type partnar", en = "Type of partner" } }
organisations = { unit = "organisations", label = { nb = "Organisasjoner som når dem", nn = "Organisasjonar som når dei", en = "Organisations that reach them" } }
partners = { unit = "partners", label = { nb = "Ulike partnere", nn = "Ulike partnarar", en = "Different partners" } }
current = { unit = "links", label = { nb = "Samarbeid nå", nn = "Samarbeid no", en = "Ties now" } }
at_start = { unit = "links", label = { nb = "Kjent fra før ordningen", nn = "Kjende frå før ordninga", en = "Known from before the scheme" } }
undated = { unit = "links", label = { nb = "Ukjent når de kom", nn = "Ukjent når dei kom", en = "Unknown when they came" } }
planned = { unit = "links", label = { nb = "Planlagt", nn = "Planlagt", en = "Planned" } }
ended = { unit = "links", label = { nb = "Avsluttet", nn = "Avslutta", en = "Ended" } }
is_bridge = { unit = "yes or no", label = { nb = "Nås av bare én", nn = "Berre éin når dei", en = "Reached by one only" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
-- A tie between two participants stands under both in the fact, and is counted here once.
with counts as (
    select
        programme_id, partner_type,
        cast(count(distinct case when course not in ('planned', 'ended') then organisation_id end) as integer) as organisations,
        cast(count(distinct case when course not in ('planned', 'ended') then coalesce(partner_organisation_id, partner_key) end)
            as integer) as partners,
        cast(count(case when course not in ('planned', 'ended') and is_first then 1 end) as integer) as current,
        cast(case when count(case when origin <> 'unknown' then 1 end) > 0
            then count(case when origin = 'before' and is_first then 1 end) end as integer) as at_start,
        cast(count(case when origin = 'unknown' and is_first then 1 end) as integer) as undated,
        cast(count(case when course = 'planned' and is_first then 1 end) as integer) as planned,
        cast(count(case when course = 'ended' and is_first then 1 end) as integer) as ended,
        max(basis_rank) as basis_rank, min(source_id) as source_id
    from (
        select programme_id, organisation_id, partner_organisation_id, partner_key, partner_type, origin, course, basis_rank, source_id,
            coalesce(organisation_id < partner_organisation_id, true) as is_first
        from fct_ties
    ) as ties
    group by programme_id, partner_type
)
select counts.programme_id, counts.partner_type, counts.organisations, counts.partners, counts.current, counts.at_start,
    counts.undated, counts.planned, counts.ended,
    -- A publication may leave partners without names, so nobody knows whom one organisation alone reaches.
    case when not programmes.is_published then counts.organisations = 1 and counts.partner_type <> 'other' end as is_bridge,
    counts.basis_rank, counts.source_id
from counts
join fct_programmes as programmes on programmes.programme_id = counts.programme_id
order by programme_id, current desc, partner_type
