"""Which rows of a sheet are no records: help, the example, sums, headings once more, footnotes."""

from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.intake.arranging import repeats_headings
from dashboard.intake.dates import from_serial, read_day
from dashboard.intake.defaults import read_examples
from dashboard.intake.folding import fold
from dashboard.intake.grid import DAY, NUMBER, TEXT
from dashboard.intake.layout import Layout
from dashboard.intake.numbers import plain, read_stored, read_written
from dashboard.intake.headings import Recognised
from dashboard.intake.sums import SumJudge
from dashboard.intake.words import FOOTNOTE

Cells = Mapping[int, str]
HELP_FORMS = ("may_be_empty", "may_be_empty_id", "must_be_filled")
"""The texts that a line of help is made of."""
HELP, LIKE_HELP = "help", "like_help"
"""The line under the headings of the template; and what only ends as one does."""
EXAMPLE = "example"
HELP_CHANGED = "help_changed"
"""A line of help that somebody wrote in."""
CHANGED = "changed"
"""An example that somebody wrote in."""
TOLD = {
    CHANGED: ("mend", "row_example_changed"), HELP_CHANGED: ("mend", "row_help_changed"),
    "totals": ("know", "row_totals"), "perhaps_totals": ("mend", "row_perhaps_totals"),
    "footnote": ("know", "row_footnote"),
}  # fmt: skip
"""What is told of a row that is left out; help, the example and a heading are only counted."""


class RowJudge:
    """Judges rows by what stands in their cells: a row is left out only where all of it says what it is."""

    def __init__(self, layout: Layout) -> None:
        texts = [layout.texts(code)["workbook"] for code in layout.languages]
        self._examples = {fold(of["example"]) for of in texts}
        self._helps = {fold(h) for s in layout.sheets.values() for c in s.columns for h in c.helps.values()}
        # The one line of help that did not say whether it must be filled, in templates from before.
        self._helps |= {fold(of["role_help_before"]) for of in texts}
        # A template of another version ends its help likewise, and says the rest in other words.
        self._endings = tuple({fold(of[form].partition("{help}")[2]) for of in texts for form in HELP_FORMS})
        self._shown = {name: set(_shown(layout, name, row)) for name, row in read_examples(layout.root).items()}
        self._kinds: dict[str, str] = {}
        self._sums = SumJudge()

    def reason(self, sheet: Recognised, cells: Cells) -> tuple[str, int]:
        """Why a row is no record, and the cell that says so; an empty reason where it is one.

        The reasons are help, help_changed, example, changed, heading, totals, perhaps_totals and
        footnote.
        """
        first = min(cells)
        kinds = {at: self._kind(cell) for at, cell in cells.items()}
        helps = [at for at, kind in kinds.items() if kind in (HELP, LIKE_HELP)]
        if len(helps) == len(cells):
            return HELP, first
        if len(helps) > 1 or HELP in kinds.values():
            return HELP_CHANGED, min(kinds.keys() - helps)
        if EXAMPLE in kinds.values():
            shown = self._shown[sheet.layout.table.name]
            others = [cell for at, cell in cells.items() if kinds[at] != EXAMPLE]
            return (EXAMPLE if all(shown & set(_forms(cell)) for cell in others) else CHANGED), first
        return self._other(sheet, cells, kinds[first]), first

    def _other(self, sheet: Recognised, cells: Cells, kind: str) -> str:
        """The reasons that are told by the first cell."""
        first = min(cells)
        if sheet.layout.named(cells[first][1:]) and repeats_headings(sheet.grid, cells, sheet.layout):
            return "heading"
        if sums := self._sums.reason(sheet, cells):
            return sums
        return kind if kind == "footnote" and len(cells) == 1 else ""

    def _kind(self, cell: str) -> str:
        if cell not in self._kinds:
            self._kinds[cell] = self._kind_of(cell[1:]) if cell[0] == TEXT else ""
        return self._kinds[cell]

    def _kind_of(self, text: str) -> str:
        folded = fold(text)
        if folded in self._helps or folded in self._examples:
            return HELP if folded in self._helps else EXAMPLE
        if folded.endswith(self._endings):
            return LIKE_HELP
        return "footnote" if FOOTNOTE.match(text) else ""


def _shown(layout: Layout, table: str, row: Mapping[str, Any]) -> Iterator[str]:
    """What the example row of a sheet may say in any language, folded, numbers and dates in canonical text."""
    sheet = layout.sheets[table]
    for name, value in row.items():
        for language, words in sheet.column_named(name).words.items():
            text = value.get(language, "") if isinstance(value, Mapping) else value
            # Templates from before have the code where there was no word for it.
            yield from (fold(text), fold(words.get(text, text)))


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
