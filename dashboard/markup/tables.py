"""Table queries and rows behind figures as headings and cells in words."""

from collections.abc import Callable, Mapping, Sequence
from numbers import Number
from typing import Any

from dashboard.definitions import Column, Table
from dashboard.figures import Absence, Basis
from dashboard.markup.dates import say_date
from dashboard.markup.notes import notes_under
from dashboard.markup.reader import Reader

Row = Mapping[str, Any]

# Columns that only serve the program; a reader of the page gains nothing from them.
ONLY_FOR_PROGRAM = ("id", "precision")
# Columns that stand in the caption where every row says the same.
SAID_ONCE = ("basis", "source")
# Units of columns that are no amounts, though they may be empty or in digits; nor are those of WAYS and the codes.
IN_WORDS = ("text", "date", "year", "yes or no")
FEWEST_DRAWN = 3
"""A chart of fewer numbers is a table drawn large."""
MOST_ROWS = 60
"""Nobody reads more of a table on a page, and hundreds of rows slow every visitor down."""


def is_made_up(rows: Sequence[Row]) -> bool:
    """Whether any of the rows is an example."""
    return any(row.get("basis_rank") == Basis.EXAMPLE for row in rows)


def has_few(rows: Sequence[Row], column: str) -> bool:
    """Whether so few rows hold a number in a column that a chart of them says less than the numbers."""
    return sum(row[column] is not None and not isinstance(row[column], Absence) for row in rows) < FEWEST_DRAWN


def table_view(
    reader: Reader, table_id: str, rows: Sequence[Row] | None = None, leave_out: Sequence[str] = ()
) -> dict[str, Any]:
    """A table query as the table template shows it. rows: some of its rows, where not all of the programme's."""
    table = reader.desk.catalog.tables[table_id]
    rows = reader.rows(table_id) if rows is None else rows
    wanted = [c for c in table.columns if c.name not in leave_out and not c.is_detail]
    chosen = [c for c in wanted if c.unit not in ONLY_FOR_PROGRAM and not _says_nothing(c, rows)]
    said_once = [c for c in chosen if c.unit in SAID_ONCE and len({row[c.name] for row in rows}) == 1]
    shown = [c for c in chosen if c not in said_once]
    return {
        "is_made_up": is_made_up(rows),
        "caption": " ".join(_caption(reader, table, rows, said_once)),
        "headings": [reader.speaker.words(column.label) for column in shown],
        "numbers": [place for place, column in enumerate(shown) if _holds_numbers(reader, column, rows)],
        "cells": [[_linked(reader, table, column, row) for column in shown] for row in rows[:MOST_ROWS]],
        "notes": notes_under(reader, table, rows),
    }


def _says_nothing(column: Column, rows: Sequence[Row]) -> bool:
    """Whether a column of remarks is empty in every row."""
    return column.name in MAY_BE_EMPTY and not any(row[column.name] for row in rows)


def _holds_numbers(reader: Reader, column: Column, rows: Sequence[Row]) -> bool:
    """Whether a column is of amounts or counts, which are compared down the page, unlike years and codes in digits."""
    found = [row[column.name] for row in rows if not isinstance(row[column.name], Absence | None)]
    is_said = column.unit in (*WAYS, *IN_WORDS, *reader.speaker.texts["codes"])
    return not is_said and all(isinstance(value, Number) and not isinstance(value, bool) for value in found)


def _caption(reader: Reader, table: Table, rows: Sequence[Row], said_once: Sequence[Column]) -> list[str]:
    """What the table is, what holds for every row of it, and what of it is not shown."""
    speaker = reader.speaker
    is_long = len(rows) > MOST_ROWS
    return [
        f"{speaker.words(table.label)}.",
        *([f"{speaker.text('forms.made_up')}."] if is_made_up(rows) else []),
        *(f"{speaker.words(column.label)}: {cell(reader, table, column, rows[0])}." for column in said_once),
        *([speaker.text("forms.shortened", shown=MOST_ROWS, count=speaker.number(len(rows)))] if is_long else []),
        *_left_out(reader, table.table_id, rows),
    ]


class Linked(str):
    """The words of a cell that leads somewhere."""

    link: str


