/*
label.nb = "Høyeste mulige tilskudd"
label.nn = "Høgaste moglege tilskot"
label.en = "Largest possible grant"
question.nb = "Hvor mye kan en organisasjon få i året?"
question.nn = "Kor mykje kan ein organisasjon få i året?"
question.en = "How much can an organisation receive in a year?"
goal = "process"
criterion = "grants"
unit = "nok_per_organisation_year"
measure = "amount"
direction = 0
audience = "open"
numerator = { nb = "det høyeste tilskuddet én organisasjon kan få i ett år", nn = "det høgaste tilskotet éin organisasjon kan få i eitt år", en = "the largest grant one organisation can receive in one year" }
caveat.nb = "Et tak, ikke det organisasjonene fikk."
caveat.nn = "Eit tak, ikkje det organisasjonane fekk."
caveat.en = "A ceiling, not what the organisations received."
*/
select
    programme_id,
    'all' as period,
    cast(grant_cap_nok as double) as numerator,
    cast(null as double) as denominator,
    1 as expected,
    case when grant_cap_nok is null then 0 else 1 end as reported,
    basis_rank,
    list_sort(array_agg(distinct source_id)) as sources
from fct_programmes
group by programme_id, grant_cap_nok, basis_rank
;
select programme_id, grant_cap_nok, section, note
from fct_programmes
order by programme_id
