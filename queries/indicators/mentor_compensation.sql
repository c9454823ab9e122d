/*
label.nb = "Kompensasjon til mentororganisasjon"
label.nn = "Kompensasjon til mentororganisasjon"
label.en = "Compensation to a mentor organisation"
question.nb = "Hvor mye får en mentororganisasjon for å delta?"
question.nn = "Kor mykje får ein mentororganisasjon for å vere med?"
question.en = "How much does a mentor organisation receive for taking part?"
goal = "process"
criterion = "mentoring"
unit = "nok_per_mentor"
measure = "amount"
direction = 0
audience = "open"
numerator = { nb = "satsen per mentororganisasjon", nn = "satsen per mentororganisasjon", en = "the rate per mentor organisation" }
caveat.nb = "Det kan være uklart om satsen gjelder én gang eller hvert år. Bruk den ikke i en sum uten å si hvilken lesning du har valgt."
caveat.nn = "Det kan vere uklart om satsen gjeld éin gong eller kvart år. Bruk han ikkje i ein sum utan å seie kva lesemåte du har valt."
caveat.en = "It may be unclear whether the rate is paid once or every year. Do not use it in a sum without saying which reading you have chosen."
*/
select
    programme_id,
    'all' as period,
    cast(mentor_compensation_nok as double) as numerator,
    cast(null as double) as denominator,
    -- A rate may be set before any mentor is registered.
    case when has_mentoring or mentor_compensation_nok is not null then 1 else 0 end as expected,
    case when mentor_compensation_nok is null then 0 else 1 end as reported,
    basis_rank,
    list_sort(array_agg(distinct source_id)) as sources
from fct_programmes
group by programme_id, mentor_compensation_nok, has_mentoring, basis_rank
;
select programme_id, mentor_compensation_nok, section, note
from fct_programmes
order by programme_id
