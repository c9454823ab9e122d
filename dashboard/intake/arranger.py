"""Takes the table of a sheet for what it is, and tells where it is more than one table or stands another way."""

from collections.abc import Iterable

from dashboard.database import quoted
from dashboard.errors import Fault
from dashboard.intake.arranging import (
    captions, columns_of_years, has_year_and_numbers, join_headings, row_of_another,
)  # fmt: skip
from dashboard.intake.grid import Grid
from dashboard.intake.layout import Layout, SheetLayout
from dashboard.intake.notebook import Notebook
from dashboard.intake.persons import PersonGuard
from dashboard.intake.submission import Severity


class Arranger:
    """Leaves on a sheet what is read as one table below one row of headings."""

    def __init__(self, layout: Layout, telling: tuple[Notebook, PersonGuard], language: str) -> None:
        self._layout, self._language = layout, language
        self._notebook, self._guard = telling

    def arrange(self, grid: Grid, sheet: SheetLayout) -> None:
        """Headings of one row, no other table below, no column for each year."""
        if join_headings(grid, sheet):
            self._row("know", "headings_joined", grid, grid.heading_row)
        start = row_of_another(grid, sheet, self._layout)
        if start:
            self._row("mend", "table_below", grid, start)
            self._drop(grid, [number for number in grid.rows if number >= start])
        for number, code in list(captions(grid, sheet)):
            at, cell = next(iter(grid.rows[number].items()))
            is_between = code == "caption_between"
            told = ("mend" if is_between else "look", code, {"value": quoted(cell[1:])})
            self._notebook.tell_cell(grid, number, at, told)
            self._drop(grid, [number] if is_between else [])
        self._part_years(grid, sheet)

    def _part_years(self, grid: Grid, sheet: SheetLayout) -> None:
        """Take the columns that stand for a year each off the sheet, and tell of them once."""
        beside = columns_of_years(grid, sheet)
        if not beside:
            return
        year = sheet.column_named("year").headings[self._language]
        said = {"columns": ", ".join(map(quoted, beside.values())), "year": year}
        is_more = has_year_and_numbers(grid, sheet, beside)
        told = ("look", "years_beside_more", said) if is_more else ("mend", "years_beside", said)
        self._notebook.tell_cell(grid, grid.heading_row, min(beside), told)
        for at in beside:
            self._guard.column(grid, at)
        for cells in grid.rows.values():
            for at in beside.keys() & cells.keys():
                del cells[at]

    def _drop(self, grid: Grid, numbers: Iterable[int]) -> None:
        """Take rows off the sheet that are not read."""
        for number in numbers:
            self._guard.rows(grid, [number])
            del grid.rows[number]

    def _row(self, severity: Severity, code: str, grid: Grid, row: int) -> None:
        self._notebook.tell(severity, Fault(code, grid.where, row), f"A{row}")
