/*
label.nb = "Navngitte aktiviteter"
label.nn = "Namngitte aktivitetar"
label.en = "Named activities"
question.nb = "Hvor mange ulike aktiviteter driver organisasjonene?"
question.nn = "Kor mange ulike aktivitetar driv organisasjonane?"
question.en = "How many different activities do the organisations run?"
goal = "D4"
criterion = "activity_experience"
unit = "activities"
measure = "amount"
direction = 1
audience = "open"
is_lower_bound = true
numerator = { nb = "ulike navngitte aktiviteter, hver organisasjon for seg", nn = "ulike namngitte aktivitetar, kvar organisasjon for seg", en = "different named activities, each organisation on its own" }
caveat.nb = "Det kan finnes flere: vi teller bare aktiviteter som er nevnt. En aktivitet som går over flere år, telles én gang."
caveat.nn = "Det kan finnast fleire: vi tel berre aktivitetar som er nemnde. Ein aktivitet som går over fleire år, tel éin gong."
caveat.en = "There may be more: we count only activities that are named. An activity that runs over several years counts once."
*/
select
    programmes.programme_id,
    'all' as period,
    cast(nullif(count(distinct counted.organisation_id || ' ' || lower(trim(counted.name))), 0) as double) as numerator,
    cast(null as double) as denominator,
    cast(null as integer) as expected,
    cast(null as integer) as reported,
    max(coalesce(counted.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(counted.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
left join fct_activities as counted
    on counted.programme_id = programmes.programme_id
group by programmes.programme_id
;
select programme_id, activity_id, organisation_id, year, name, times_per_year, participants, section
from fct_activities
order by programme_id, organisation_id, name
