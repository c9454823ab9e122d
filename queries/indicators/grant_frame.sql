/*
label.nb = "Budsjettet for ordningen"
label.nn = "Budsjettet for ordninga"
label.en = "The budget of the scheme"
question.nb = "Hvor stort er budsjettet for ordningen?"
question.nn = "Kor stort er budsjettet for ordninga?"
question.en = "How large is the budget of the scheme?"
goal = "process"
criterion = "grants"
unit = "nok_in_all"
measure = "amount"
direction = 0
audience = "open"
key_figure = 2
numerator = { nb = "beløpet som er satt av til tilskudd til organisasjonene", nn = "beløpet som er sett av til tilskot til organisasjonane", en = "the sum set aside for grants to the organisations" }
caveat.nb = "Merknaden til ordningen sier hvilken tid beløpet gjelder. Det er ikke alt ordningen koster: mentorer, samlinger og kurs kommer i tillegg. Der kilden bare kaller det et budsjett, er det vår lesning at det gjelder tilskudd."
caveat.nn = "Merknaden til ordninga seier kva tid beløpet gjeld. Det er ikkje alt ordninga kostar: mentorar, samlingar og kurs kjem i tillegg. Der kjelda berre kallar det eit budsjett, er det vår lesemåte at det gjeld tilskot."
caveat.en = "The note on the scheme says what time the sum is for. It is not all the scheme costs: mentors, gatherings and courses come in addition. Where the source only calls it a budget, it is our reading that it is for grants."
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
