"""Writes a table as an Excel workbook: the rows on one sheet, the stamp on the next. The only home of xlsxwriter."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from dashboard.exports.neutral import neutral
from dashboard.exports.sheet import Sheet, Stamp, Value

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# What is written is what was registered: no text becomes a formula, a link or a number.
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
FORMS = {"text": "@", "number": "#,##0.##", "kroner": "#,##0 \"kr\"", "share": "0.0%", "date": "yyyy-mm-dd"}
# Striped, so that a printed page of made-up values cannot be taken for real.
MADE_UP = {"pattern": 14, "fg_color": "#F0C274", "bg_color": "#FFFFFF"}
MADE_UP_TAB = "#7A4A00"
LONGEST_CELL = 32_767
LONGEST_NAME = 31
NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
NARROWEST, WIDEST = 10, 60


def write_xlsx(sheet: Sheet, stamp: Stamp) -> bytes:
    """The sheet and its stamp as a workbook; the same input gives the same bytes."""
    return _written([(stamp.sheet_title, sheet)], stamp, sheet.title)


def write_book(sheets: Sequence[Sheet], stamp: Stamp, title: str) -> bytes:
    """Several sheets as one workbook, the stamp last; each is named as far as a name of a sheet may be long."""
    names: list[str] = []
    for sheet in sheets:
        names.append(_sheet_name(sheet.title, names))
    return _written(list(zip(names, sheets, strict=True)), stamp, title)


def _sheet_name(title: str, taken: Sequence[str]) -> str:
    """A title without the signs that no sheet's name may hold, numbered where another begins alike."""
    plain = NOT_IN_NAMES.sub(" ", title)[:LONGEST_NAME].strip(" '")
    used = {name.lower() for name in taken}
    numbered = (f"{plain[: LONGEST_NAME - 3].rstrip()} {number}" for number in range(2, len(taken) + 3))
    return plain if plain.lower() not in used else next(name for name in numbered if name.lower() not in used)


def _written(sheets: Sequence[tuple[str, Sheet]], stamp: Stamp, title: str) -> bytes:
    # Not needed before somebody takes a file away.
    from xlsxwriter import Workbook

    out = BytesIO()
    with Workbook(out, OPTIONS) as book:
        book.set_properties({"title": title, "created": datetime.combine(stamp.made_on, time.min)})
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        forms = {look: _forms(book, look) for look in {sheet.is_made_up for _, sheet in sheets}}
        for name, sheet in sheets:
            page = book.add_worksheet(name)
            if sheet.is_made_up:
                page.set_tab_color(MADE_UP_TAB)
            _write_rows(page, sheet, forms[sheet.is_made_up], bold)
        _write_stamp(book.add_worksheet(stamp.stamp_title), stamp)
    return out.getvalue()


def _forms(book: "Workbook", is_made_up: bool) -> "dict[str, Format]":
    look = MADE_UP if is_made_up else {}
    return {form: book.add_format({"num_format": pattern, **look}) for form, pattern in FORMS.items()}


def _write_rows(page: "Worksheet", sheet: Sheet, forms: "Mapping[str, Format]", bold: "Format") -> None:
    for number, field in enumerate(sheet.fields):
        page.write_string(0, number, field.heading, bold)
        longest = max((len(str(row[number] or "")) for row in sheet.rows), default=0)
        page.set_column(number, number, max(NARROWEST, min(WIDEST, longest + 2)))
    for line, row in enumerate(sheet.rows, start=1):
        for number, (field, value) in enumerate(zip(sheet.fields, row, strict=True)):
            _write_cell(page, (line, number), value, forms[field.form])
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.fields) - 1)


def _write_cell(page: "Worksheet", at: tuple[int, int], value: Value, form: "Format") -> None:
    if value is None:
        page.write_blank(*at, None, form)
    elif isinstance(value, bool):
        page.write_boolean(*at, value, form)
    elif isinstance(value, int | float | Decimal):
        page.write_number(*at, value, form)
    elif isinstance(value, date):
        page.write_datetime(*at, datetime.combine(value, time.min), form)
    else:
        page.write_string(*at, neutral(value)[:LONGEST_CELL], form)


def _write_stamp(page: "Worksheet", stamp: Stamp) -> None:
    page.set_column(0, 0, NARROWEST * 2)
    page.set_column(1, 1, WIDEST)
    for line, (label, value) in enumerate(stamp.lines.values()):
        page.write_string(line, 0, label)
        page.write_string(line, 1, neutral(value))
