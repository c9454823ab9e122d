/*
label = { nb = "Samarbeid mellom deltakerne", nn = "Samarbeid mellom deltakarar", en = "Cooperation among the participants" }
indicators = ["ties_among_participants", "ties_told_by_both", "not_well_acquainted"]
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
other_organisation_id = { unit = "organisation", label = { nb = "Samarbeider med", nn = "Samarbeider med", en = "Cooperates with" } }
stage = { unit = "stage", label = { nb = "Status", nn = "Status", en = "Stage" } }
origin = { unit = "origin", label = { nb = "Oppstått", nn = "Oppstått", en = "Origin" } }
is_confirmed = { unit = "yes or no", label = { nb = "Meldt av begge", nn = "Meldt av begge", en = "Told by both" } }
is_disputed = { unit = "yes or no", label = { nb = "Beskrevet på to måter", nn = "Skildra på to måtar", en = "Described in two ways" }, is_detail = true }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
-- Each tie once, under the organisation that comes first by id; an organisation without any tie stands alone.
with pairs as (
    select programme_id, organisation_id, partner_organisation_id, stage, origin, is_confirmed, is_disputed, basis_rank, source_id
    from fct_ties
    where partner_organisation_id is not null
),
tied as (
    select programme_id, organisation_id
    from pairs
    group by programme_id, organisation_id
),
told as (
    select programme_id
    from pairs
    group by programme_id
)
select programme_id, organisation_id, partner_organisation_id as other_organisation_id, stage, origin, is_confirmed, is_disputed,
    basis_rank, source_id
from pairs
where organisation_id < partner_organisation_id
union all
select organisations.programme_id, organisations.organisation_id, null, null, null, null, null,
    organisations.basis_rank, organisations.source_id
from fct_organisations as organisations
join told on told.programme_id = organisations.programme_id
left join tied on tied.organisation_id = organisations.organisation_id
where tied.organisation_id is null
order by programme_id, organisation_id, other_organisation_id
