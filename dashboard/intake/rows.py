"""Which rows of a sheet are no records: the example, sums, headings once more, footnotes."""

from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.intake.dates import from_serial, read_day
from dashboard.intake.defaults import read_examples
from dashboard.intake.grid import DAY, FORMULA, NUMBER, TEXT
from dashboard.intake.layout import Layout, fold
from dashboard.intake.numbers import plain, read_stored, read_written
from dashboard.intake.recognising import Recognised
from dashboard.intake.words import FOOTNOTE, is_total

Cells = Mapping[int, str]
CHANGED = "changed"
"""An example that somebody wrote in."""
TOLD = {
    CHANGED: ("mend", "row_example_changed"), "totals": ("know", "row_totals"), "footnote": ("know", "row_footnote"),
}  # fmt: skip
"""What is told of a row that is left out; the example and a heading go without saying."""


HELP = "help"
"""The line under the headings of the template, which belongs to them and is no row to anybody who counts."""


class RowJudge:
    """Judges rows by what stands in their first cell, then by the rest of them."""

    def __init__(self, layout: Layout) -> None:
        texts = [layout.texts(code)["workbook"] for code in layout.languages]
        self._examples = {fold(of["example"]) for of in texts}
        self._helps = {fold(h) for s in layout.sheets.values() for c in s.columns for h in c.helps.values()}
        self._shown = {name: set(_shown(layout, name, row)) for name, row in read_examples(layout.root).items()}
        self._kinds: dict[str, str] = {}

    def reason(self, sheet: Recognised, cells: Cells) -> str:
        """Why a row is no record: help, example, changed, heading, totals or footnote; empty where it is one."""
        at = min(cells)
        kind = self._kind(cells[at])
        if kind == HELP:
            return kind
        if kind == "example":
            shown = self._shown[sheet.layout.table.name]
            is_whole = all(place == at or shown & set(_forms(cell)) for place, cell in cells.items())
            return kind if is_whole else CHANGED
        if sheet.layout.named(cells[at][1:]) and _repeats(sheet, cells):
            return "heading"
        others = [cell for place, cell in cells.items() if place != at]
        if kind == "totals" and others and all(map(_is_amount, others)):
            return kind
        return kind if kind == "footnote" and not others else ""

    def _kind(self, cell: str) -> str:
        if cell not in self._kinds:
            self._kinds[cell] = self._kind_of(cell[1:]) if cell[0] == TEXT else ""
        return self._kinds[cell]

    def _kind_of(self, text: str) -> str:
        folded = fold(text)
        if folded in self._examples:
            return "example"
        if folded in self._helps:
            return HELP
        return "totals" if is_total(text) else "footnote" if FOOTNOTE.match(text) else ""


def _shown(layout: Layout, table: str, row: Mapping[str, Any]) -> Iterator[str]:
    """What the example row of a sheet may say in any language, folded, numbers and dates in canonical text."""
    sheet = layout.sheets[table]
    for name, value in row.items():
        for language, words in sheet.column_named(name).words.items():
            text = value.get(language, "") if isinstance(value, Mapping) else value
            yield fold(words.get(text, text))


def _forms(cell: str) -> Iterator[str]:
    """What a cell may say, folded: as it stands, as a date, as a number."""
    kind, text = cell[0], cell[1:]
    yield fold(text)
    value = read_stored(text) if kind in (NUMBER, DAY) else None
    found = from_serial(value, False) if value is not None else read_day(text)
    if found:
        yield fold(found.day.isoformat())
    written = read_written(text) if kind == TEXT else None
    if value is not None or written:
        yield fold(plain(value if value is not None else written.value))


def _repeats(sheet: Recognised, cells: Cells) -> bool:
    """Whether the row says the headings again."""
    headings = sheet.grid.rows[sheet.grid.heading_row]
    same = sum(fold(cell[1:]) == fold(headings.get(at, " ")[1:]) for at, cell in cells.items())
    return same > len(cells) / 2


def _is_amount(cell: str) -> bool:
    return cell[0] in (NUMBER, FORMULA, DAY) or (cell[0] == TEXT and read_written(cell[1:]) is not None)
