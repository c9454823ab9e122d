"""Writes the workbook people fill: every sheet with headings, help, an example row, lists to choose from and forms."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from dashboard.intake.calling import Calling
from dashboard.intake.canonical import canonical
from dashboard.intake.choosing import LAST_ROW, Chooser
from dashboard.intake.defaults import read_examples
from dashboard.intake.filling import FORMS, TEXT_FORM, Rows, called, form_of, rows_of, width_of, write_row
from dashboard.intake.layout import COMMON_SHEETS, Layout, SheetLayout, read_layout
from dashboard.intake.needs import LAST

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
MADE_ON = datetime(2026, 1, 1)
"""The same for every template, so that the same definitions give the same bytes."""
HEADING, HELP, EXAMPLE, FIRST = 0, 1, 2, 3
"""Rows counted from 0."""
COMMON, RARE = "#0B5A6B", "#C8CDD1"
"""The colours of the tabs."""
READABLE = 48
"""The height of a row that holds three lines, in points."""
VERSION_NAME = "maaltavle_versjon"


def write(rows: Rows, language: str, root: Path) -> bytes:
    """The workbook in a language, filled with rows of record tables; the same input gives the same bytes."""
    layout = read_layout(root)
    out = BytesIO()
    with Workbook(out, OPTIONS) as book:
        plain = {table: [canonical(row) for row in of_table] for table, of_table in rows.items()}
        _Writer(book, layout, language).write(plain, read_examples(root))
    return out.getvalue()


def version_of(layout: Layout) -> str:
    """A short name for exactly these sheets and columns."""
    named = [f"{name}:{','.join(c.name for c in sheet.columns)}" for name, sheet in layout.sheets.items()]
    return hashlib.sha256("\n".join(named).encode()).hexdigest()[:8]


class _Writer:
    """One workbook while it is written."""

    def __init__(self, book: Workbook, layout: Layout, language: str) -> None:
        self._book, self._layout, self._language = book, layout, language
        self._texts = layout.texts(language)
        head = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}
        self._bold = book.add_format({**head, "bg_color": "#E8EEF4"})
        self._bold_needed = book.add_format({**head, "bg_color": "#C9D9E8"})
        self._quiet = book.add_format({"italic": True, "font_color": "#595959", "text_wrap": True, "valign": "top"})
        self._forms = {f: book.add_format({"num_format": f}) for f in FORMS}
        self._quiet_forms = {
            form: book.add_format({"num_format": form, "italic": True, "font_color": "#7F7F7F"}) for form in self._forms
        }

    def write(self, rows: Rows, examples: Mapping[str, Mapping[str, Any]]) -> None:
        """Every sheet."""
        version = version_of(self._layout)
        own = self._texts["workbook"]
        self._book.set_properties({"title": own["template"], "created": MADE_ON})
        self._book.set_custom_property(VERSION_NAME, version)
        self._read_me(self._book.add_worksheet(own["readme"]), version)
        pages = {n: self._book.add_worksheet(s.titles[self._language]) for n, s in self._layout.sheets.items()}
        lists = self._book.add_worksheet(own["lists"])
        lists.hide()
        calling = Calling(self._layout.tables, rows)
        chooser = Chooser(self._book, lists, (self._layout, self._language), (calling, rows))
        for name, sheet in self._layout.sheets.items():
            pages[name].set_tab_color(COMMON if name in COMMON_SHEETS else RARE)
            self._head(pages[name], sheet)
            self._choices(pages[name], sheet, chooser)
            self._fill(pages[name], sheet, examples.get(name, {}), called(sheet, rows_of(name, rows), calling))
        at = f"='{own['readme']}'!$B$2"
        self._book.define_name(VERSION_NAME, at)
        pages["programmes"].activate()

    def _read_me(self, page: Worksheet, version: str) -> None:
        wrapped = self._book.add_format({"text_wrap": True, "valign": "top"})
        page.set_column(0, 0, 30, wrapped)
        page.set_column(1, 1, 90, wrapped)
        page.write_string(0, 0, self._texts["workbook"]["template"], self._bold)
        page.write_string(1, 0, self._texts["workbook"]["version"])
        page.write_string(1, 1, version)
        titles = {name: sheet.titles[self._language] for name, sheet in self._layout.sheets.items()}
        common = [title for name, title in titles.items() if name in COMMON_SHEETS]
        rare = [title for title in titles.values() if title not in common]
        for row, (key, listed) in enumerate((("common", common), ("rare", rare)), start=3):
            page.write_string(row, 0, self._texts["workbook"][key], wrapped)
            page.write_string(row, 1, ", ".join(listed), wrapped)
        for row, line in enumerate(self._texts["points"]["workbook"].values(), start=6):
            page.write_string(row, 1, line, wrapped)
            page.set_row(row, READABLE)

    def _head(self, page: Worksheet, sheet: SheetLayout) -> None:
        """Headings, lines of help, the form and width of each column; what says where a row comes from is grouped."""
        for at, column in enumerate(sheet.columns):
            look = self._bold_needed if column.is_needed else self._bold
            page.write_string(HEADING, at, column.headings[self._language], look)
            page.write_string(HELP, at, column.helps[self._language], self._quiet)
            options = {"level": 1} if column.name in LAST else {}
            page.set_column(at, at, width_of(column), self._forms[form_of(column)], options)
        page.set_row(HEADING, 32)
        page.set_row(HELP, 90)
        page.freeze_panes(FIRST - 1, 1)

    def _choices(self, page: Worksheet, sheet: SheetLayout, chooser: Chooser) -> None:
        """Drop-downs: the words of a code, or the rows another sheet holds. Other texts may be written all the same."""
        for at, column in enumerate(sheet.columns):
            source = chooser.source(column)
            if source:
                kind = "warning" if column.codes else "information"
                page.data_validation(
                    EXAMPLE, at, LAST_ROW, at,
                    {"validate": "list", "source": source, "error_type": kind,
                     "error_message": self._texts["workbook"]["choose"]},
                )  # fmt: skip

    def _fill(
        self, page: Worksheet, sheet: SheetLayout, example: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]
    ) -> None:
        shown = {n: v[self._language] if isinstance(v, Mapping) else v for n, v in example.items()}
        write_row(page, sheet, (EXAMPLE, self._quiet_forms, self._language), shown)
        page.write_string(EXAMPLE, 0, self._texts["workbook"]["example"], self._quiet_forms[TEXT_FORM])
        for number, row in enumerate(rows, start=FIRST):
            write_row(page, sheet, (number, self._forms, self._language), row)
