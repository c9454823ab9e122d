"""Columns that are not ours: refused where they hold persons, asked about where they may be ours after all."""

import re
from collections.abc import Mapping, Sequence

from dashboard.database import is_personal, personal_word
from dashboard.intake.accepted import Accepted
from dashboard.intake.folding import fold
from dashboard.intake.grid import FORMULA, NUMBER, TEXT, Grid, letter
from dashboard.intake.guessing import guess
from dashboard.intake.layout import Layout, SheetColumn, SheetLayout
from dashboard.intake.needs import MONEY, is_own_key
from dashboard.intake.notebook import Notebook
from dashboard.intake.numbers import read_written
from dashboard.intake.persons import PersonGuard, tells_of_persons
from dashboard.intake.submission import Offer
from dashboard.intake.units import CURRENCY, THOUSANDS

SPENT = "amount_nok"
"""The column of what was spent."""
BEFORE_ROWS = 2
SAYS_MONEY = re.compile(
    r"beløp|sum|\bkr\b|krone|nok\b|tilsku|tilsko|støtte|bevil|tildel|betal|søk|amount|paid|award", re.IGNORECASE
)
SAYS_SPENT = re.compile(r"\b(brukt|forbruk|spent)\b", re.IGNORECASE)
"""Headings of amounts that are never what was applied for or given."""
SAYS_NAME = re.compile(r"nr|nummer|number|\bid\b|bilag|sak|ref|kode|code|år|year", re.IGNORECASE)
"""Headings of numbers that are no amounts."""


Part = tuple[SheetLayout, dict[str, int]]
"""What a sheet may be read as, and the columns of that which are read: name -> where it stands."""


class Strangers:
    """Tells of columns that a sheet has and the template has not. offers: what they could be read as."""

    def __init__(
        self, layout: Layout, telling: tuple[Notebook, PersonGuard], language: str, accepted: Accepted
    ) -> None:
        self._layout, self._language, self._accepted = layout, language, accepted
        self._notebook, self._guard = telling
        self.offers: list[Offer] = []

    def tell(self, grid: Grid, at: int, parts: Sequence[Part]) -> None:
        """A column with another heading: it joins those that are read where somebody has said what it means.

        parts: what the sheet is read as; where it is two tables at once, that of its title first.
        """
        heading = grid.rows[grid.heading_row][at][1:]
        below = [cells[at] for number, cells in grid.rows.items() if number > grid.heading_row and at in cells]
        word = "…" if is_personal(heading) else personal_word(heading)
        if word and tells_of_persons(word, below):
            self._cell("mend", "column_personal", grid, at, word=word)
            return
        said = ((part, self._accepted.column(grid, part[0], heading)) for part in parts)
        (sheet, columns), meant = next((one for one in said if one[1]), (parts[0], None))
        if meant and meant in columns:
            self._cell("mend", "heading_twice", grid, at)
        elif meant:
            columns[meant] = at
            self._cell("know", "heading_accepted", grid, at, nearest=self._heading(sheet.column_named(meant)))
        elif below:
            self._guard.column(grid, at)
            self._tell_unread(grid, at, parts)

    def _tell_unread(self, grid: Grid, at: int, parts: Sequence[Part]) -> None:
        """A column that is not read, and what it could be."""
        heading = grid.rows[grid.heading_row][at][1:]
        sheet, columns = parts[0]
        lacking = _lacking(parts[0], parts[0])
        found_by = {
            "heading_words": lambda: _by_words(grid, sheet, at, columns),
            "heading_near": lambda: guess(sheet, heading, [column.name for column in lacking], self._layout.headings),
            "heading_money": lambda: _money(grid, sheet, at, columns),
        }
        # Amounts in another unit, or of a column that is read, are no answer to what they look like.
        is_other = THOUSANDS.search(heading) or CURRENCY.search(heading) or _money_named(sheet, heading) in columns
        found_by = {} if is_other else found_by
        code, nearest = next(((code, found) for code, find in found_by.items() if (found := find())), ("", None))
        elsewhere = "" if nearest else self._elsewhere(grid, at, parts)
        if same := _said_otherwise(grid, sheet, at, columns):
            self._cell("look", "heading_same", grid, at, nearest=self._heading(same))
        elif nearest:
            self._cell("look", code, grid, at, nearest=self._heading(nearest))
        elif elsewhere:
            self._cell("look", "heading_elsewhere", grid, at, title=elsewhere)
        else:
            self._cell("know", "heading_unknown", grid, at)
        found = nearest.name if nearest in lacking else ""
        choices = {c.name: self._heading(c) for part in reversed(parts) for c in _lacking(parts[0], part)}
        self.offers.append(Offer("column", grid.where, heading, letter(at), found, choices))

    def _elsewhere(self, grid: Grid, at: int, parts: Sequence[Part]) -> str:
        """The title of the first other sheet that has the amounts of this column under this heading; empty for none."""
        heading = grid.rows[grid.heading_row][at][1:]
        if any(sheet.named(heading) for sheet, _ in parts) or not _amounts(grid, at):
            return ""
        knowing = (sheet for sheet in self._layout.sheets.values() if (sheet.named(heading) or "").endswith(MONEY))
        return next((sheet.titles[self._language] for sheet in knowing), "")

    def _heading(self, column: SheetColumn) -> str:
        return column.headings[self._language]

    def _cell(self, severity: str, code: str, grid: Grid, at: int, **values: object) -> None:
        self._notebook.tell_cell(grid, grid.heading_row, at, (severity, code, values))


