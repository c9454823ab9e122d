"""The fields of a row, made from the schema, and what is filled into them as a row."""

from collections.abc import Mapping

import streamlit as st

from dashboard.database import RecordColumn, RecordTable
from dashboard.intake.dates import Day, read_day
from dashboard.markup.rows import NUMBER, RowWords
from dashboard.ui import session

LEFT_OUT = ("basis", "source_id", "section", "note")
"""Columns that follow from where a row is registered."""
Row = Mapping[str, str | None]


def _how_exact(found: Day | None, said: str | None, before: str | None) -> str | None:
    """How much of a new date is known: what is said beside it, unless it is written so that it cannot be that."""
    if found is None or found.precision != "day":
        return found and found.precision
    # The first day stands for its month too; another was written because it is known.
    return "day" if said == before and found.day.day > 1 else said


class RowForm:
    """The fields of a row. words: says the rows of the programme, which are those that it may refer to."""

    def __init__(self, words: RowWords, programme: str) -> None:
        self.words, self.speaker, self.programme = words, words.speaker, programme

    def name(self, table: RecordTable) -> str:
        """What the widgets of the form of a table are named by: what is typed for one programme is never another's."""
        return f"register_{table.name}_{self.programme}"

    def columns(self, table: RecordTable) -> list[RecordColumn]:
        """The columns a person fills: not the row's own name in data, nor the programme, which is chosen before."""
        own_key = table.keys[0] if len(table.keys[0]) == 1 else ()
        asked = [column for column in table.columns if column.name not in (*LEFT_OUT, *own_key)]
        return [column for column in asked if column.target != "programmes"]

    def lacking(self, table: RecordTable) -> list[str]:
        """The tables a row must refer to that have no rows."""
        needed = [c.target for c in self.columns(table) if c.target and c.is_required]
        return [name for name in needed if not self.words.rows_of(name)]

    def unfilled(self, table: RecordTable, row: Row) -> list[str]:
        """What the columns are called that must be filled and are not; all of those of a row without anything."""
        return [self.words.heading(c) for c in self.columns(table) if c.is_required and not row.get(c.name)]

    def of_programme(self, table: RecordTable, row: Row) -> Row:
        """The row with the programme it is registered for, where a row of the table says one."""
        return {**row, **{column.name: self.programme for column in table.columns if column.target == "programmes"}}

    def with_days(self, table: RecordTable, row: Row, before: Row) -> tuple[Row, list[str]]:
        """The row with each date as canonical text; and what the columns are called whose dates cannot be read.

        Where the table says how exact a date is, its month or year is enough. before: the row the form began with.
        """
        names = {column.name for column in table.columns}
        dates, unread = {c.name: c for c in self.columns(table) if c.type == "DATE"}, []
        for name, column in dates.items():
            value, precision = row.get(name), f"{name.removesuffix('_on')}_precision"
            found = read_day(value) if value else None
            if value and (found is None or (found.precision != "day" and precision not in names)):
                unread.append(self.words.heading(column))
                continue
            row = {**row, name: found.day.isoformat() if found else None}
            if precision in names and row[name] != before.get(name):
                row = {**row, precision: _how_exact(found, row.get(precision), before.get(precision))}
        return row, unread

    def typed(self, table: RecordTable, column: RecordColumn, row: Row) -> str | None:
        """A cell as it stands in its field: a day and an amount as people write them, all else as it is."""
        value = row.get(column.name)
        if value and column.type == "DATE":
            return self.words.cell(table.name, column, row)
        # A row of a draft holds what was typed, which may be no number.
        is_amount = value and column.type.startswith("DECIMAL") and NUMBER.fullmatch(value)
        return self.speaker.exact(value) if is_amount else value

    def fill(self, table: RecordTable, row: Row) -> None:
        """Let the fields of the form hold a row in the next run."""
        name = self.name(table)
        session.renew(name)
        for column in self.columns(table):
            if row.get(column.name):
                session.put(f"{session.fresh(name)}_{column.name}", self.typed(table, column, row))

    def ask(self, table: RecordTable, column: RecordColumn) -> str | None:
        """Show the field, with a star where it must be filled; what was filled in as canonical text."""
        heading = self.words.heading(column)
        label = f"{heading} *" if column.is_required else heading
        help_text = self.speaker.text(f"dictionary.{table.name}.columns.{column.name}")
        told = {"key": f"{session.fresh(self.name(table))}_{column.name}", "help": help_text}
        options = self.words.choices(table.name, column)
        if options:
            return st.selectbox(
                label, list(options), index=None, format_func=lambda value: options.get(value, value),
                placeholder=self.speaker.text("data.not_given"), **told,
            )  # fmt: skip
        # The date field of Streamlit names months and days in the language of the browser, and begins on its first day.
        form = self.speaker.text("data.date_form") if column.type == "DATE" else None
        return st.text_input(label, placeholder=form, **told).strip() or None
