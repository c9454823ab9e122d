"""The rows of one made-up round as they are entered, and how they are written to files."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from io import StringIO
from pathlib import Path

from dashboard.examples.words import WRITTEN_IN, Phrase

Row = dict[str, object]

SOURCE = {"basis": "example", "source_id": "example"}
# Tables whose rows go by more than their first column in the files of words; all others go by the first.
KEYS = {
    "organisation_figures": ("organisation_id", "what", "period"),
    "planned_sessions": ("programme_id", "year", "series"),
    "attendance": ("session_id", "organisation_id"),
    "capacity": ("organisation_id", "area", "occasion"),
    "verdicts": ("programme_id", "goal_id"),
    "statements": ("programme_id", "indicator_id"),
}
HEADING = "# The words in the records beside this file in another language, generated with them; a block is a table.\n"


class Book:
    """The rows of one round by table, in the order they were entered."""

    def __init__(self) -> None:
        self.tables: dict[str, list[Row]] = defaultdict(list)

    def enter(self, table: str, **cells: object) -> Row:
        """Add a row; a column that is not given is empty. Gives the row."""
        row = {**cells, **SOURCE}
        self.tables[table].append(row)
        return row

    def rows(self, table: str) -> list[Row]:
        """The rows of a table, none where nothing was entered."""
        return self.tables.get(table, [])

    def write(self, folder: Path, columns: Mapping[str, list[str]]) -> None:
        """Write one CSV per table that has rows, and the words in each other language; replaces the files there.

        columns: the columns of each table in the order of the schema.
        """
        folder.mkdir(parents=True, exist_ok=True)
        for stale in (*folder.glob("*.csv"), *folder.glob("*.toml")):
            stale.unlink()
        for table in columns:
            if self.rows(table):
                self._write_text(folder / f"{table}.csv", _as_csv(columns[table], self.rows(table)))
        for language in self._languages():
            blocks = (_as_toml(name, self.rows(name), language) for name in columns)
            self._write_text(folder / f"{language}.toml", HEADING + "".join(blocks))

    def _languages(self) -> list[str]:
        """The languages of the words beside that of the records."""
        phrases = (cell for rows in self.tables.values() for row in rows for cell in row.values())
        spoken = {language for phrase in phrases if isinstance(phrase, Phrase) for language in phrase.spoken}
        return sorted(spoken - {WRITTEN_IN})

    @staticmethod
    def _write_text(path: Path, text: str) -> None:
        # The same bytes on every system: no translation of line ends.
        path.write_bytes(text.encode("utf-8"))


def read_columns(schema: str) -> dict[str, list[str]]:
    """The columns of every table in the text of a schema, in order."""
    tables = re.findall(r"table (\w+) \((.*?)\n\);", schema, re.DOTALL)
    kinds = "varchar|date|integer|boolean|decimal|double"
    return {name: re.findall(rf"^    (\w+) (?:{kinds})", block, re.MULTILINE) for name, block in tables}


def _as_csv(columns: list[str], rows: list[Row]) -> str:
    unknown = {name for row in rows for name in row} - set(columns)
    if unknown:
        raise KeyError(f"no such column: {', '.join(sorted(unknown))}")
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_as_cell(row.get(name)) for name in columns] for row in rows)
    return text.getvalue()


def _as_cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _as_toml(table: str, rows: list[Row], language: str) -> str:
    lines = "".join(_translated(table, rows, language))
    return f"\n[{table}]\n{lines}" if lines else ""


def _translated(table: str, rows: list[Row], language: str) -> Iterator[str]:
    for row in rows:
        spoken = {name: value.spoken[language] for name, value in row.items() if isinstance(value, Phrase)}
        if spoken:
            key = "/".join(_as_cell(row[part]) for part in KEYS.get(table, (next(iter(row)),)))
            words = ", ".join(f"{name} = {_quoted(text)}" for name, text in spoken.items())
            yield f"{_quoted(key)} = {{ {words} }}\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