def _lacking(whole: Part, part: Part) -> list[SheetColumn]:
    """What a column could be read as: those of ours that lack; of another table beside it, no more than its own."""
    sheet, columns = part
    lacking = [c for c in sheet.columns if c.name not in columns and not _is_own_key(sheet, c)]
    if part is whole:
        return lacking
    shared, title = {column.name for column in whole[0].columns}, whole[0].table.name
    return [c for c in lacking if c.name not in shared and not (c.column and c.column.target == title)]


def _by_words(grid: Grid, sheet: SheetLayout, at: int, columns: dict[str, int]) -> SheetColumn | None:
    """The column of ours, of those the sheet lacks, whose words are all that stands in this one."""
    below = {fold(cells[at][1:]) for number, cells in grid.rows.items() if number > grid.heading_row and at in cells}
    lacking = [column for column in sheet.columns if column.name not in columns and column.codes]
    fitting = [column for column in lacking if below <= column.codes.keys()]
    return fitting[0] if len(fitting) == 1 and len(below) > 1 else None


def _money(grid: Grid, sheet: SheetLayout, at: int, columns: dict[str, int]) -> SheetColumn | None:
    """The column of amounts that is empty in every row where this one holds numbers; None where it is no such."""
    heading = grid.rows[grid.heading_row][at][1:]
    filled = _amounts(grid, at)
    if SAYS_NAME.search(heading) or not filled:
        return None
    money = [column for column in sheet.columns if column.name.endswith(MONEY)]
    if SAYS_SPENT.search(heading):
        money = [column for column in money if column.name == SPENT]
    empty = [column for column in money if not any(columns.get(column.name) in cells for cells in filled)]
    is_likely = SAYS_MONEY.search(heading) is not None or len(empty) == len(money)
    # One that is not on the sheet at all comes before one that may rightly be empty.
    return min(empty, key=lambda column: column.name in columns) if empty and is_likely else None


def _said_otherwise(grid: Grid, sheet: SheetLayout, at: int, columns: dict[str, int]) -> SheetColumn | None:
    """The column of amounts that is read, whose other name this heading is, where the amounts are not the same."""
    name = _money_named(sheet, grid.rows[grid.heading_row][at][1:])
    if name not in columns:
        return None
    differ = any(cells[at] != cells.get(columns[name]) for cells in _amounts(grid, at))
    return sheet.column_named(name) if differ else None


def _money_named(sheet: SheetLayout, heading: str) -> str:
    """The column of amounts that a heading means; empty where it means none."""
    name = sheet.named(heading) or ""
    return name if name.endswith(MONEY) else ""


def _amounts(grid: Grid, at: int) -> list[Mapping[int, str]]:
    """The rows that have an amount in this column; none where it holds anything else too."""
    rows = [cells for number, cells in sorted(grid.rows.items()) if number > grid.heading_row and at in cells]
    # In the template a line of help and an example stand above the rows.
    filled = [cells for place, cells in enumerate(rows) if place >= BEFORE_ROWS or _is_amount(cells[at])]
    return filled if all(_is_amount(cells[at]) for cells in filled) else []


def _is_own_key(sheet: SheetLayout, column: SheetColumn) -> bool:
    return column.column is not None and is_own_key(sheet.table, column.name)


def _is_amount(cell: str) -> bool:
    return cell[0] in (NUMBER, FORMULA) or (cell[0] == TEXT and read_written(cell[1:]) is not None)
