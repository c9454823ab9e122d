/*
label.nb = "Oppmøte på kurset i styrearbeid"
label.nn = "Oppmøte på kurset i styrearbeid"
label.en = "Attendance at the course on board work"
question.nb = "Hvor mange organisasjoner kom på kurset i styrearbeid?"
question.nn = "Kor mange organisasjonar kom på kurset i styrearbeid?"
question.en = "How many organisations came to the course on board work?"
goal = "process"
criterion = "course_attendance"
unit = "organisations"
measure = "count"
direction = 1
audience = "open"
numerator = { nb = "organisasjoner som deltok på kurset i styrearbeid", nn = "organisasjonar som var med på kurset i styrearbeid", en = "organisations that took part in the course on board work" }
denominator = { nb = "deltakerorganisasjonene i ordningen", nn = "deltakarorganisasjonane i ordninga", en = "the participating organisations" }
caveat.nb = "Gjelder ett kurs og sier ikke noe om de andre kursene."
caveat.nn = "Gjeld eitt kurs og seier ikkje noko om dei andre kursa."
caveat.en = "Concerns one course and says nothing about the others."
*/
-- No record table holds this, so the figure comes from what a source states, or is absent.
select
    programme_id,
    'all' as period,
    cast(null as double) as numerator,
    cast(organisations_expected as double) as denominator,
    organisations_expected as expected,
    0 as reported,
    basis_rank,
    list_sort(array_agg(distinct source_id)) as sources
from fct_programmes
group by programme_id, organisations_expected, basis_rank
