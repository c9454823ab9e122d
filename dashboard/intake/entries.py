"""The rows of sheets as canonical texts of record tables, each with the place it came from."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dashboard.database import RecordTable
from dashboard.intake.headings import Recognised


@dataclass(frozen=True)
class Origin:
    """Where a row came from."""

    sheet: Recognised
    row: int


@dataclass
class Entries:
    """The rows of one record table. columns: name -> canonical text or None, one for each origin.

    at_fault: (column, number of the row, from 0) of every cell that something was told of as wrong. written, meant:
    what such a cell says of another row, and what that row is probably called. made: the ids the program made itself.
    within: (column, number of the row) -> the number of the row it refers to, where both stand in one row of a sheet.
    """

    table: RecordTable
    columns: dict[str, list[str | None]]
    origins: list[Origin] = field(default_factory=list)
    at_fault: set[tuple[str, int]] = field(default_factory=set)
    written: dict[tuple[str, int], str] = field(default_factory=dict)
    meant: dict[tuple[str, int], str] = field(default_factory=dict)
    made: set[str] = field(default_factory=set)
    within: dict[tuple[str, int], int] = field(default_factory=dict)
    rows_in: int = 0
    skipped: dict[str, int] = field(default_factory=dict)

    def lines(self) -> Iterator[dict[str, str | None]]:
        """Every row as column -> text."""
        names = list(self.columns)
        return (dict(zip(names, values, strict=True)) for values in zip(*self.columns.values(), strict=True))
