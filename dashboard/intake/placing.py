"""Where a record stands on the sheet it came from, and what sheets and columns are called there."""

from collections.abc import Sequence

from dashboard.errors import Fault
from dashboard.intake.entries import Entries, Origin
from dashboard.intake.lacking import said_of
from dashboard.intake.layout import Layout, SheetLayout
from dashboard.intake.needs import must_be_filled
from dashboard.intake.notebook import Notebook
from dashboard.intake.shared import MENTOR_KEY, MERGED


class Placer:
    """Tells of records at the cell where a person finds them, in the language of the sheets."""

    def __init__(self, layout: Layout, notebook: Notebook, language: str) -> None:
        self._layout, self._notebook, self._language = layout, notebook, language

    def tell(self, entries: Entries, number: int, columns: Sequence[str], told: tuple) -> None:
        """A finding (severity, code, values) in the last of these columns that the sheet has.

        Where it has none of them, what must be mended is that the column is missing.
        """
        origin = entries.origins[number]
        places = [place for column in columns if (place := _place(origin, column)) is not None]
        if places:
            self._notebook.tell_cell(origin.sheet.grid, origin.row, places[-1], told)
            return
        severity, code, values = told
        said = next((name for name in columns if name in origin.sheet.said), None)
        if said or severity != "mend":
            where, label = origin.sheet.grid.where, said and self.heading(entries.table.name, said)
            self._notebook.tell(severity, Fault(code, where, origin.row, label, values), f"A{origin.row}")
        else:
            self._tell_missing(entries, origin, columns[0])

    def _tell_missing(self, entries: Entries, origin: Origin, name: str) -> None:
        """A column that is needed here and is not on the sheet, unless it is always needed: then it is told already."""
        column = next(column for column in entries.table.columns if column.name == name)
        if not must_be_filled(entries.table, column):
            grid = origin.sheet.grid
            values = said_of(self._layout, self.sheet(entries.table.name).column_named(name), self._language)
            self._notebook.tell("mend", Fault("heading_missing", grid.where, grid.heading_row, None, values))

    def sheet(self, table: str) -> SheetLayout:
        """The sheet that holds the rows of a table."""
        return self._layout.sheets[MERGED.get(table, table)]

    def title(self, table: str) -> str:
        """What the sheet of a table is called."""
        return self.sheet(table).titles[self._language]

    def heading(self, table: str, name: str) -> str:
        """What stands above a column of a table; its name in data where the sheet has no such column."""
        column = next((c for c in self.sheet(table).columns if c.name == name), None)
        return column.headings[self._language] if column else name

    def word(self, table: str, name: str, code: object) -> str:
        """The word for a code in a column; the code itself where it has none."""
        column = next((c for c in self.sheet(table).columns if c.name == name), None)
        return column.words[self._language].get(str(code), str(code)) if column else str(code)


def _place(origin: Origin, column: str) -> int | None:
    """Where a column stands on the sheet, from 0; None where it does not."""
    columns = origin.sheet.columns
    return columns.get(column, columns.get("organisation_id") if column == MENTOR_KEY else None)
