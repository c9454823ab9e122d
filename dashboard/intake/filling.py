"""Rows of record tables as cells of the workbook: words for codes, dates and amounts in their form."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.intake.calling import Calling
from dashboard.intake.canonical import canonical
from dashboard.intake.folding import fold
from dashboard.intake.layout import SheetColumn, SheetLayout
from dashboard.intake.needs import MONEY
from dashboard.intake.shared import HELD, MENTOR, MENTOR_KEY, PARTICIPANT, ROLE

DATE_FORM, MONEY_FORM, TEXT_FORM, PLAIN_FORM = "dd.mm.yyyy", "#,##0.00", "@", "General"
FORMS = (DATE_FORM, MONEY_FORM, TEXT_FORM, PLAIN_FORM)
LONG, MIDDLING, SHORT = 40, 22, 18
LONG_TEXTS = ("note", "text", "wording", "delivery_model")
"""Columns whose cells, or the help over them, are long."""
Rows = Mapping[str, Sequence[Mapping[str, Any]]]


def write_row(
    page: Worksheet, sheet: SheetLayout, place: tuple[int, Mapping[str, Format], str], row: Mapping[str, Any]
) -> None:
    """Write a row of canonical texts. place: its number from 0, the form of each number format, the language."""
    number, forms, language = place
    for at, column in enumerate(sheet.columns):
        value = row.get(column.name)
        if value is not None and value != "":
            word = column.words[language].get(str(value))
            # A word that two definitions share would be read as the other one.
            is_clear = word is not None and column.codes[fold(word)] == value
            shown = str(word if is_clear else value)
            _write_cell(page, (number, at), shown, (form_of(column), forms[form_of(column)]))


def _write_cell(page: Worksheet, at: tuple[int, int], value: str, form: tuple[str, Format]) -> None:
    name, look = form
    if name == DATE_FORM:
        page.write_datetime(*at, datetime.fromisoformat(value), look)
    elif name == TEXT_FORM:
        page.write_string(*at, value, look)
    else:
        page.write_number(*at, float(value), look)


def rows_of(table: str, rows: Rows) -> list[dict[str, Any]]:
    """The rows of a sheet in canonical text: organisations and mentors in one, told apart by their role."""
    own: list[dict[str, Any]] = [canonical(row) for row in rows.get(table, ())]
    merged = HELD.get(table)
    if merged is None:
        return own
    mentors = [canonical(row) for row in rows.get(merged, ())]
    return [row | {ROLE: PARTICIPANT} for row in own] + [
        row | {"organisation_id": row[MENTOR_KEY], ROLE: MENTOR} for row in mentors
    ]


def called(sheet: SheetLayout, rows: Sequence[Mapping[str, Any]], calling: Calling) -> list[dict[str, Any]]:
    """The rows of a sheet with the names of the rows they refer to, instead of their ids, where those are clear."""
    targets = {c.name: c.column.target for c in sheet.columns if c.column}
    return [
        {name: calling.name(targets.get(name, ""), value) if value else value for name, value in row.items()}
        for row in rows
    ]


def form_of(column: SheetColumn) -> str:
    """The number format of a column's cells."""
    data_type = column.column.type if column.column else ""
    if column.codes or data_type in ("VARCHAR", ""):
        return TEXT_FORM
    return DATE_FORM if data_type == "DATE" else MONEY_FORM if column.name.endswith(MONEY) else PLAIN_FORM


def width_of(column: SheetColumn) -> int:
    """How wide a column is shown, in characters."""
    if column.name in LONG_TEXTS:
        return LONG
    return MIDDLING if form_of(column) == TEXT_FORM else SHORT
