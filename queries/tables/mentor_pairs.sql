/*
label = { nb = "Mentorparene", nn = "Mentorpara", en = "The mentor pairs" }
indicators = ["pairs_with_challenges", "organisations_changing_mentor", "mentors_total"]
records = "mentor_pairs"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
pair_id = { unit = "id", label = { nb = "Navn i data", nn = "Namn i data", en = "Name in the data" } }
organisation_id = { unit = "organisation", label = { nb = "Organisasjon", nn = "Organisasjon", en = "Organisation" } }
mentor = { unit = "text", label = { nb = "Mentororganisasjon", nn = "Mentororganisasjon", en = "Mentor organisation" } }
starts_on = { unit = "date", label = { nb = "Fra", nn = "Frå", en = "From" } }
ends_on = { unit = "date", label = { nb = "Til", nn = "Til", en = "Until" } }
is_replacement = { unit = "yes or no", label = { nb = "Etter bytte av mentor", nn = "Etter skifte av mentor", en = "After a change of mentor" } }
had_challenges = { unit = "yes or no", label = { nb = "Hadde vansker", nn = "Hadde vanskar", en = "Had difficulties" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
note = { unit = "text", label = { nb = "Merknad", nn = "Merknad", en = "Note" } }
*/
select
    pairs.programme_id, pairs.pair_id, pairs.organisation_id, mentors.name as mentor, pairs.starts_on,
    pairs.ends_on,
    row_number() over (partition by pairs.organisation_id order by pairs.starts_on, pairs.pair_id) > 1
        as is_replacement,
    pairs.had_challenges, pairs.basis_rank, pairs.source_id, pairs.note
from fct_mentor_pairs as pairs
join fct_mentors as mentors on mentors.mentor_id = pairs.mentor_id
order by programme_id, organisation_id, starts_on
