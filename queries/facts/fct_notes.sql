-- One row per note tied to figures.
create view fct_notes as
select
    note_id,
    programme_id,
    indicator_id,
    period,
    organisation_id,
    text,
    author,
    written_on,
    cast(
        case basis when 'reported' then 1 when 'derived' then 2 when 'assumed' then 3 else 4 end
        as smallint
    ) as basis_rank,
    source_id,
    section,
    note
from notes
