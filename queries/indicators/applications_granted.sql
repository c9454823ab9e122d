/*
label.nb = "Innvilgede søknader"
label.nn = "Innvilga søknader"
label.en = "Applications granted"
question.nb = "Hvor mange av søknadene ble innvilget?"
question.nn = "Kor mange av søknadene vart innvilga?"
question.en = "How many of the applications were granted?"
goal = "D5"
criterion = "qualify_for_project_support"
unit = "applications"
measure = "count"
direction = 1
audience = "open"
kirkpatrick = 4
numerator = { nb = "søknader som ble innvilget", nn = "søknader som vart innvilga", en = "applications that were granted" }
denominator = { nb = "søknader som er innvilget eller avslått", nn = "søknader som er innvilga eller har fått avslag", en = "applications that were granted or rejected" }
caveat.nb = "Bare søknader som er avgjort. Søknader som ikke er meldt inn, er ikke med."
caveat.nn = "Berre søknader som er avgjorde. Søknader som ikkje er melde inn, er ikkje med."
caveat.en = "Only applications that have been decided. Applications that were not registered are left out."
*/
with decided as (
    select programme_id, outcome, basis_rank, source_id
    from fct_applications
    where outcome in ('granted', 'rejected')
)
select
    programmes.programme_id,
    'all' as period,
    cast(case when count(decided.outcome) > 0 then sum(case when decided.outcome = 'granted' then 1 else 0 end) end
        as double) as numerator,
    cast(nullif(count(decided.outcome), 0) as double) as denominator,
    -- Before any is decided it is the organisations that are to be heard from.
    case when count(decided.outcome) > 0 then cast(count(decided.outcome) as integer)
        else programmes.organisations_expected end as expected,
    cast(count(decided.outcome) as integer) as reported,
    max(coalesce(decided.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(decided.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
left join decided on decided.programme_id = programmes.programme_id
group by programmes.programme_id, programmes.organisations_expected
;
select programme_id, application_id, organisation_id, funder, year, outcome, applied_nok, granted_nok, section
from fct_applications
order by programme_id, organisation_id, year
