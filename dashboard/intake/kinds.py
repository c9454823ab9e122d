"""What the kinds of columns hold: from a cell to canonical text, with what is unclear said and not guessed."""

import re
from decimal import Decimal

from dashboard.database import quoted
from dashboard.intake import numbers
from dashboard.intake.dates import IMPRECISE, Day, from_serial, read_day, written
from dashboard.intake.digits import read_digits
from dashboard.intake.folding import fold
from dashboard.intake.grid import CLOCK, DAY, NUMBER, TEXT, TRUTH
from dashboard.intake.hours import as_clock, in_hours, stored_hours, written_hours
from dashboard.intake.likeness import listed, near
from dashboard.intake.needs import MONEY
from dashboard.intake.outcomes import COUNTED, Manner, Note, Outcome, mend
from dashboard.intake.units import is_other
from dashboard.intake.vocabulary import OPEN
from dashboard.intake.words import NO, NONE, NOT_KNOWN, YES

NEGATED = re.compile(r"\s*(ikke|ikkje|ingen|not|no)\b", re.IGNORECASE)
SHOWN_TRUTH = ("USANN/FALSE", "SANN/TRUE")
"""How spreadsheets show a truth value."""
FIRST_YEAR, LAST_YEAR = 1800, 2099
"""Those that a date in the records can have."""


def kind_of(manner: Manner) -> str:
    """Which of KINDS the column is; any other is text."""
    column = manner.column
    if column.codes:
        return "OPEN" if column.name == OPEN else "CODE"
    if manner.digits or column.column is None:
        return "DIGITS"
    if manner.is_year:
        return "YEAR"
    return "HOURS" if column.column.unit == "hours" else column.column.type.partition("(")[0]


def read_text(manner: Manner, kind: str, content: str) -> Outcome:
    """Any text, as it was written; numbers, dates and truth values as canonical text."""
    if kind == NUMBER:
        value = numbers.read_stored(content)
        return (content if value is None else numbers.plain(value)), None
    if kind == DAY:
        found = _stored_day(manner, content)
        return (found.day.isoformat() if found else content), None
    if kind == TRUTH:
        return ("true" if content == "1" else "false"), None
    return numbers.composed(content) or None, None


def _open(manner: Manner, kind: str, content: str) -> Outcome:
    """A word that is known, or any other text; a date stands for its month."""
    if kind == DAY and (found := _stored_day(manner, content)):
        return found.day.isoformat()[:7], None
    text, note = read_text(manner, kind, content)
    return manner.column.codes.get(fold(text or ""), text), note


def _code(manner: Manner, kind: str, content: str) -> Outcome:
    codes = manner.column.codes
    if kind == NUMBER:
        content = read_text(manner, kind, content)[0] or ""
    folded = fold(content) or content
    if folded in codes:
        return codes[folded], None
    values = set(codes.values())
    for said, meant in ((YES, ("true", "yes")), (NO, ("false", "no")), (NOT_KNOWN, ("unknown",))):
        if folded in said and values & set(meant):
            return (values & set(meant)).pop(), None
    if inflected := manner.inflections.code(content):
        return inflected, None
    words = manner.column.words[manner.language]
    if manner.counted and values & {"true", "yes"} and numbers.read_written(content):
        return mend(COUNTED, heading=manner.counted)
    # What begins with a word for no is nearly the opposite of what it is like.
    likely = "" if NEGATED.match(content) else words.get(codes.get(near(folded, codes), ""), "")
    said = {"value": quoted(content), "choices": listed(words.values())}
    return mend("word_near", **said, nearest=likely) if likely else mend("word_unknown", **said)


def _date(manner: Manner, kind: str, content: str) -> Outcome:
    found = _stored_day(manner, content) if kind in (DAY, NUMBER) else read_day(content)
    if found is None:
        return mend("date_expected", value=quoted(content))
    if not FIRST_YEAR <= found.day.year <= LAST_YEAR:
        code = "date_far_ahead" if found.day.year > LAST_YEAR else "date_long_ago"
        return mend(code, value=quoted(content) if kind == TEXT else found.day.isoformat(), year=found.day.year)
    if found.precision != "day":
        # Whoever reads the row decides whether so much is enough.
        return f"{found.day.isoformat()}{IMPRECISE}{found.precision}", None
    if found.other is None or manner.is_day_first:
        return found.day.isoformat(), None
    if manner.is_day_first is None:
        one, other = written(found.day), written(found.other)
        return mend("date_two_readings", value=quoted(content), one=one, other=other)
    return found.other.isoformat(), None


