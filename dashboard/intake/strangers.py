"""Columns that are not ours: refused where they hold persons, asked about where they may be ours after all."""

import re
from collections.abc import Collection

from dashboard.database import is_personal, personal_word
from dashboard.intake.accepted import Accepted
from dashboard.intake.grid import FORMULA, NUMBER, TEXT, Grid, letter
from dashboard.intake.guessing import guess
from dashboard.intake.layout import SheetColumn, SheetLayout
from dashboard.intake.needs import is_own_key
from dashboard.intake.notebook import Notebook
from dashboard.intake.numbers import read_written
from dashboard.intake.persons import PersonGuard, tells_of_persons
from dashboard.intake.submission import Offer

MONEY = "_nok"
"""How the names of columns of amounts end."""
BEFORE_ROWS = 2
SAYS_MONEY = re.compile(
    r"beløp|sum|\bkr\b|krone|nok\b|tilsku|tilsko|støtte|bevil|tildel|betal|søk|amount|paid|award", re.IGNORECASE
)
SAYS_NAME = re.compile(r"nr|nummer|number|\bid\b|bilag|sak|ref|kode|code|år|year", re.IGNORECASE)
"""Headings of numbers that are no amounts."""


class Strangers:
    """Tells of columns that a sheet has and the template has not. offers: what they could be read as."""

    def __init__(
        self, notebook: Notebook, guard: PersonGuard, language: str, accepted: Accepted, known: Collection[str]
    ) -> None:
        """known: every heading of every sheet, folded."""
        self._notebook, self._guard, self._language = notebook, guard, language
        self._accepted, self._known = accepted, known
        self.offers: list[Offer] = []

    def tell(self, grid: Grid, sheet: SheetLayout, at: int, columns: dict[str, int]) -> None:
        """A column with another heading: it joins those that are read where somebody has said what it means.

        columns: those that are read, name -> where it stands.
        """
        heading = grid.rows[grid.heading_row][at][1:]
        below = [cells[at] for number, cells in grid.rows.items() if number > grid.heading_row and at in cells]
        word = "…" if is_personal(heading) else personal_word(heading)
        if word and tells_of_persons(word, below):
            self._cell("mend", "column_personal", grid, at, word=word)
            return
        meant = self._accepted.column(grid, sheet, heading)
        if meant and meant in columns:
            self._cell("mend", "heading_twice", grid, at)
        elif meant:
            columns[meant] = at
            self._cell("know", "heading_accepted", grid, at, nearest=self._heading(sheet.column_named(meant)))
        elif below:
            self._guard.column(grid, at)
            self._tell_unread(grid, sheet, at, columns)

    def _tell_unread(self, grid: Grid, sheet: SheetLayout, at: int, columns: dict[str, int]) -> None:
        """A column that is not read, and what it could be."""
        heading = grid.rows[grid.heading_row][at][1:]
        lacking = [c for c in sheet.columns if c.name not in columns and not _is_own_key(sheet, c)]
        likely = guess(sheet, heading, [column.name for column in lacking], self._known)
        money = None if likely else _money(grid, sheet, at, columns)
        nearest = likely or money
        if nearest:
            code = "heading_near" if likely else "heading_money"
            self._cell("look", code, grid, at, nearest=self._heading(nearest))
        else:
            self._cell("know", "heading_unknown", grid, at)
        found = nearest.name if nearest in lacking else ""
        choices = {column.name: self._heading(column) for column in lacking}
        self.offers.append(Offer(grid.where, heading, letter(at), found, choices))

    def _heading(self, column: SheetColumn) -> str:
        return column.headings[self._language]

    def _cell(self, severity: str, code: str, grid: Grid, at: int, **values: object) -> None:
        self._notebook.tell_cell(grid, grid.heading_row, at, (severity, code, values))


def _money(grid: Grid, sheet: SheetLayout, at: int, columns: dict[str, int]) -> SheetColumn | None:
    """The column of amounts that is empty in every row where this one holds numbers; None where it is no such."""
    heading = grid.rows[grid.heading_row][at][1:]
    rows = [cells for number, cells in sorted(grid.rows.items()) if number > grid.heading_row and at in cells]
    # In the template a line of help and an example stand above the rows.
    filled = [cells for place, cells in enumerate(rows) if place >= BEFORE_ROWS or _is_amount(cells[at])]
    if SAYS_NAME.search(heading) or not filled or not all(_is_amount(cells[at]) for cells in filled):
        return None
    money = [column for column in sheet.columns if column.name.endswith(MONEY)]
    empty = [column for column in money if not any(columns.get(column.name) in cells for cells in filled)]
    is_likely = SAYS_MONEY.search(heading) is not None or len(empty) == len(money)
    # One that is not on the sheet at all comes before one that may rightly be empty.
    return min(empty, key=lambda column: column.name in columns) if empty and is_likely else None


def _is_own_key(sheet: SheetLayout, column: SheetColumn) -> bool:
    return column.column is not None and is_own_key(sheet.table, column.name)


def _is_amount(cell: str) -> bool:
    return cell[0] in (NUMBER, FORMULA) or (cell[0] == TEXT and read_written(cell[1:]) is not None)
