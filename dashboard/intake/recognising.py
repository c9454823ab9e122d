"""Which sheets are ours, where their headings stand and what they mean; what is not known is said."""

from collections.abc import Collection, Iterable, Set

from dashboard.database import quoted
from dashboard.errors import Fault
from dashboard.intake.accepted import Accepted
from dashboard.intake.arranger import Arranger
from dashboard.intake.finding import FEWEST_KNOWN, LOOKED_AT, Finder, first_of_words, heading_of
from dashboard.intake.folding import fold
from dashboard.intake.grid import TEXT, Grid, letter
from dashboard.intake.headings import HeadingReader, Recognised
from dashboard.intake.layout import Layout, SheetLayout
from dashboard.intake.needs import MONEY
from dashboard.intake.notebook import Notebook
from dashboard.intake.persons import PersonGuard
from dashboard.intake.shared import BESIDE
from dashboard.intake.submission import Offer, Severity
from dashboard.intake.units import said_of_sheet

FEWEST_ROWS = 3
"""Rows, headings too, of a sheet that may well be a list of records."""
FOUND_BY: dict[str, Severity] = {"sheet_guessed": "look", "sheet_accepted": "know", "sheet_named": "know"}
"""How gravely it is told by what a sheet was found; by the title of the template it is not told."""


