"""Registered rows as a person knows them: called by what stands in them, their cells in words."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.database import RecordColumn, RecordTable
from dashboard.intake.defaults import read_assumed
from dashboard.intake.needs import MONEY, is_own_key
from dashboard.intake.vocabulary import OPEN, words_of
from dashboard.markup.dates import say_date
from dashboard.project import ROOT
from dashboard.wording import Speaker

CALLED_BY: Mapping[str, tuple[str, ...]] = {
    "programmes": ("name",), "organisations": ("name",), "organisation_figures": ("organisation_id", "what", "period"),
    "mentors": ("name",), "mentor_pairs": ("organisation_id", "mentor_id"),
    "mentor_meetings": ("pair_id", "held_on", "planned_on"), "grants": ("organisation_id", "scheme", "funder", "year"),
    "spending": ("grant_id", "category", "spent_on"), "programme_costs": ("kind", "year"),
    "planned_sessions": ("series", "year"), "sessions": ("title", "held_on"),
    "attendance": ("session_id", "organisation_id"), "collaborations": ("organisation_id", "partner"),
    "applications": ("organisation_id", "funder", "year"), "selections": ("programme_id",),
    "activities": ("organisation_id", "name", "year"), "capacity": ("organisation_id", "area", "occasion"),
    "verdicts": ("goal_id", "assessor"), "evidence": ("goal_id", "kind", "text"),
    "statements": ("indicator_id", "period"), "notes": ("author", "written_on"),
}  # fmt: skip
"""What a row is called by; what it refers to is said as that row is called."""
NUMBER = re.compile(r"-?\d+(\.\d+)?")
ONE_OF = {"held_on": "planned_on"}
"""Columns that are enough alone: the other is said only where the first is empty."""
Row = Mapping[str, str | None]
Rows = Mapping[str, Sequence[Row]]


class RowWords:
    """Says rows of record tables. rows: those that may be referred to, by record table, in canonical text."""

    def __init__(self, speaker: Speaker, tables: Mapping[str, RecordTable], rows: Rows) -> None:
        self.speaker = speaker
        self._tables, self._rows = tables, rows
        self._assumed = read_assumed(ROOT)
        self._words: dict[tuple[str, str], dict[str, str]] = {}
        self._by_id: dict[str, dict[str, Row]] = {}
        self._choices: dict[tuple[str, str], dict[str, str]] = {}

    def heading(self, column: RecordColumn) -> str:
        """What the column is called in the workbook."""
        return self.speaker.text(f"workbook.columns.{column.name}")

    def naming(self, table: str) -> tuple[str, ...]:
        """The columns a row is called by; its key where nobody has said which."""
        return CALLED_BY.get(table, self._tables[table].keys[0])

    def called(self, table: str, row: Row) -> str:
        """A row by what stands in it."""
        columns = {column.name: column for column in self._tables[table].columns}
        alone = {other for name, other in ONE_OF.items() if row.get(name)}
        named = (name for name in self.naming(table) if row.get(name) and name not in alone)
        return ", ".join(self.cell(table, columns[name], row) for name in named)

    def told_apart(self, table: str, rows: Sequence[Row]) -> list[str]:
        """What each row is called; those called the same with all that stands in them."""
        called = [self.called(table, row) for row in rows]
        often = Counter(called)
        more = (("; ".join(self.filled(table, row, self.naming(table))) if often[name] > 1 else "")
                for name, row in zip(called, rows, strict=True))
        return [f"{name} ({rest})" if rest else name for name, rest in zip(called, more, strict=True)]

    def filled(self, table: str, row: Row, but: Sequence[str] = ()) -> list[str]:
        """Each cell that says something, after its heading; not the row's own name in data, nor the columns of but.

        A cell that holds what an empty one is taken to mean says nothing.
        """
        said = {name for name, value in row.items() if value and value != self._assumed.get(name)} - {*but}
        columns = [column for column in self._tables[table].columns if column.name in said]
        told = [c for c in columns if not is_own_key(self._tables[table], c.name)]
        return [f"{self.heading(column)}: {self.cell(table, column, row)}" for column in told]

    def cell(self, table: str, column: RecordColumn, row: Row) -> str:
        """A cell in words; empty where there is nothing in it."""
        value = row.get(column.name)
        if not value:
            return ""
        if column.target in self._tables:
            found = self._referred(column.target).get(value)
            return self.called(column.target, found) if found else value
        said = self.words(table, column).get(value)
        return said or self._plain(column, value, row)

    def words(self, table: str, column: RecordColumn) -> dict[str, str]:
        """The words of a column that knows some: code -> word."""
        key = table, column.name
        if key not in self._words:
            self._words[key] = {code: str(word) for code, word in self._said(table, column).items()}
        return self._words[key]

    def choices(self, table: str, column: RecordColumn) -> dict[str, str]:
        """What may be chosen in a column, canonical text -> words; empty where anything may be written."""
        key = table, column.name
        if key not in self._choices:
            target, _, its_key = (column.references or "").partition(".")
            rows = {str(row[its_key]): self.called(target, row) for row in self.rows_of(target)}
            self._choices[key] = rows or self.words(table, column)
        return self._choices[key]

    def rows_of(self, table: str) -> Sequence[Row]:
        """The rows of a table that may be referred to."""
        return self._rows.get(table, ())

    def _said(self, table: str, column: RecordColumn) -> dict[str, Any]:
        return dict(words_of(self.speaker.catalog, self._tables[table], column)[self.speaker.language])

    def _plain(self, column: RecordColumn, value: str, row: Row) -> str:
        """A date, a number or any text, as people write it."""
        if column.type == "DATE":
            return say_date(self.speaker, {**row, column.name: date.fromisoformat(value)}, column.name)
        if column.name == OPEN:
            return self.speaker.period(value)
        is_number = column.type in ("INTEGER", "DOUBLE") or column.type.startswith("DECIMAL")
        # A row of a draft holds what was typed, which may be no number.
        is_said = is_number and NUMBER.fullmatch(value) and not column.name.endswith("year")
        return self.speaker.in_full(value, column.name.endswith(MONEY)) if is_said else value

    def _referred(self, table: str) -> dict[str, Row]:
        if table not in self._by_id:
            key = self._tables[table].keys[0][0]
            self._by_id[table] = {str(row[key]): row for row in self._rows.get(table, ())}
        return self._by_id[table]
