"""Which sheet is which table, where its headings stand and what they mean; what is not known is said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from dashboard.errors import Fault
from dashboard.intake.accepted import Accepted
from dashboard.intake.folding import fold
from dashboard.intake.grid import TEXT, Grid
from dashboard.intake.lacking import said_of
from dashboard.intake.layout import Layout, SheetLayout
from dashboard.intake.needs import must_be_filled
from dashboard.intake.notebook import Notebook
from dashboard.intake.own_words import instead_of_id, name_by_id
from dashboard.intake.persons import PersonGuard
from dashboard.intake.strangers import Strangers
from dashboard.intake.submission import Offer

LOOKED_AT = 40
"""Rows among which the headings must be."""
FEWEST_KNOWN, FEWEST_TO_GUESS = 2, 4
LIKE_OURS, PERHAPS_OURS, MOST_ALIKE = 0.8, 0.75, 5
"""How like one of ours a title is that is read as it, and asked about; how many such titles are looked at."""
THOUSANDS = re.compile(r"\b1[ .]?000\b|tusen|thousand|\bmill|mnok|tnok", re.IGNORECASE)
COPIED = re.compile(r"[\s\d()_-]+|kopi( av)?|copy( of)?", re.IGNORECASE)


@dataclass
class Recognised:
    """A sheet known for what it is. columns: column name -> where it stands, from 0.

    holds_mentors: whether organisations whose role is not given are mentors.
    """

    grid: Grid
    layout: SheetLayout
    columns: dict[str, int]
    holds_mentors: bool = False

    def rows(self) -> Iterator[tuple[int, dict[int, str]]]:
        """The rows below the headings, in order."""
        return ((number, self.grid.rows[number]) for number in sorted(self.grid.rows) if number > self.grid.heading_row)


class Recogniser:
    """Recognises sheets by title and headings. unreadable: the tables whose sheet was told of as such."""

    def __init__(self, layout: Layout, notebook: Notebook, language: str, accepted: Accepted) -> None:
        self._layout, self._notebook, self._language = layout, notebook, language
        own = (layout.texts(language)["workbook"] for language in layout.languages)
        self._ours = {fold(texts[name]) for texts in own for name in ("readme", "lists", "findings")}
        self._guard = PersonGuard(notebook)
        self._strangers = Strangers(notebook, self._guard, language, accepted, layout.headings)
        self.unreadable: set[str] = set()

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What columns that are not read could be read as."""
        return tuple(self._strangers.offers)

    def recognise(self, grid: Grid) -> Recognised | None:
        """The sheet with its columns; None where it is not one of ours, or cannot be read."""
        self._guard.beside(grid)
        if not grid.rows or fold(grid.title) in self._ours:
            self._guard.rows(grid, grid.rows)
            return None
        sheet, is_guessed = self._sheet(grid)
        if sheet is None:
            if not self._guard.unread(grid):
                self._tell_unknown(grid)
            return None
        row, known = self._heading(grid, sheet)
        if known < FEWEST_KNOWN:
            self._guard.unread(grid)
            self.unreadable.add(sheet.table.name)
            self._tell_without_heading(grid, sheet)
            return None
        grid.heading_row = row
        if is_guessed:
            self._say("look", "sheet_guessed", grid, title=sheet.titles[self._language])
        recognised = Recognised(grid, sheet, self._columns(grid, sheet), self._layout.is_for_mentors(grid.title))
        self._tell_state(grid)
        if next(recognised.rows(), None):
            self._tell_missing(recognised)
        return recognised

    def _sheet(self, grid: Grid) -> tuple[SheetLayout | None, bool]:
        """The layout of a sheet, and whether it was only found by its headings or by a title much like it."""
        sheets, titles = self._layout.sheets, self._layout.by_title
        for title in (grid.title, COPIED.sub(" ", grid.title), re.split(r" - |_-_|[.]", grid.title)[-1]):
            if fold(title) in titles:
                return sheets[titles[fold(title)]], False
        scores = sorted(((self._heading(grid, sheet)[1], name) for name, sheet in sheets.items()), reverse=True)
        likely = self._likely(grid, LIKE_OURS)
        if likely and self._heading(grid, likely)[1] >= FEWEST_KNOWN:
            return likely, True
        (best, name), (second, _) = scores[:2]
        return (sheets[name], True) if best >= FEWEST_TO_GUESS and best > second else (None, False)

    def _likely(self, grid: Grid, cutoff: float) -> SheetLayout | None:
        """Of the sheets with a title much like it, the one most of whose headings it has."""
        titles, mentors = self._layout.by_title, self._layout.is_for_mentors
        alike = get_close_matches(fold(grid.title), titles, n=MOST_ALIKE, cutoff=cutoff)
        # Any word about mentors is like the title of those sheets whose rows stand with the organisations.
        ordered = sorted(alike, key=mentors)
        found = [self._layout.sheets[titles[title]] for title in ordered]
        return max(found, key=lambda sheet: self._heading(grid, sheet)[1], default=None)

    def _heading(self, grid: Grid, sheet: SheetLayout) -> tuple[int, int]:
        """The row with most known headings, the first of several, and how many it has."""
        best = (0, 0)
        for number in sorted(grid.rows)[:LOOKED_AT]:
            cells = grid.rows[number].values()
            known = len({sheet.named(cell[1:]) for cell in cells if cell[0] == TEXT} - {None})
            if known > best[1]:
                best = (number, known)
        return best

    def _columns(self, grid: Grid, sheet: SheetLayout) -> dict[str, int]:
        columns: dict[str, int] = {}
        strangers: list[int] = []
        headings = {at: cell[1:] for at, cell in grid.rows[grid.heading_row].items()}
        # A heading of ours outranks another name for the same column.
        ordered = sorted(headings, key=lambda at: not sheet.is_own(headings[at]))
        for at in ordered:
            name, is_own = sheet.named(headings[at]), sheet.is_own(headings[at])
            name = name if is_own else instead_of_id(sheet, columns, name)
            if name is None or (name in columns and not is_own):
                strangers.append(at)
            elif name in columns:
                self._cell("mend", "heading_twice", grid, at)
            else:
                columns[name] = at
        name_by_id(sheet, columns, headings)
        for at in strangers:
            self._strangers.tell(grid, sheet, at, columns)
        for at in (at for at in columns.values() if THOUSANDS.search(headings[at])):
            self._cell("mend", "heading_thousands", grid, at)
        self._tell_unheaded(grid)
        return columns

    def _tell_unheaded(self, grid: Grid) -> None:
        """Cells without a heading: in a file of text they say that a row was divided at the wrong places."""
        headings = grid.rows[grid.heading_row]
        below = [(number, cells) for number, cells in grid.rows.items() if number > grid.heading_row]
        for at in sorted({at for _, cells in below for at in cells} - headings.keys()):
            if not grid.is_delimited:
                self._cell("look", "heading_empty", grid, at)
            for number in (number for number, cells in below if grid.is_delimited and at in cells):
                self._notebook.tell_cell(grid, number, at, ("mend", "row_too_long", {}))
            self._guard.column(grid, at)

    def _tell_unknown(self, grid: Grid) -> None:
        likely = self._likely(grid, PERHAPS_OURS)
        shown = likely.titles[self._language] if likely else ""
        code = "sheet_near" if likely else "sheet_unknown"
        self._say("look" if likely else "know", code, grid, **({"nearest": shown} if likely else {}))

    def _tell_without_heading(self, grid: Grid, sheet: SheetLayout) -> None:
        first = [cells[min(cells)][1:] for _, cells in sorted(grid.rows.items())[:LOOKED_AT]]
        is_turned = len({sheet.named(cell) for cell in first} - {None}) > FEWEST_KNOWN
        columns = ", ".join(column.headings[self._language] for column in sheet.columns)
        self._say("mend", "sheet_turned" if is_turned else "sheet_without_heading", grid, columns=columns)

    def _tell_state(self, grid: Grid) -> None:
        if grid.is_hidden:
            self._say("look", "sheet_hidden", grid)
        hidden = [row for row in grid.hidden_rows if row > grid.heading_row and row in grid.rows]
        if hidden:
            self._say("look", "rows_hidden", grid, hidden[0], rows=len(hidden))
        above = [number for number in grid.rows if number < grid.heading_row]
        self._guard.rows(grid, [*above, grid.heading_row])
        if above:
            self._say("know", "rows_above", grid, min(above), heading=grid.heading_row)

    def _tell_missing(self, recognised: Recognised) -> None:
        grid, sheet = recognised.grid, recognised.layout
        meant = {offer.likely: offer.heading for offer in self.offers if offer.where == grid.where}
        for column in sheet.columns:
            is_there = column.name in recognised.columns
            if column.column is not None and not is_there and must_be_filled(sheet.table, column.column):
                values = said_of(self._layout, column, self._language)
                code = "heading_missing_near" if column.name in meant else "heading_missing"
                self._say("mend", code, grid, grid.heading_row, **values, nearest=meant.get(column.name, ""))

    def _say(self, severity: str, code: str, grid: Grid, row: int | None = None, **values: object) -> None:
        cell = f"A{row}" if row else ""
        self._notebook.tell(severity, Fault(code, grid.where, row, None, values), cell)

    def _cell(self, severity: str, code: str, grid: Grid, at: int, **values: object) -> None:
        self._notebook.tell_cell(grid, grid.heading_row or min(grid.rows), at, (severity, code, values))
