/*
label.nb = "Navngitte samarbeidspartnere"
label.nn = "Namngitte samarbeidspartnarar"
label.en = "Named partners"
question.nb = "Hvor mange ulike partnere samarbeider organisasjonene med?"
question.nn = "Kor mange ulike partnarar samarbeider organisasjonane med?"
question.en = "How many different partners do the organisations work with?"
goal = "D2"
criterion = "known_partners"
unit = "partners"
measure = "amount"
direction = 1
audience = "open"
is_lower_bound = true
numerator = { nb = "ulike navngitte partnere", nn = "ulike namngitte partnarar", en = "different named partners" }
caveat.nb = "Det kan finnes flere: vi teller bare dem kilden nevner med navn."
caveat.nn = "Det kan finnast fleire: vi tel berre dei kjelda nemner med namn."
caveat.en = "There may be more: we count only those the source names."
*/
select
    programmes.programme_id,
    'all' as period,
    cast(nullif(count(distinct lower(trim(counted.partner))), 0) as double) as numerator,
    cast(null as double) as denominator,
    cast(null as integer) as expected,
    cast(null as integer) as reported,
    max(coalesce(counted.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(counted.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
left join fct_collaborations as counted
    on counted.programme_id = programmes.programme_id and counted.is_cooperation
group by programmes.programme_id
;
select programme_id, link_id, organisation_id, partner, partner_type, stage, origin, section
from fct_collaborations where is_cooperation
order by programme_id, organisation_id, partner
