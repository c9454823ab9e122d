"""A table query as a sheet: every column in words and numbers, with unit and absence in columns of their own."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.definitions import Column, Table
from dashboard.disclosure import INTERNAL
from dashboard.exports.sheet import Field, Form, Sheet, Value
from dashboard.figures import Absence
from dashboard.markup.dates import write_date
from dashboard.markup.reader import Reader
from dashboard.markup.tables import MAY_BE_EMPTY, WAYS, cell, is_made_up

Row = Mapping[str, Any]

# Units of columns that hold no measured number.
NOT_MEASURED = ("id", "text", "date", "month", "year", "precision", "yes or no", "level 1-4")
NEVER_ABSENT = ("id", "basis", "source", "indicator", "goal", "organisation")
FORMS: dict[str, Form] = {"nok": "kroner", "share": "share", "date": "date", "month": "date"}
NAMES = {"basis_rank": "basis", "source_id": "source", "sources": "source", "organisation_id": "organisation"}
OF_ITS_OWN = "see what"
"""The unit of a column whose unit stands in each row's column `what`."""


def table_sheet(reader: Reader, table_id: str) -> Sheet:
    """Everything the audience may see of a table query for the programme, details too."""
    table = reader.desk.catalog.tables[table_id]
    rows = reader.rows(table_id)
    columns = [column for column in table.columns if _may_leave(reader, column)]
    fields = [field for column in columns for field in _fields(reader, column)]
    written = [tuple(value for column in columns for value in _values(reader, table, column, row)) for row in rows]
    return Sheet(table_id, reader.speaker.words(table.label), tuple(fields), tuple(written), is_made_up(rows))


def _may_leave(reader: Reader, column: Column) -> bool:
    """Ids are often made from a name, so only those who may see the names are given them."""
    return column.unit != "id" or column.name == "programme_id" or reader.place.audience == INTERNAL


def _is_measured(reader: Reader, column: Column) -> bool:
    is_said = column.unit in WAYS or column.unit in reader.speaker.texts["codes"]
    return not is_said and column.unit not in NOT_MEASURED


def _can_be_absent(column: Column) -> bool:
    return column.unit not in NEVER_ABSENT and column.name not in MAY_BE_EMPTY


def _fields(reader: Reader, column: Column) -> Sequence[Field]:
    """The column, and beside it its unit and why it is empty, where it can have them."""
    speaker, heading = reader.speaker, reader.speaker.words(column.label)
    name = NAMES.get(column.name, column.name)
    form = FORMS.get(column.unit, "number" if _is_measured(reader, column) else "text")
    fields = [Field(name, heading, form, _unit_in_words(reader, column.unit))]
    if _is_measured(reader, column):
        fields.append(Field(f"{name}_unit", speaker.text("exports.unit_of", column=heading)))
    if _can_be_absent(column):
        fields.append(Field(f"{name}_absence", speaker.text("exports.absence_of", column=heading)))
    return fields


def _values(reader: Reader, table: Table, column: Column, row: Row) -> Sequence[Value]:
    value = row[column.name]
    is_absent = value is None or value == "" or isinstance(value, Absence)
    values: list[Value] = [None if is_absent else _value(reader, table, column, row)]
    if isinstance(value, Absence) and not _can_be_absent(column):
        # No column beside this one says why it is empty.
        values = [reader.speaker.absence(value.value)]
    if _is_measured(reader, column):
        values.append(_unit(reader, column, row))
    if _can_be_absent(column):
        values.append(_why(reader, value) if is_absent else None)
    return values


def _value(reader: Reader, table: Table, column: Column, row: Row) -> Value:
    """Numbers, yes or no, and dates as far as they are known; everything else as the page says it."""
    if column.unit == "date":
        return write_date(row, column.name)
    is_raw = _is_measured(reader, column) or column.unit in ("month", "year", "yes or no", "level 1-4")
    return row[column.name] if is_raw else cell(reader, table, column, row)


def _why(reader: Reader, value: object) -> str:
    return reader.speaker.absence(value.value) if isinstance(value, Absence) else reader.nothing


def _unit(reader: Reader, column: Column, row: Row) -> str:
    """The unit in words; that of the row where each has its own."""
    is_own = column.unit == OF_ITS_OWN
    return reader.speaker.code("what", row["what"]) if is_own else _unit_in_words(reader, column.unit)


def _unit_in_words(reader: Reader, unit: str) -> str:
    texts, speaker = reader.speaker.texts, reader.speaker
    return speaker.unit(unit) if unit in texts["units"] else texts["column_units"].get(unit, unit)
