"""Days on which people who work for nothing can meet: evenings in the middle of the week, and weekends."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from random import Random

TUESDAY, WEDNESDAY, THURSDAY, SATURDAY, SUNDAY = 1, 2, 3, 5, 6
FREE = (TUESDAY, WEDNESDAY, THURSDAY, SATURDAY, SUNDAY)
OFFICE = range(5)
# Meetings are drawn from the middle of equal stretches, so that two never fall side by side.
MARGIN = 0.2


def days_between(first: date, last: date) -> list[date]:
    """Every day from first to last, both included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def meeting_days(first: date, last: date, breaks: Iterable[Sequence[str]]) -> list[date]:
    """The days on which a meeting can be held.

    breaks: pairs of "month-day", or of "year-month-day", between which none is.
    """
    pauses = list(breaks)
    return [
        day
        for day in days_between(first, last)
        if day.weekday() in FREE and not any(low <= day.isoformat()[-len(low) :] <= high for low, high in pauses)
    ]


def spread(chance: Random, days: Sequence[date], count: int) -> list[date]:
    """As many of the days, in order, one from the middle of each of that many equal stretches."""
    stretch = len(days) / count if count else 0
    return [days[int((n + MARGIN + (1 - 2 * MARGIN) * chance.random()) * stretch)] for n in range(count)]


def office_day(chance: Random, first: date, last: date) -> date:
    """A day on which money is moved."""
    return chance.choice([day for day in days_between(first, last) if day.weekday() in OFFICE])
