"""Headings of somebody's own that they have said the meaning of: for this submission, and for no other."""

from collections.abc import Iterator, Sequence

from dashboard.errors import Fault
from dashboard.intake.folding import fold
from dashboard.intake.grid import Grid
from dashboard.intake.layout import SheetLayout
from dashboard.intake.notebook import Notebook
from dashboard.intake.submission import Meaning


class Accepted:
    """The headings whose meaning is given, and which of them were met."""

    def __init__(self, meanings: Sequence[Meaning]) -> None:
        self._meanings = tuple(meanings)
        self._met: set[Meaning] = set()

    def column(self, grid: Grid, sheet: SheetLayout, heading: str) -> str | None:
        """The name of the column that a heading is to be read as; None where nobody has said."""
        for meaning in self._meanings:
            where, said, column = meaning
            if fold(where) in (fold(grid.where), fold(grid.title)) and fold(said) == fold(heading):
                name = sheet.named(column)
                self._met |= {meaning} if name else set()
                return name
        return None

    def tell_unmet(self, notebook: Notebook) -> None:
        """Tell of meanings that no column was read by."""
        for where, said, column in self._unmet():
            notebook.tell("mend", Fault("meaning_unmet", where, values={"heading": said, "nearest": column}))

    def _unmet(self) -> Iterator[Meaning]:
        return (meaning for meaning in self._meanings if meaning not in self._met)
