"""Gathers what is found, so that the same finding in a thousand cells is told once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.errors import Fault
from dashboard.intake.grid import Grid, letter
from dashboard.intake.submission import SEVERITIES, Finding, Severity

MOST_ALIKE = 12
"""How many findings differ only in what stands in the cell before the rest of them are told as one."""
MOST_CELLS = 500
"""How many cells of one finding are named one by one."""


@dataclass
class _Told:
    """A finding that may still grow. cells: their addresses, in the order they were told."""

    severity: Severity
    fault: Fault
    count: int = 0
    cells: dict[str, None] = field(default_factory=dict)


class Notebook:
    """Findings in the order they were made; those alike are merged."""

    def __init__(self) -> None:
        self._told: dict[tuple, _Told] = {}
        self._alike: dict[tuple, int] = {}

    def tell(self, severity: Severity, fault: Fault, cell: str = "") -> None:
        """One more finding; cell is its address on the sheet where it has one."""
        alike = (severity, fault.code, fault.where, fault.column)
        key = (*alike, tuple(sorted((name, str(value)) for name, value in fault.values.items())))
        if key not in self._told:
            if self._alike.get(alike, 0) >= MOST_ALIKE:
                key = (*alike, "more")
            self._alike[alike] = self._alike.get(alike, 0) + 1
        told = self._told.setdefault(key, _Told(severity, fault))
        # A row that is read as two rows is one place to mend.
        if cell in told.cells:
            return
        told.count += 1
        if cell and len(told.cells) < MOST_CELLS:
            told.cells[cell] = None

    def tell_cell(self, grid: Grid, row: int, column: int, told: tuple[Severity, str, Mapping[str, object]]) -> None:
        """One more finding in a cell of a sheet: (severity, code, values). column counts from 0."""
        severity, code, values = told
        place = letter(column)
        heading = grid.heading(column)
        label = f"{place} {heading}" if heading else place
        self.tell(severity, Fault(code, grid.where, row, label, values), f"{place}{row}")

    def findings(self) -> tuple[Finding, ...]:
        """Everything found, what must be mended first, then in the order it was found."""
        ordered = sorted(self._told.values(), key=lambda told: SEVERITIES.index(told.severity))
        return tuple(Finding(told.severity, told.fault, told.count, tuple(told.cells)) for told in ordered)