def _stored_day(manner: Manner, content: str) -> Day | None:
    value = numbers.read_stored(content)
    return read_day(content) if value is None else from_serial(value, manner.counts_from_1904)


def _hours(manner: Manner, kind: str, content: str) -> Outcome:
    """Hours as a number, or as a time; 1:30 is an hour and a half."""
    if kind == CLOCK and stored_hours(content) is None:
        return mend("date_in_number")
    hours = stored_hours(content) if kind == CLOCK else written_hours(content) if kind == TEXT else None
    if hours is None:
        return _number(manner, kind, content)
    text, note = _fitted(manner, hours)
    if kind == TEXT and in_hours(content):
        return text, note
    said = as_clock(content) if kind == CLOCK else quoted(content)
    code = "time_as_hour" if text == "1" else "time_as_hours"
    return text, Note("know", code, {"value": said, "hours": numbers.spaced(Decimal(text or 0))})


def _year(manner: Manner, kind: str, content: str) -> Outcome:
    """A year, as a whole number or as the year of a day; a month may be a season, as in 2009-10, and is asked about."""
    if kind == CLOCK:
        return _number(manner, kind, content)
    found = _stored_day(manner, content) if kind == DAY else read_day(content) if kind == TEXT else None
    written_number = numbers.read_written(content) if kind == TEXT else None
    if found and found.precision == "day" and not written_number:
        return str(found.day.year), Note("know", "date_as_year", {"value": written(found.day), "year": found.day.year})
    if kind == DAY:
        # A year that was written in a cell of dates is a day long ago, and what was meant cannot be seen.
        return mend("date_in_number")
    value = numbers.read_stored(content) if kind == NUMBER else written_number and written_number.value
    if value is None or value != value.to_integral_value() or (written_number and written_number.is_percent):
        return mend("year_expected", value=quoted(content))
    return numbers.plain(value), None


def _number(manner: Manner, kind: str, content: str) -> Outcome:
    if kind in (DAY, CLOCK):
        return mend("date_in_number") if kind == DAY else mend("time_in_number", value=as_clock(content))
    if kind == TRUTH:
        return mend("number_expected", value=SHOWN_TRUTH[content == "1"])
    if kind == NUMBER:
        value = numbers.read_stored(content)
        return mend("number_expected", value=quoted(content)) if value is None else _fitted(manner, value)
    found = numbers.read_written(content)
    if found is None and fold(content) in NONE:
        return mend("number_said_no", value=quoted(content))
    is_share = manner.column.column is not None and manner.column.column.type == "DOUBLE"
    if found is None or (found.is_percent and not is_share):
        is_other_unit = manner.column.name.endswith(MONEY) and is_other(content)
        return mend("amount_in_other_unit" if is_other_unit else "number_expected", value=quoted(content))
    if found.other is None:
        return _fitted(manner, found.value)
    one, other = numbers.spaced(found.value), numbers.spaced(found.other)
    is_kroner = manner.column.name.endswith(MONEY) and found.value > found.other
    if not is_kroner:
        return mend("number_two_readings", value=quoted(content), one=one, other=other)
    return numbers.plain(found.value), Note("look", "number_as_thousands", {"value": quoted(content), "one": one})


def _fitted(manner: Manner, value: Decimal) -> Outcome:
    """The number with no more decimals than the column holds."""
    decimals = _decimals(manner)
    if decimals is None or value == round(value, decimals):
        return numbers.plain(value), None
    if decimals == 0:
        return mend("whole_number_expected", value=numbers.spaced(value))
    rounded = round(value, decimals)
    values = {"value": numbers.spaced(value), "rounded": numbers.spaced(rounded)}
    return numbers.plain(rounded), Note("know", "number_rounded", values)


def _decimals(manner: Manner) -> int | None:
    """How many decimals the column holds; None where it holds as many as there are."""
    data_type = manner.column.column.type if manner.column.column else ""
    if data_type.startswith("DECIMAL"):
        return int(data_type.rstrip(")").rpartition(",")[2])
    return None if data_type == "DOUBLE" else 0


KINDS = {
    "OPEN": _open, "CODE": _code, "DIGITS": read_digits, "DATE": _date,
    "INTEGER": _number, "DECIMAL": _number, "DOUBLE": _number, "HOURS": _hours,
    "YEAR": _year,
}  # fmt: skip
NUMBERS = ("INTEGER", "DECIMAL", "DOUBLE", "HOURS", "YEAR")
