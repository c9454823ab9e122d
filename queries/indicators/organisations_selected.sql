/*
label.nb = "Søknader som ble valgt ut"
label.nn = "Søknader som vart valde ut"
label.en = "Applications selected"
question.nb = "Hvor mange av søkerne kom med i ordningen?"
question.nn = "Kor mange av søkjarane kom med i ordninga?"
question.en = "How many of the applicants were taken into the scheme?"
goal = "process"
criterion = "selection"
unit = "applications"
measure = "count"
direction = 0
audience = "open"
key_figure = 1
numerator = { nb = "søknader fra organisasjoner som ble valgt ut", nn = "søknader frå organisasjonar som vart valde ut", en = "applications from organisations that were selected" }
denominator = { nb = "søknader som kom inn", nn = "søknader som kom inn", en = "applications received" }
caveat.nb = "Viser konkurransen om plassene, ikke kvaliteten på søknadene."
caveat.nn = "Viser konkurransen om plassane, ikkje kvaliteten på søknadene."
caveat.en = "Shows the competition for places, not the quality of the applications."
*/
select
    programmes.programme_id,
    'all' as period,
    cast(selections.organisations_selected as double) as numerator,
    cast(selections.applications_received as double) as denominator,
    coalesce(selections.applications_received, 1) as expected,
    coalesce(selections.applications_received, 0) as reported,
    coalesce(selections.basis_rank, programmes.basis_rank) as basis_rank,
    list_sort(array_agg(distinct coalesce(selections.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
left join fct_selections as selections on selections.programme_id = programmes.programme_id
group by
    programmes.programme_id, selections.organisations_selected, selections.applications_received,
    selections.basis_rank, programmes.basis_rank
;
select programme_id, applications_received, organisations_selected, section, note
from fct_selections
order by programme_id
