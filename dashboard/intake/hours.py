"""How long something took: a time of day as a spreadsheet stores it, or hours and minutes as people write them."""

import re
from decimal import Decimal

from dashboard.intake.numbers import one_space, read_stored

SECONDS_A_DAY, SECONDS_AN_HOUR, MINUTES_AN_HOUR = 86_400, 3_600, 60
MOST_DAYS = 1_000
"""A larger number is a day in the calendar, of which only the time is shown."""
CLOCKED = re.compile(r"(\d{1,4}):([0-5]\d)(?::([0-5]\d))?")
WORDED = re.compile(
    r"(?:(?P<hours>\d+(?:[.,]\d+)?) ?(?:t|time|timer|timar|h|hrs?|hours?)(?![^\W\d])\.?)?(?: ?(?:og|and|,))? ?"
    r"(?:(?P<minutes>\d+) ?(?:m|min|mins|minutt|minutter|minuttar|minutes?)\.?)?",
    re.IGNORECASE,
)


def stored_hours(text: str) -> Decimal | None:
    """The hours in a time as a workbook stores it, in days; None where it is none, or a day in the calendar."""
    days = read_stored(text)
    if days is None or not 0 <= days < MOST_DAYS:
        return None
    return Decimal(round(days * SECONDS_A_DAY)) / SECONDS_AN_HOUR


def written_hours(text: str) -> Decimal | None:
    """The hours in a written time such as 1:30, 90 min or 1 t 30 min; None where it is none."""
    line = one_space(text)
    if clock := CLOCKED.fullmatch(line):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return hours + Decimal(minutes * MINUTES_AN_HOUR + seconds) / SECONDS_AN_HOUR
    worded = WORDED.fullmatch(line)
    if worded is None or not any(worded.groupdict().values()):
        return None
    hours = Decimal((worded["hours"] or "0").replace(",", "."))
    return hours + Decimal(worded["minutes"] or 0) / MINUTES_AN_HOUR


def in_hours(text: str) -> bool:
    """Whether a written time is a number of hours and nothing else, so that it reads as it is written."""
    worded = WORDED.fullmatch(one_space(text))
    return worded is not None and worded["hours"] is not None and worded["minutes"] is None


def as_clock(text: str) -> str:
    """A stored time as it is shown, such as 1:30; the text itself where it is none."""
    hours = stored_hours(text)
    if hours is None:
        return text
    minutes, seconds = divmod(round(hours * SECONDS_AN_HOUR), 60)
    shown = f"{minutes // MINUTES_AN_HOUR}:{minutes % MINUTES_AN_HOUR:02d}"
    return f"{shown}:{seconds:02d}" if seconds else shown
