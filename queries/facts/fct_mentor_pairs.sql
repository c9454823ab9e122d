-- One row per organisation and mentor for a span of time; a change of mentor is two rows of one organisation.
create view fct_mentor_pairs as
select
    mentor_pairs.pair_id,
    mentor_pairs.programme_id,
    mentor_pairs.organisation_id,
    mentor_pairs.mentor_id,
    mentor_pairs.starts_on,
    mentor_pairs.ends_on,
    mentor_pairs.had_challenges,
    cast(year(mentor_pairs.starts_on) as integer) as first_year,
    cast(year(coalesce(mentor_pairs.ends_on, programmes.ends_on)) as integer) as last_year,
    cast(
        case mentor_pairs.basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    mentor_pairs.source_id,
    mentor_pairs.section,
    mentor_pairs.note
from mentor_pairs
join programmes on programmes.programme_id = mentor_pairs.programme_id
