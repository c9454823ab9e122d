/*
label = { nb = "Tema på møtene", nn = "Tema på møta", en = "Topics of the meetings" }
indicators = ["mentor_meetings_held"]
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
meeting_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
topic = { unit = "text", label = { nb = "Tema", nn = "Tema", en = "Topic" } }
meetings = { unit = "meetings", label = { nb = "Møter holdt", nn = "Møte haldne", en = "Meetings held" } }
pairs = { unit = "pairs", label = { nb = "Mentorpar", nn = "Mentorpar", en = "Mentor pairs" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
with held as (
    select programme_id, meeting_id, organisation_id, nullif(trim(topic), '') as topic, basis_rank, source_id
    from fct_mentor_meetings
    where is_held
)
-- The identity of one of the meetings goes along, because translations of a topic stand with the meeting.
select
    programme_id, min(meeting_id) as meeting_id, topic, count(*) as meetings, count(distinct organisation_id) as pairs,
    max(basis_rank) as basis_rank, min(source_id) as source_id
from held
group by programme_id, topic
order by programme_id, case when topic is null then 1 else 0 end, meetings desc, topic
