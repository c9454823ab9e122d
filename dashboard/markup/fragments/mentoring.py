"""What to say of mentoring where no meeting of a pair is shown, and of how far the time without one is counted."""

from dashboard.figures import Absence
from dashboard.markup import render
from dashboard.markup.fragments.numbers import no_rows
from dashboard.markup.reader import Reader


def no_meetings(reader: Reader, _: str) -> str:
    """That a round without mentors has no such meetings; else why none is shown, or how to register them."""
    if reader.answer("meetings_agreed").figure.absence is Absence.NOT_APPLICABLE:
        return render("message.html", text=reader.speaker.text("mentoring.no_mentors"))
    return no_rows(reader, "mentor_meetings_by_year")


def silences_until(reader: Reader, _: str) -> str:
    """The day up to which time without a meeting is counted; nothing where no such time is shown."""
    ends = {(row["measured_on"], row["last_on"]) for row in reader.rows("mentor_silences") if row["measured_on"]}
    if not ends:
        return ""
    is_same = all(until == last for until, last in ends)
    key = "mentoring.silences_until" if is_same else "mentoring.silences_shorter"
    return render("message.html", text=reader.speaker.text(key, day=reader.speaker.day(max(last for _, last in ends))))
