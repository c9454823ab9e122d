-- One row per organisation and calendar year in which it had a mentor or registered a meeting with one.
-- One agreement for each, however many mentors it had; both sides are counted before they are joined.
create view fct_meeting_years as
with digits as (
    select digit from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as counted (digit)
),
spans as (
    select mentor_pairs.programme_id, mentor_pairs.organisation_id, programmes.meetings_agreed_per_year as agreed,
        year(mentor_pairs.starts_on) as first_year,
        least(year(coalesce(mentor_pairs.ends_on, programmes.ends_on)), year(programmes.ends_on)) as last_year,
        year(programmes.starts_on) as earliest,
        case mentor_pairs.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end as rank_of_pair,
        case programmes.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end as rank_of_round,
        mentor_pairs.source_id
    from mentor_pairs
    join programmes on programmes.programme_id = mentor_pairs.programme_id
),
agreements as (
    select spans.programme_id, spans.organisation_id, spans.earliest + 10 * tens.digit + ones.digit as year,
        max(spans.agreed) as agreed, max(greatest(spans.rank_of_pair, spans.rank_of_round)) as basis_rank,
        min(spans.source_id) as source_id
    from spans
    cross join digits as tens
    cross join digits as ones
    where spans.earliest + 10 * tens.digit + ones.digit between spans.first_year and spans.last_year
    group by spans.programme_id, spans.organisation_id, spans.earliest + 10 * tens.digit + ones.digit
),
met as (
    select mentor_pairs.programme_id, mentor_pairs.organisation_id,
        year(coalesce(mentor_meetings.held_on, mentor_meetings.planned_on)) as year,
        sum(case when mentor_meetings.status = 'held' then 1 else 0 end) as held_in_all,
        sum(case
            when mentor_meetings.status = 'held' and mentor_meetings.kind = 'gathering' then 1 else 0
        end) as held_at_gatherings,
        max(
            case mentor_meetings.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        ) as basis_rank,
        min(mentor_meetings.source_id) as source_id
    from mentor_meetings
    join mentor_pairs on mentor_pairs.pair_id = mentor_meetings.pair_id
    where coalesce(mentor_meetings.held_on, mentor_meetings.planned_on) is not null
    group by mentor_pairs.programme_id, mentor_pairs.organisation_id,
        year(coalesce(mentor_meetings.held_on, mentor_meetings.planned_on))
)
select
    coalesce(agreements.programme_id, met.programme_id) as programme_id,
    coalesce(agreements.organisation_id, met.organisation_id) as organisation_id,
    cast(coalesce(agreements.year, met.year) as integer) as year,
    agreements.programme_id is not null as is_pair,
    agreements.agreed,
    cast(met.held_in_all - met.held_at_gatherings as bigint) as held,
    cast(met.held_at_gatherings as bigint) as held_at_gatherings,
    cast(met.held_in_all as bigint) as held_in_all,
    cast(greatest(
        coalesce(agreements.basis_rank, met.basis_rank), coalesce(met.basis_rank, agreements.basis_rank)
    ) as smallint) as basis_rank,
    coalesce(agreements.source_id, met.source_id) as source_id,
    coalesce(met.source_id, agreements.source_id) as meetings_source_id
from agreements
full join met on met.organisation_id = agreements.organisation_id and met.year = agreements.year
