/*
label.nb = "Har en navngitt samarbeidspartner"
label.nn = "Har ein namngitt samarbeidspartnar"
label.en = "Have a named partner"
question.nb = "Hvor mange organisasjoner samarbeider med noen som er nevnt med navn?"
question.nn = "Kor mange organisasjonar samarbeider med nokon som er nemnd med namn?"
question.en = "How many organisations cooperate with someone who is named?"
goal = "D2"
criterion = "known_partners"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
is_lower_bound = true
numerator = { nb = "organisasjoner med minst ett samarbeid som ikke bare er planlagt eller er avsluttet", nn = "organisasjonar med minst eitt samarbeid som ikkje berre er planlagt eller er avslutta", en = "organisations with at least one cooperation that is neither only planned nor ended" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "At ingen er nevnt, betyr ikke at ingen finnes. Samarbeidet kan være eldre enn ordningen."
caveat.nn = "At ingen er nemnd, tyder ikkje at ingen finst. Samarbeidet kan vere eldre enn ordninga."
caveat.en = "That none is named does not mean that there is none. The cooperation may be older than the scheme."
*/
select
    programmes.programme_id,
    'all' as period,
    cast(
        case when count(ties.organisation_id) > 0
            then count(distinct case when ties.course not in ('planned', 'ended') then ties.organisation_id end) end
        as double
    ) as numerator,
    cast(max(programmes.organisations_expected) as double) as denominator,
    cast(null as integer) as expected,
    cast(null as integer) as reported,
    max(coalesce(ties.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(ties.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
left join fct_ties as ties on ties.programme_id = programmes.programme_id
group by programmes.programme_id
;
select programme_id, organisation_id, partner, partner_type, stage, origin, section
from fct_ties where course not in ('planned', 'ended')
order by programme_id, organisation_id, partner
