/*
label.nb = "Satt av til tilskudd"
label.nn = "Sett av til tilskot"
label.en = "Set aside for grants"
question.nb = "Hvor mye er satt av til tilskudd?"
question.nn = "Kor mykje er sett av til tilskot?"
question.en = "How much is set aside for grants?"
goal = "process"
criterion = "grants"
unit = "nok"
measure = "amount"
direction = 0
audience = "open"
key_figure = 2
numerator = { nb = "beløpet som er satt av til tilskudd til organisasjonene", nn = "beløpet som er sett av til tilskot til organisasjonane", en = "the sum set aside for grants to the organisations" }
caveat.nb = "Merknaden til ordningen sier hvilken tid beløpet gjelder. Det er ikke alt ordningen koster: mentorer, samlinger og kurs kommer i tillegg."
caveat.nn = "Merknaden til ordninga seier kva tid beløpet gjeld. Det er ikkje alt ordninga kostar: mentorar, samlingar og kurs kjem i tillegg."
caveat.en = "The note on the scheme says what time the sum is for. It is not all the scheme costs: mentors, gatherings and courses come in addition."
*/
select
    programme_id,
    'all' as period,
    cast(grant_frame_nok as double) as numerator,
    cast(null as double) as denominator,
    1 as expected,
    case when grant_frame_nok is null then 0 else 1 end as reported,
    basis_rank,
    list_sort(array_agg(distinct source_id)) as sources
from fct_programmes
group by programme_id, grant_frame_nok, basis_rank
;
select programme_id, grant_frame_nok, section, note
from fct_programmes
order by programme_id
