/*
label.nb = "Avtalte møter per mentorpar og år"
label.nn = "Avtalte møte per mentorpar og år"
label.en = "Meetings agreed per mentor pair and year"
question.nb = "Hvor mange møter skal hvert mentorpar minst ha i året?"
question.nn = "Kor mange møte skal kvart mentorpar minst ha i året?"
question.en = "How many meetings a year must each mentor pair have at the least?"
goal = "process"
criterion = "mentoring"
unit = "meetings_per_pair_year"
measure = "amount"
direction = 0
audience = "open"
key_figure = 5
numerator = { nb = "møter som avtalen krever", nn = "møte som avtalen krev", en = "meetings that the agreement requires" }
caveat.nb = "Et minstekrav per kalenderår. En fellessamling teller som møte bare når det var satt av tid til paret."
caveat.nn = "Eit minstekrav per kalenderår. Ei fellessamling tel som møte berre når det var sett av tid til paret."
caveat.en = "A minimum per calendar year. A gathering counts as a meeting only where time was set aside for the pair."
*/
select
    programme_id,
    'all' as period,
    cast(meetings_agreed_per_year as double) as numerator,
    cast(null as double) as denominator,
    case when has_mentoring then 1 else 0 end as expected,
    case when meetings_agreed_per_year is null then 0 else 1 end as reported,
    basis_rank,
    list_sort(array_agg(distinct source_id)) as sources
from fct_programmes
group by programme_id, meetings_agreed_per_year, has_mentoring, basis_rank
;
select programme_id, meetings_agreed_per_year, section, note
from fct_programmes
order by programme_id
