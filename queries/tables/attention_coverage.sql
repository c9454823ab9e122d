/*
label = { nb = "Hvor mange som har rapportert", nn = "Kor mange som har rapportert", en = "How many have reported" }
audience = "internal"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
records = { unit = "record_table", label = { nb = "Ark", nn = "Ark", en = "Sheet" } }
reported = { unit = "organisations", label = { nb = "Har rapportert", nn = "Har rapportert", en = "Have reported" } }
expected = { unit = "organisations", label = { nb = "Organisasjoner", nn = "Organisasjonar", en = "Organisations" } }
coverage = { unit = "share", label = { nb = "Dekning", nn = "Dekning", en = "Coverage" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
sources = { unit = "source", label = { nb = "Kilder", nn = "Kjelder", en = "Sources" } }
*/
-- Of sheets that only some have filled in. One that nobody has filled in is missing, which the page says elsewhere.
with heard as (
    select programme_id, 'grants' as records, organisation_id, basis_rank, source_id from fct_grants
    union all
    select programme_id, 'spending', organisation_id, basis_rank, source_id from fct_spending
    union all
    select programme_id, 'mentor_meetings', organisation_id, basis_rank, source_id from fct_mentor_meetings
    union all
    select programme_id, 'attendance', organisation_id, basis_rank, source_id from fct_attendance where came <> 'unknown'
    union all
    select programme_id, 'applications', organisation_id, basis_rank, source_id from fct_applications
    union all
    select programme_id, 'capacity', organisation_id, basis_rank, source_id from fct_capacity
),
-- Only an organisation with a mentor has meetings with one to tell of.
wholes as (
    select programme_id, false as is_of_pairs, organisations_expected as expected from fct_programmes
    union all
    select programme_id, true, pairs_expected from fct_programmes
)
select
    heard.programme_id,
    heard.records,
    cast(count(distinct heard.organisation_id) as integer) as reported,
    wholes.expected,
    cast(count(distinct heard.organisation_id) as double) / nullif(wholes.expected, 0) as coverage,
    max(heard.basis_rank) as basis_rank,
    min(heard.source_id) as sources
from heard
join wholes on wholes.programme_id = heard.programme_id and wholes.is_of_pairs = (heard.records = 'mentor_meetings')
group by heard.programme_id, heard.records, wholes.expected
order by heard.programme_id, coverage, heard.records
