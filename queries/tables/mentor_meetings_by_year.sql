/*
label = { nb = "Møter i mentorparene mot avtalen", nn = "Møte i mentorpara mot avtalen", en = "Meetings of the mentor pairs against the agreement" }
indicators = ["mentor_meetings_held", "mentor_meetings_with_gatherings", "pairs_meeting_more_than_agreed", "meetings_agreed"]
records = "mentor_meetings"
period = "year"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
year = { unit = "year", label = { nb = "År", nn = "År", en = "Year" } }
held = { unit = "meetings", label = { nb = "Møter uten samlinger", nn = "Møte utan samlingar", en = "Meetings without gatherings" } }
held_at_gatherings = { unit = "meetings", label = { nb = "Møter på samlinger", nn = "Møte på samlingar", en = "Meetings at gatherings" } }
held_in_all = { unit = "meetings", label = { nb = "Møter i alt", nn = "Møte i alt", en = "Meetings in all" } }
agreed = { unit = "meetings", label = { nb = "Avtalt", nn = "Avtalt", en = "Agreed" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
select programme_id, organisation_id, year, held, held_at_gatherings, held_in_all, agreed, basis_rank,
    meetings_source_id as source_id
from fct_meeting_years
order by programme_id, organisation_id, year
