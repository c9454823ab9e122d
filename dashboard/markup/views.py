"""What a template needs to show one answer: plain words and marks, no logic left for the template."""

from datetime import date
from typing import Any

from dashboard.answers import Answer
from dashboard.disclosure import OPEN, is_public
from dashboard.markup.dates import say_date
from dashboard.markup.passport import passport, say_coverage
from dashboard.markup.reader import Reader, Row
from dashboard.markup.tables import MAY_BE_EMPTY
from dashboard.wording import Speaker

# A whole larger than this is drawn as a bar, for nobody counts that many dots.
MOST_DOTS = 20
MOST_ROWS = 40
# The programme is the same in every row, and the date is said no finer than its precision.
UNSAID = ("programme_id", "held_precision")
# Which record table a row is of, told by the first of these columns it has; it has the key of a record or is of one.
RECORDS = {
    "meeting_id": "mentor_meetings", "session_id": "sessions", "link_id": "collaborations", "activity_id": "activities",
    "application_id": "applications", "grant_id": "grants", "pair_id": "mentor_pairs",
    "organisation_id": "organisations",
}  # fmt: skip


def view_answer(reader: Reader, answer: Answer, is_open: bool = False) -> dict[str, Any]:
    """Everything the figure template shows of one answer."""
    speaker, indicator = reader.speaker, answer.indicator
    return {
        **_view_figure(reader, answer),
        "id": indicator.indicator_id,
        "label": speaker.words(indicator.label),
        "question": speaker.words(indicator.question),
        "status": speaker.status(answer.status),
        "mark": answer.status.status_id.partition("/")[0],
        "has_target": answer.status.status_id != "no_target",
        "is_against": indicator.direction < 0,
        "is_other_period": answer.period != reader.place.period,
        "period": speaker.period(answer.period),
        "notes": [speaker.record("notes", note, "note_id", "text") for note in answer.notes],
        "is_open": is_open,
        "passport": passport(reader, answer),
        "sql": indicator.query,
        "rows": rows_table(reader, answer),
        "link": reader.place.link("goals", goal=indicator.goal, indicator=indicator.indicator_id),
    }


def _view_figure(reader: Reader, answer: Answer) -> dict[str, Any]:
    speaker, figure, statement = reader.speaker, answer.figure, answer.statement
    basis = figure.basis.name.lower()
    has_word = statement is not None and statement.quantifier is not None
    return {
        "shown": speaker.figure(answer),
        "percent": speaker.percent(answer),
        "unit": speaker.unit_of(answer),
        "is_absent": figure.absence is not None,
        "word": speaker.quantifier(statement.quantifier) if has_word else "",
        "dots": dots(answer),
        "bar": bar(answer),
        "basis": basis,
        "basis_label": speaker.text(f"bases.{basis}.label"),
        "coverage": "" if figure.coverage in (None, 1) else say_coverage(reader, answer),
    }


def dots(answer: Answer) -> list[str]:
    """One mark per unit of the whole: "full", "maybe", "empty"; "unknown" for all where there is no figure.

    Empty where the whole is not a count that can be shown as dots.
    """
    whole, figure = answer.denominator, answer.figure
    if answer.indicator.measure != "count" or not whole or whole > MOST_DOTS:
        return []
    if figure.absence is not None:
        return ["unknown"] * int(whole)
    low = int(figure.value if figure.low is None else figure.low)
    high = int(max(whole if figure.high is None else figure.high, low))
    return ["full"] * low + ["maybe"] * (high - low) + ["empty"] * (max(int(whole), high) - high)


def bar(answer: Answer) -> float | None:
    """The share of a bar to fill, for an exact count of a whole too large for dots; else None."""
    is_large = answer.indicator.measure == "count" and (answer.denominator or 0) > MOST_DOTS
    return answer.figure.value / answer.denominator if is_large and answer.figure.is_exact else None


def rows_table(reader: Reader, answer: Answer) -> dict[str, Any] | None:
    """The first rows behind a figure as headings and cells, with the count of all; None where none may be shown."""
    is_held_back = reader.place.audience == OPEN and not is_public(reader.desk.catalog, answer.figure.sources)
    rows = [] if is_held_back else reader.desk.rows_behind(answer)
    if not rows:
        return None
    speaker = reader.speaker
    filled = {name for row in rows for name, value in row.items() if value is not None}
    names = [name for name in rows[0] if name not in UNSAID and (name in filled or name not in MAY_BE_EMPTY)]
    return {
        "headings": [speaker.text("columns")[name] for name in names],
        "cells": [[_cell(reader, row, name) for name in names] for row in rows[:MOST_ROWS]],
        "count": speaker.text("passport.rows", shown=min(len(rows), MOST_ROWS), count=len(rows)),
    }


def _cell(reader: Reader, row: Row, name: str) -> str:
    codes, value = reader.speaker.texts["codes"], row[name]
    if name in codes and value is not None:
        return reader.speaker.code(name, value)
    if name.endswith("organisation_id"):
        return reader.names.get(value, str(value))
    if name == "mentor_id":
        return reader.mentors.get(value, reader.nothing)
    if value is None:
        return "" if name in MAY_BE_EMPTY else reader.nothing
    if isinstance(value, date):
        return say_date(reader.speaker, row, name)
    if name == "section":
        return reader.speaker.section(value)
    if isinstance(value, str):
        return _text(reader, row, name)
    return reader.speaker.cell(value, "year" if name.endswith("year") else "text")


def _text(reader: Reader, row: Row, name: str) -> str:
    """A record's own words, translated where the dataset has them in this language."""
    of_programme = ("programme_id", "selections" if "applications_received" in row else "programmes")
    key, table = next(((key, table) for key, table in RECORDS.items() if key in row), of_programme)
    return reader.speaker.record(table, row, key, name)
