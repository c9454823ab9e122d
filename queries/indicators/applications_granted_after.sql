/*
label.nb = "Fikk søknader innvilget etterpå"
label.nn = "Fekk søknader innvilga etterpå"
label.en = "Had applications granted afterwards"
question.nb = "Hvor mange organisasjoner har fått søknader innvilget etter ordningen?"
question.nn = "Kor mange organisasjonar har fått søknader innvilga etter ordninga?"
question.en = "How many organisations have had applications granted after the scheme?"
goal = "D5"
criterion = "qualify_for_project_support"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
kirkpatrick = 4
numerator = { nb = "organisasjoner med minst én innvilget søknad etter ordningen", nn = "organisasjonar med minst éin innvilga søknad etter ordninga", en = "organisations with at least one application granted after the scheme" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Der søknader er registrert, er også det siste året i ordningen med. Da sendes søknader om penger til neste år."
caveat.nn = "Der søknader er registrerte, er også det siste året i ordninga med. Det er då organisasjonane søkjer om pengar til neste år."
caveat.en = "Where applications are registered, the last year of the scheme is included, because applications for the next year are sent then."
*/
with late as (
    select applications.programme_id, applications.organisation_id, applications.basis_rank, applications.source_id,
        max(case when applications.outcome = 'granted' then 1 else 0 end)
            over (partition by applications.organisation_id) as has_grant,
        max(case when applications.outcome = 'pending' then 1 else 0 end)
            over (partition by applications.organisation_id) as has_pending
    from fct_applications as applications
    join fct_programmes as programmes on programmes.programme_id = applications.programme_id
    where applications.year >= programmes.last_year
),
parts as (
    select programme_id, organisations_expected, cast(null as varchar) as organisation_id, cast(null as integer) as hit,
        basis_rank, source_id
    from fct_programmes
    union all
    select programme_id, null, organisation_id, has_grant, basis_rank, source_id
    from late
    where has_grant = 1 or has_pending = 0
)
select
    programme_id, 'all' as period,
    cast(
        case when count(hit) > 0 then count(distinct case when hit = 1 then organisation_id end) end as double
    ) as numerator,
    cast(max(organisations_expected) as double) as denominator,
    max(organisations_expected) as expected,
    cast(count(distinct case when hit is not null then organisation_id end) as integer) as reported,
    max(basis_rank) as basis_rank,
    list_sort(array_agg(distinct source_id)) as sources
from parts
group by programme_id
;
select programme_id, application_id, organisation_id, funder, year, outcome, applied_nok, granted_nok, section
from fct_applications
order by programme_id, organisation_id, year
