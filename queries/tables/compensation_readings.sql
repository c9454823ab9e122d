/*
label = { nb = "To lesninger av mentorkompensasjonen", nn = "To måtar å lese mentorkompensasjonen på", en = "Two readings of the mentor compensation" }
indicators = ["mentor_compensation"]
population = "none"
needs = "mentor_compensation_nok"
records = "programmes"
[columns]
programme_id = { unit = "id", label = { nb = "Ordning", nn = "Ordning", en = "Scheme" } }
reading = { unit = "reading", label = { nb = "Lesning", nn = "Lesemåte", en = "Reading" } }
rate_nok = { unit = "nok", label = { nb = "Sats", nn = "Sats", en = "Rate" } }
mentors_low = { unit = "mentors", label = { nb = "Mentororganisasjoner, færrest", nn = "Mentororganisasjonar, færrast", en = "Mentor organisations, fewest" } }
mentors_high = { unit = "mentors", label = { nb = "Mentororganisasjoner, flest", nn = "Mentororganisasjonar, flest", en = "Mentor organisations, most" } }
low_nok = { unit = "nok", label = { nb = "Minst hver gang", nn = "Minst kvar gong", en = "At least each time" } }
high_nok = { unit = "nok", label = { nb = "Mest hver gang", nn = "Mest kvar gong", en = "At most each time" } }
whole_low_nok = { unit = "nok", label = { nb = "Minst i alt", nn = "Minst i alt", en = "At least in all" } }
whole_high_nok = { unit = "nok", label = { nb = "Mest i alt", nn = "Mest i alt", en = "At most in all" } }
basis_rank = { unit = "basis", label = { nb = "Grunnlag", nn = "Grunnlag", en = "Basis" } }
source_id = { unit = "source", label = { nb = "Kilde", nn = "Kjelde", en = "Source" } }
*/
with readings as (
    select reading, is_yearly from (values ('once', 0), ('each_year', 1)) as listed (reading, is_yearly)
),
-- A mentor that was replaced may or may not have been paid, so one for each pair is the fewest.
rates as (
    select programme_id, mentor_compensation_nok, mentors_registered,
        least(mentors_registered, pairs_expected) as mentors_at_once, years, basis_rank, source_id
    from fct_programmes
    where mentor_compensation_nok is not null and mentors_registered > 0
)
select
    rates.programme_id,
    readings.reading,
    rates.mentor_compensation_nok as rate_nok,
    rates.mentors_at_once as mentors_low,
    rates.mentors_registered as mentors_high,
    cast(rates.mentor_compensation_nok * rates.mentors_at_once as decimal(18, 2)) as low_nok,
    cast(rates.mentor_compensation_nok * rates.mentors_registered as decimal(18, 2)) as high_nok,
    -- In all the years of operation: a mentor that was replaced stands beside its successor once, at most.
    cast(rates.mentor_compensation_nok * rates.mentors_at_once * (1 + readings.is_yearly * (rates.years - 1))
        as decimal(18, 2)) as whole_low_nok,
    cast(rates.mentor_compensation_nok * (rates.mentors_at_once * readings.is_yearly * (rates.years - 1)
        + rates.mentors_registered) as decimal(18, 2)) as whole_high_nok,
    -- Which reading holds, and who was paid, is a judgement.
    greatest(rates.basis_rank, 3) as basis_rank,
    rates.source_id
from rates
cross join readings
order by programme_id, reading desc
