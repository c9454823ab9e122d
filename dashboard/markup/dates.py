"""The date of a record, no finer than it is known: in words on a page, and as a program reads it in a file."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from dashboard.wording import Speaker

Row = Mapping[str, Any]

KNOWN = {"year": len("2023"), "month": len("2023-09"), "day": len("2023-09-01")}
"""How much of a written date is known, by the precision a record gives."""


def say_date(speaker: Speaker, row: Row, column: str) -> str:
    """A date of a row in words: the day, the month or the year alone."""
    return speaker.day(row[column], _precision(row, column))


def say_written(speaker: Speaker, written: str) -> str:
    """A date as far as a source gives it, such as 2023, 2023-09 or 2023-09-01, in words."""
    precision = next(name for name, length in KNOWN.items() if length == len(written))
    return speaker.day(date.fromisoformat(f"{written}-01-01"[: KNOWN["day"]]), precision)


def say_years(speaker: Speaker, first: object, last: object) -> str:
    """The years from the first to the last; a single one where they are the same."""
    return str(first) if first == last else speaker.text("forms.span", first=first, last=last)


def write_date(row: Row, column: str) -> date | str:
    """A date of a row as it is where the day is known, else the part that is: 2023-09 or 2023."""
    found, precision = row[column], _precision(row, column)
    return found if precision == "day" else found.isoformat()[: KNOWN[precision]]


def _precision(row: Row, column: str) -> str:
    """Only when something was held may be known by month or by year."""
    return str(row.get("held_precision") or "day") if column == "held_on" else "day"