class Recogniser:
    """Recognises sheets by title and headings. unreadable: the tables whose sheet was told of as such."""

    def __init__(self, layout: Layout, notebook: Notebook, language: str, accepted: Accepted) -> None:
        self._layout, self._notebook, self._language = layout, notebook, language
        own = (layout.texts(language)["workbook"] for language in layout.languages)
        self._ours = {fold(texts[name]) for texts in own for name in ("readme", "lists", "findings")}
        self._guard, self._finder, self._accepted = PersonGuard(notebook), Finder(layout, accepted), accepted
        self._headings = HeadingReader(layout, (notebook, self._guard), language, accepted)
        self._arranger = Arranger(layout, (notebook, self._guard), language)
        self._sheets: list[Offer] = []
        self._unknown: list[Grid] = []
        self.unreadable: set[str] = set()

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is not read could be read as, or could be said: sheets, columns, values."""
        return (*self._sheets, *self._headings.offers)

    def ask_for(self, table: str) -> None:
        """Ask for the one row of a sheet that is not there."""
        sheet = self._layout.sheets[table]
        needed = [column for column in sheet.columns if column.is_needed]
        self._headings.offer_values(sheet.titles[self._language], sheet, needed)

    def recognise_all(self, grids: Iterable[Grid], registered: Collection[str]) -> list[Recognised]:
        """The sheets that are ours and can be read. registered: the record tables with rows from before."""
        ours = [grid for grid in grids if self._is_to_be_read(grid)]
        self._accepted.look_at(ours)
        self._finder.look_at(ours, registered)
        # What one sheet is decides how another is read, so all are found before any is.
        found = [(grid, *self._finder.find(grid)) for grid in ours]
        programmes = self._layout.sheets["programmes"]
        has_one = any(sheet is programmes for _, sheet, _ in found)
        said = None if has_one else self._accepted.made(programmes, self._language)
        found += [(said, programmes, "")] if said else []
        return [sheet for sheet in (self._recognise(*one) for one in found) if sheet]

    def _is_to_be_read(self, grid: Grid) -> bool:
        """Whether a sheet has content and is none of those that say something about the workbook."""
        self._guard.beside(grid)
        if not grid.rows or fold(grid.title) in self._ours:
            self._guard.rows(grid, grid.rows)
            return False
        return True

    def _recognise(self, grid: Grid, sheet: SheetLayout | None, found_by: str) -> Recognised | None:
        """The sheet with its columns; None where it is not one of ours, or cannot be read."""
        if sheet is None:
            if not self._guard.unread(grid):
                self._tell_unknown(grid)
            return None
        row, known = heading_of(grid, sheet)
        if known < FEWEST_KNOWN:
            # Whoever says what a sheet is may have headings of their own, and is asked for each what it means.
            row = first_of_words(grid, FEWEST_KNOWN) if found_by == "sheet_accepted" else 0
        if not row:
            self._guard.unread(grid)
            self.unreadable.add(sheet.table.name)
            self._tell_without_heading(grid, sheet)
            return None
        grid.heading_row = row
        self._arranger.arrange(grid, sheet)
        if found_by:
            self._say(FOUND_BY[found_by], found_by, grid, title=sheet.titles[self._language])
        if found_by == "sheet_guessed":
            self._offer(grid, sheet.table.name)
        recognised = self._headings.read(grid, sheet, self._finder.has_own_sheet(BESIDE.get(sheet.table.name, "")))
        recognised.holds_mentors = self._finder.holds_mentors(grid)
        self._tell_state(recognised)
        if next(recognised.rows(), None):
            self._headings.tell_missing(recognised)
        return recognised

    def _tell_unknown(self, grid: Grid) -> None:
        """A sheet that is not read, and what it could be read as."""
        likely = self._finder.likely(grid)
        if likely:
            self._say("look", "sheet_near", grid, nearest=likely.titles[self._language])
        else:
            self._unknown.append(grid)
        self._offer(grid, likely.table.name if likely else "")

    def tell_unknown(self, organisations: Set[str]) -> None:
        """Tell of the sheets that are like none of ours: those with rows of organisations are probably records.

        organisations: what those of the submission and those registered are called, folded.
        """
        for grid in self._unknown:
            cells = (fold(cell[1:]) for row in grid.rows.values() for cell in row.values() if cell[0] == TEXT)
            is_of_them = len(grid.rows) >= FEWEST_ROWS and not organisations.isdisjoint(cells)
            self._say("look" if is_of_them else "know", "sheet_of_ours" if is_of_them else "sheet_unknown", grid)

    def _offer(self, grid: Grid, likely: str) -> None:
        """Offer to say what a sheet is. likely: the record table it probably is of; empty where nothing says."""
        titles = {name: sheet.titles[self._language] for name, sheet in self._layout.sheets.items()}
        self._sheets.append(Offer("sheet", grid.where, "", "", likely, titles))

    def _tell_without_heading(self, grid: Grid, sheet: SheetLayout) -> None:
        first = [cells[min(cells)][1:] for _, cells in sorted(grid.rows.items())[:LOOKED_AT]]
        is_turned = len({sheet.named(cell) for cell in first} - {None}) > FEWEST_KNOWN
        columns = ", ".join(column.headings[self._language] for column in sheet.columns)
        row, known = heading_of(grid, sheet)
        if known == 1 and not is_turned and len(grid.rows[row]) > FEWEST_KNOWN:
            heading = next(cell[1:] for cell in grid.rows[row].values() if sheet.named(cell[1:]))
            self._say("mend", "sheet_crossed", grid, row, heading=quoted(heading), columns=columns)
            return
        self._say("mend", "sheet_turned" if is_turned else "sheet_without_heading", grid, columns=columns)

    def _tell_state(self, sheet: Recognised) -> None:
        grid = sheet.grid
        if grid.is_hidden:
            self._say("look", "sheet_hidden", grid)
        hidden = [row for row in grid.hidden_rows if row > grid.heading_row and row in grid.rows]
        if hidden:
            self._say("look", "rows_hidden", grid, hidden[0], rows=len(hidden))
        above = [number for number in grid.rows if number < grid.heading_row]
        self._guard.rows(grid, [*above, grid.heading_row])
        if above:
            self._say("know", "rows_above", grid, min(above), heading=grid.heading_row)
        self._tell_looks(sheet)

    def _tell_looks(self, sheet: Recognised) -> None:
        """What is hidden or struck out among what is read, and what lines of text say of all amounts."""
        grid, ours = sheet.grid, {*sheet.columns.values()}
        below = {number: cells for number, cells in grid.rows.items() if number > grid.heading_row}
        for at in sorted(ours.intersection(grid.hidden_columns)):
            if any(at in cells for cells in below.values()):
                self._notebook.tell_cell(grid, grid.heading_row, at, ("look", "column_hidden", {}))
        # A program that writes formulas without working them out leaves a nought in each.
        noughts = [] if grid.is_computed else grid.noughts
        for code, places in (("cells_struck", grid.struck), ("formulas_nought", noughts)):
            for number, at in places:
                if at in ours and at in below.get(number, ()):
                    self._notebook.tell_cell(grid, number, at, ("look", code, {}))
        if any(name.endswith(MONEY) for name in sheet.columns):
            for number, at, text in said_of_sheet(grid):
                place, value = letter(at), {"value": quoted(text)}
                self._notebook.tell("mend", Fault("unit_said", grid.where, number, place, value), f"{place}{number}")

    def _say(self, severity: str, code: str, grid: Grid, row: int | None = None, **values: object) -> None:
        cell = f"A{row}" if row else ""
        self._notebook.tell(severity, Fault(code, grid.where, row, None, values), cell)
