"""What an open data package holds: every table query, every figure, and the records that may be seen."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any

from dashboard.database import RecordTable
from dashboard.exports.assumed import assumed_sheet
from dashboard.exports.figures import figures_sheet
from dashboard.exports.neutral import written
from dashboard.exports.records import table_sheet
from dashboard.exports.sheet import Field, Sheet, Value
from dashboard.figures import Basis
from dashboard.markup.downloads import ASSUMED
from dashboard.markup.reader import Reader

USUAL = ""
"""The delivery models under the usual assumptions."""
NUMBERS = ("number", "kroner", "share")
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Resource:
    """One table of the package. folder: where it stands. meaning: what one row is. blank: what an empty cell means."""

    folder: str
    sheet: Sheet
    meaning: str
    blank: str = ""

    @property
    def types(self) -> list[str]:
        """The type of each column, as a data package names it, from the values in it."""
        return [_type(field, [row[at] for row in self.sheet.rows]) for at, field in enumerate(self.sheet.fields)]


def resources(reader: Reader) -> Iterator[Resource]:
    """Every table with rows, first the figures, then the table queries, then the records."""
    yield Resource("figures", figures_sheet(reader), reader.speaker.text("sources.indicators"))
    for table_id, table in reader.desk.catalog.tables.items():
        sheet = table_sheet(reader, table_id)
        if sheet.rows:
            yield Resource("tables", sheet, reader.speaker.words(table.label))
    for name in ASSUMED:
        sheet = assumed_sheet(reader, name, USUAL)
        yield Resource("models", sheet, sheet.title)
    for table in reader.desk.store.record_tables():
        rows = _records(reader, table)
        if rows:
            title = reader.speaker.text(f"dictionary.{table.name}.title")
            yield Resource("records", _sheet(reader, table, rows), title, reader.nothing)


def _records(reader: Reader, table: RecordTable) -> list[Row]:
    """The records of the programme; for the open audience those that are printed already."""
    rows = reader.desk.store.rows_of(table.name, reader.place.programme)
    return [row for row in rows if reader.may_take(row)]


def _sheet(reader: Reader, table: RecordTable, rows: list[Row]) -> Sheet:
    """Records as they were read: codes and ids as they are, for programs that read them again."""
    texts = reader.speaker.texts
    meanings = {**texts["dictionary"]["every_table"]["columns"], **texts["dictionary"][table.name]["columns"]}
    units = texts["column_units"]
    fields = tuple(Field(c.name, meanings[c.name], unit=units[c.unit]) for c in table.columns)
    is_made_up = any(row["basis"] == Basis.EXAMPLE.name.lower() for row in rows)
    written = tuple(tuple(row[c.name] for c in table.columns) for row in rows)
    title = reader.speaker.text(f"dictionary.{table.name}.title")
    return Sheet(table.name, title, fields, written, is_made_up)


def _type(field: Field, values: list[Value]) -> str:
    known = [value for value in values if value is not None]
    for kind, name in ((bool, "boolean"), (date, "date"), (str, "string")):
        if known and all(isinstance(value, kind) for value in known):
            return name
    if known and all(isinstance(value, int) and not isinstance(value, bool) for value in known):
        return "integer"
    if known and all(isinstance(value, int | float | Decimal) for value in known):
        return "number"
    return "number" if not known and field.form in NUMBERS else "string"


def write_plain_csv(sheet: Sheet) -> bytes:
    """The sheet as CSV for programs: UTF-8, commas, a point in numbers, ISO dates, no text a formula."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(field.name for field in sheet.fields)
    writer.writerows(map(written, row) for row in sheet.rows)
    return out.getvalue().encode()
