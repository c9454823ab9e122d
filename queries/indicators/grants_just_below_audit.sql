/*
label.nb = "Tilskudd rett under revisjonsgrensen"
label.nn = "Tilskot rett under revisjonsgrensa"
label.en = "Grants just below the audit threshold"
question.nb = "Hvor mange tilskudd ligger rett under grensen for revidert regnskap?"
question.nn = "Kor mange tilskot ligg rett under grensa for revidert rekneskap?"
question.en = "How many grants lie just below the threshold for audited accounts?"
goal = "process"
criterion = "grants"
unit = "grants"
measure = "count"
direction = 0
audience = "open"
numerator = { nb = "tildelte tilskudd fra 89 prosent av grensen til og med grensen", nn = "tildelte tilskot frå 89 prosent av grensa til og med grensa", en = "grants awarded from 89 per cent of the threshold up to and including it" }
denominator = { nb = "ordningens egne tilskudd som er registrert", nn = "tilskot frå ordninga sjølv som er registrerte", en = "the scheme's own grants that are registered" }
caveat.nb = "Et tilskudd som er nøyaktig så stort som grensen, krever ikke revisjon. At et beløp ligger under grensen, sier ikke hvorfor. «Rett under» er vår lesning: det laveste beløpet kilden nevner blant dem som holdt seg under, er 89 prosent av grensen."
caveat.nn = "Eit tilskot som er nøyaktig så stort som grensa, krev ikkje revisjon. At eit beløp ligg under grensa, seier ikkje kvifor. «Rett under» er vår lesemåte: det lågaste beløpet kjelda nemner mellom dei som heldt seg under, er 89 prosent av grensa."
caveat.en = "A grant of exactly the threshold needs no audit. That an amount lies below the threshold does not tell why. \"Just below\" is our reading: the lowest amount the source mentions among those that stayed below is 89 per cent of the threshold."
*/
with parts as (
    select programme_id, 'all' as period, awarded_nok, is_just_below_audit, basis_rank, source_id from fct_grants
    union all
    select programme_id, cast(year as varchar), awarded_nok, is_just_below_audit, basis_rank, source_id from fct_grants
),
periods as (
    select programme_id, 'all' as period from fct_programmes
    union
    select programme_id, cast(year as varchar) from fct_grants
)
select
    programmes.programme_id,
    periods.period,
    cast(sum(case when parts.is_just_below_audit then 1 when not parts.is_just_below_audit then 0 end) as double)
        as numerator,
    cast(nullif(count(parts.programme_id), 0) as double) as denominator,
    -- Grants are counted here, not organisations: how many there ought to be, nobody has said.
    cast(nullif(count(parts.programme_id), 0) as integer) as expected,
    cast(count(parts.is_just_below_audit) as integer) as reported,
    max(coalesce(parts.basis_rank, programmes.basis_rank)) as basis_rank,
    list_sort(array_agg(distinct coalesce(parts.source_id, programmes.source_id))) as sources
from fct_programmes as programmes
join periods on periods.programme_id = programmes.programme_id
left join parts on parts.programme_id = periods.programme_id and parts.period = periods.period
group by programmes.programme_id, periods.period
;
select programme_id, grant_id, organisation_id, year, awarded_nok, section
from fct_grants
where is_just_below_audit
order by programme_id, year, organisation_id
