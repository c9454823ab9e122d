/*
label = { nb = "Hvordan parene møttes, og hva som ble utsatt eller avlyst", nn = "Korleis para møttest, og kva som vart utsett eller avlyst", en = "How the pairs met, and what was postponed or cancelled" }
indicators = ["mentor_meetings_held", "mentor_meetings_with_gatherings"]
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
status = { unit = "status", label = { nb = "Status", nn = "Status", en = "Status" } }
kind = { unit = "kind", label = { nb = "Møteform", nn = "Møteform", en = "How they met" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
meetings = { unit = "meetings", label = { nb = "Møter", nn = "Møte", en = "Meetings" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
select
    programme_id, status, kind, year, count(*) as meetings, max(basis_rank) as basis_rank,
    min(source_id) as source_id
from fct_mentor_meetings
group by programme_id, status, kind, year
order by
    programme_id, case status when 'held' then 1 when 'postponed' then 2 else 3 end, kind nulls last, year nulls last
