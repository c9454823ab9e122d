/*
label.nb = "Deltakerorganisasjoner"
label.nn = "Deltakarorganisasjonar"
label.en = "Participating organisations"
question.nb = "Hvor mange organisasjoner er med?"
question.nn = "Kor mange organisasjonar er med?"
question.en = "How many organisations take part?"
goal = "process"
criterion = "selection"
unit = "organisations"
measure = "amount"
direction = 0
audience = "open"
numerator = { nb = "organisasjoner som deltar i ordningen", nn = "organisasjonar som er med i ordninga", en = "organisations that take part in the scheme" }
*/
select
    programmes.programme_id,
    'all' as period,
    cast(nullif(count(counted.organisation_id), 0) as double) as numerator,
    cast(null as double) as denominator,
    cast(greatest(count(counted.organisation_id), 1) as integer) as expected,
    cast(count(counted.organisation_id) as integer) as reported,
    max(coalesce(counted.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(counted.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
left join fct_organisations as counted on counted.programme_id = programmes.programme_id
group by programmes.programme_id
;
select programme_id, organisation_id, name, place, target_group, section
from fct_organisations
order by programme_id, organisation_id
