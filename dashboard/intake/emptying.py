"""A sheet that is emptied on purpose: one row that says so, since a sheet without rows changes nothing."""

from collections.abc import Mapping

from dashboard.intake.entries import Entries
from dashboard.intake.folding import fold
from dashboard.intake.grid import TEXT
from dashboard.intake.headings import Recognised
from dashboard.intake.layout import Layout
from dashboard.intake.notebook import Notebook
from dashboard.intake.registered import Registered
from dashboard.intake.shared import BOTH, HELD, MENTOR, ROLE
from dashboard.intake.submission import Severity

Cell = tuple[Recognised, int, int]
"""A sheet, the row as the spreadsheet numbers it, the column from 0."""
Told = tuple[Severity, str, Mapping[str, object]]


class Emptier:
    """Takes the rows out that say that a sheet is to be empty, and tells what becomes of it."""

    def __init__(self, layout: Layout) -> None:
        self._words = {fold(layout.texts(language)["workbook"]["none"]) for language in layout.languages}
        self._named = layout.named
        self._cells: dict[str, Cell] = {}

    @property
    def tables(self) -> frozenset[str]:
        """The record tables that are to be empty."""
        return frozenset(self._cells)

    def take(self, sheet: Recognised) -> None:
        """Take such rows off the sheet, so that nobody reads them as records."""
        role_at = sheet.columns.get(ROLE)
        for number, cells in list(sheet.rows()):
            at = min(cells)
            # Beside it only the role may stand, which says whether it is about participants or mentors.
            if fold(cells[at][1:]) in self._words and cells[at][0] == TEXT and cells.keys() <= {at, role_at}:
                for table in self._tables(sheet, cells.get(role_at)):
                    self._cells[table] = (sheet, number, at)
                del sheet.grid.rows[number]

    def _tables(self, sheet: Recognised, role: str | None) -> list[str]:
        """The record tables a row is about; of a sheet of two the one of its title, or both where that is the whole."""
        if sheet.beside is None:
            return _tables(sheet, role)
        part = sheet.beside.layout.table.name
        return [part] if self._named(sheet.grid.title) == part else [sheet.layout.table.name, part]

    def tell(self, entries: Mapping[str, Entries], registered: Registered, notebook: Notebook) -> None:
        """Tell how many rows go, or why none can; of a cell that is about two tables, what is graver."""
        graver: dict[tuple[int, int], tuple[Cell, Told]] = {}
        for table, cell in self._cells.items():
            told = _told(table, entries[table], registered)
            place = id(cell[0]), cell[1]
            if told is not None and (place not in graver or told[0] == "mend"):
                graver[place] = cell, told
        for (sheet, number, at), told in graver.values():
            notebook.tell_cell(sheet.grid, number, at, told)


def _tables(sheet: Recognised, role: str | None) -> list[str]:
    """The record tables a row is about: of those that share a sheet the one of its role, or both where it has none."""
    table = sheet.layout.table.name
    mentors = HELD.get(table)
    if mentors is None:
        return [table]
    said = None if role is None else sheet.layout.column_named(ROLE).codes.get(fold(role[1:]), "")
    if said == MENTOR or (said is None and sheet.holds_mentors):
        return [mentors]
    return [table, mentors] if said in (None, BOTH) else [table]


def _told(table: str, entries: Entries, registered: Registered) -> Told | None:
    if entries.origins:
        return "mend", "none_beside_rows", {}
    if table == "programmes":
        return "mend", "none_of_programmes", {}
    if not registered.is_settled and registered.count_programmes() > 1:
        return "mend", "none_of_whom", {}
    lost = registered.lost(table)
    return ("know", "table_emptied", {"rows": lost}) if lost else None
