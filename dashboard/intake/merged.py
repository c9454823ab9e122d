"""Merged cells: what stands in one is said of every row it covers."""

from dashboard.intake.grid import Grid
from dashboard.intake.notebook import Notebook


def spread(grid: Grid, notebook: Notebook) -> None:
    """Let every row that a merged cell covers have what stands in it, and tell so."""
    for top, left, bottom, right in grid.merged:
        cell = grid.rows.get(top, {}).get(left)
        if cell is None or top <= grid.heading_row or len(grid.rows[top]) == 1:
            continue
        covered = [row for row in range(top + 1, min(bottom, max(grid.rows)) + 1) if row in grid.rows]
        for row in covered:
            grid.rows[row].setdefault(left, cell)
        if covered or right > left:
            notebook.tell_cell(grid, top, left, ("look", "cells_merged", {"rows": len(covered) + 1}))
