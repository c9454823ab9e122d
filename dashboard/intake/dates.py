"""Dates as people and spreadsheets write them, read to one day, month or year, or said to be unclear."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from dashboard.intake.numbers import one_space

IMPRECISE = "~"
"""Stands between a day and how much of it is known, where that is only its month or its year."""
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar january jan", "februar february feb", "mars march mar", "april apr", "mai may", "juni june jun",
            "juli july jul", "august aug", "september sept sep", "oktober october okt oct", "november nov",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = re.compile(
    r"^(man|tirs|ons|tors|fre|lør|søn|mon|tues?|wednes|thurs?|fri|satur|sun)(dag|day|\.)?\.?,?\s+(den\s+)?",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r",? kl\.? ?\d{1,2}$"
    r"|[t, ]+(kl\.?\s*)?\d{1,2}[.:]\d{2}([.:]\d{2})?(\.\d+)?(z|\+\d\d:?\d\d)?\s*(am|pm)?$",
    re.IGNORECASE,
)
YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?")
DAY_FIRST = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})\.?|(\d{1,2})-(\d{1,2})-(\d{4})")
SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})")
WITH_DASH = re.compile(r"(\d{1,2})/(\d{1,2})[- ]+(\d{4}|\d{2})")
"""Day before month: 12/3-25 is written so only where the day comes first."""
EIGHT = re.compile(r"(19|20)\d{6}")
NAMED = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?[ -]?([^\W\d]+)\.?,?[ -]?(\d{4}|\d{2})", re.IGNORECASE)
MONTH_FIRST = re.compile(r"([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.IGNORECASE)
MONTH_ONLY = re.compile(r"([^\W\d]+)\.?[ -]?(\d{4})")
MONTH_NUMBER = re.compile(r"(\d{4})-(\d{1,2})|(\d{1,2})[./](\d{4})")
YEAR_ONLY = re.compile(r"(19|20)\d{2}")
SERIAL = re.compile(r"\d{5}(\.0+)?")
FIRST_SERIAL, LAST_SERIAL = 7_000, 80_000
"""1919 to 2119: further off it is no date of a programme."""
EPOCH, EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
CENTURY, LAST_OF_CENTURY = 2000, 69
Precision = Literal["day", "month", "year"]
FORMS: Mapping[Precision, str] = {"day": "%d.%m.%Y", "month": "%m.%Y", "year": "%Y"}
CANONICAL = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")


@dataclass(frozen=True)
class Day:
    """A date as it reads; other where day and month may have changed places."""

    day: date
    precision: Precision = "day"
    other: date | None = None


def written(day: date, precision: Precision = "day") -> str:
    """A date as people write it: 12.03.2025, 03.2025 or 2025."""
    return day.strftime(FORMS[precision])


def as_written(text: str) -> str:
    """A text with its canonical dates as people write them."""
    return CANONICAL.sub(r"\3.\2.\1", text)


def from_serial(number: Decimal, counts_from_1904: bool) -> Day | None:
    """The day a spreadsheet's number stands for; the time of day is left out. A bare year is the year."""
    if number == number.to_integral_value() and 1900 <= number <= 2100:
        return Day(date(int(number), 1, 1), "year")
    if not FIRST_SERIAL <= number <= LAST_SERIAL:
        return None
    return Day((EPOCH_1904 if counts_from_1904 else EPOCH) + timedelta(days=int(number)))


def read_day(text: str) -> Day | None:
    """A date from written text, or None where it is none or does not exist."""
    line = WEEKDAYS.sub("", one_space(text).strip(" ,"))
    line = CLOCK.sub("", line) if ":" in line or "kl" in line.casefold() else line
    try:
        return _in_numbers(line) or _in_words(line.casefold()) or _imprecise(line.casefold())
    except ValueError:
        return None


def _in_numbers(line: str) -> Day | None:
    if found := YEAR_FIRST.fullmatch(line):
        return Day(date(*map(int, found.groups())))
    if found := DAY_FIRST.fullmatch(line):
        day, month, year = filter(None, found.groups())
        return Day(date(_year(year), int(month), int(day)))
    if EIGHT.fullmatch(line):
        return Day(date(int(line[:4]), int(line[4:6]), int(line[6:])))
    if SERIAL.fullmatch(line):
        return from_serial(Decimal(line), False)
    if found := WITH_DASH.fullmatch(line):
        return Day(date(_year(found[3]), int(found[2]), int(found[1])))
    found = SLASHED.fullmatch(line)
    return _slashed(int(found[1]), int(found[2]), _year(found[3])) if found else None


def _slashed(first: int, second: int, year: int) -> Day:
    """Day before month as in Norway; the other way where only that is possible, and both told where both are."""
    if second > 12:
        return Day(date(year, first, second))
    is_unclear = first <= 12 and first != second
    return Day(date(year, second, first), other=date(year, first, second) if is_unclear else None)


def _in_words(line: str) -> Day | None:
    if found := NAMED.fullmatch(line):
        day, month, year = found.groups()
    elif found := MONTH_FIRST.fullmatch(line):
        month, day, year = found.groups()
    else:
        return None
    return Day(date(_year(year), MONTHS[month], int(day))) if month in MONTHS else None


def _imprecise(line: str) -> Day | None:
    if YEAR_ONLY.fullmatch(line):
        return Day(date(int(line), 1, 1), "year")
    if found := MONTH_ONLY.fullmatch(line):
        return Day(date(int(found[2]), MONTHS[found[1]], 1), "month") if found[1] in MONTHS else None
    if found := MONTH_NUMBER.fullmatch(line):
        year, month = (found[1], found[2]) if found[1] else (found[4], found[3])
        return Day(date(int(year), int(month), 1), "month")
    return None


def _year(written: str) -> int:
    """A year of two digits is the nearest that may be meant: 99 is of the century before."""
    if len(written) == 4:
        return int(written)
    return CENTURY + int(written) - (100 if int(written) > LAST_OF_CENTURY else 0)