def _linked(reader: Reader, table: Table, column: Column, row: Row) -> str:
    """A cell; the name of an organisation leads to its page."""
    words = cell(reader, table, column, row)
    is_roster = table.table_id == "organisations" and column.name == "name"
    organisation = row["organisation_id"] if is_roster else row[column.name]
    if not (is_roster or column.unit == "organisation") or organisation not in reader.names:
        return words
    linked = Linked(words)
    linked.link = reader.place.link("organisations", organisation=str(organisation))
    return linked


def _left_out(reader: Reader, table_id: str, rows: Sequence[Row]) -> list[str]:
    """What the audience may not see of a table: why rows are left out, and what a hidden cell means."""
    has_hidden = any(value is Absence.HIDDEN for row in rows for value in row.values())
    said = [reader.refusal(table_id), reader.speaker.text("absences.hidden.meaning") if has_hidden else ""]
    return [sentence for sentence in said if sentence]


def cell(reader: Reader, table: Table, column: Column, row: Row) -> str:
    """One cell in words, by the unit its column declares."""
    value = row[column.name]
    if isinstance(value, Absence):
        return reader.speaker.absence(value.value)
    if value is None or value == "":
        nothing = reader.speaker.text(ABSENT[column.name]) if column.name in ABSENT else reader.nothing
        return "" if column.name in MAY_BE_EMPTY else nothing
    if column.unit in reader.speaker.texts["codes"]:
        return reader.speaker.code(column.unit, value)
    if column.unit == "date":
        return say_date(reader.speaker, row, column.name)
    if column.unit in WAYS:
        return WAYS[column.unit](reader, value)
    if column.name == "section":
        return reader.speaker.section(str(value))
    if column.unit == "text":
        return _free_text(reader, table, column, row)
    return reader.speaker.cell(value, column.unit)


def _free_text(reader: Reader, table: Table, column: Column, row: Row) -> str:
    """A record's own words, translated where the table query has the key of the record."""
    record_table, key = RECORD_KEYS.get(table.table_id, (table.table_id, None))
    if key is None:
        return str(row[column.name])
    named = {**row, key: "/".join(str(row[name]) for name in key.split("/"))}
    return reader.speaker.record(record_table, named, key, column.name)


# Which record table, and which key column or columns, the free text of a table query belongs to.
RECORD_KEYS = {
    "programmes": ("programmes", "programme_id"),
    "organisations": ("organisations", "organisation_id"),
    "activities": ("activities", "activity_id"),
    "sessions": ("sessions", "session_id"),
    "session_forms": ("sessions", "session_id"),
    "turnout_by_session": ("sessions", "session_id"),
    "attendance_by_session": ("sessions", "session_id"),
    "mentor_pairs": ("mentor_pairs", "pair_id"),
    "mentor_topics": ("mentor_meetings", "meeting_id"),
    "notes": ("notes", "note_id"),
    "evidence": ("evidence", "evidence_id"),
    "statements": ("statements", "indicator_id"),
    "verdicts": ("verdicts", "goal_id"),
    "collaborations": ("collaborations", "link_id"),
    "organisation_links": ("collaborations", "link_id"),
    "applications": ("applications", "application_id"),
    "network": ("collaborations", "link_id"),
    "organisation_places": ("organisations", "organisation_id"),
    "organisation_sizes": ("organisation_figures", "organisation_id/what/period"),
    "attention_attendance": ("sessions", "session_id"),
}

# Columns in which an empty cell says that there is nothing to add, not that something is missing.
MAY_BE_EMPTY = ("note", "section", "wording", "period", "indicator_id", "organisation_id", "part_of", "told_by")
ABSENT = {"ends_on": "words.no_end"}
"""What is said where these are empty: a pair without an end is not known to have ended with the scheme."""

WAYS: dict[str, Callable[[Reader, Any], str]] = {
    "basis": lambda reader, value: reader.basis(value),
    "source": lambda reader, value: ", ".join(reader.source(part) for part in str(value).split(", ")),
    "organisation": lambda reader, value: reader.names[value],
    "indicator": lambda reader, value: reader.speaker.words(reader.desk.catalog.indicators[value].label),
    "goal": lambda reader, value: reader.speaker.words(reader.desk.catalog.goals[value].label),
    "quantifier": lambda reader, value: reader.speaker.quantifier(value),
    "period": lambda reader, value: reader.speaker.period(value),
    "record_table": lambda reader, value: reader.speaker.text(f"dictionary.{value}.title"),
    "month": lambda reader, value: reader.speaker.day(value, "month"),
}
