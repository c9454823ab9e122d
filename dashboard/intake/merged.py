"""Merged cells: what stands in one is said of every row it covers."""

from dashboard.intake.headings import Recognised
from dashboard.intake.notebook import Notebook
from dashboard.intake.outcomes import YEARS

COUNTED = ("INTEGER", "DECIMAL", "DOUBLE")


def spread(sheet: Recognised, notebook: Notebook) -> None:
    """Let every row that a merged cell covers have what stands in it, and tell so; but no amount, which would grow."""
    grid, counted = sheet.grid, _counted(sheet)
    for top, left, bottom, right in grid.merged:
        cell = grid.rows.get(top, {}).get(left)
        if cell is None or top <= grid.heading_row or len(grid.rows[top]) == 1:
            continue
        covered = [row for row in range(top + 1, min(bottom, max(grid.rows)) + 1) if row in grid.rows]
        if covered and left in counted:
            notebook.tell_cell(grid, top, left, ("mend", "amount_merged", {"rows": len(covered) + 1}))
            continue
        for row in covered:
            grid.rows[row].setdefault(left, cell)
        if covered or right > left:
            notebook.tell_cell(grid, top, left, ("look", "cells_merged", {"rows": len(covered) + 1}))


def _counted(sheet: Recognised) -> set[int]:
    """Where the columns stand whose numbers are added up."""
    columns = {at: part.layout.column_named(name).column for part in _parts(sheet) for name, at in part.columns.items()}
    return {at for at, c in columns.items() if c and c.type.partition("(")[0] in COUNTED and c.unit not in YEARS}


def _parts(sheet: Recognised) -> list[Recognised]:
    return [sheet, sheet.beside] if sheet.beside else [sheet]
