"""What the columns of a table query are to disclosure: numbers, what splits them, and what points at someone."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.definitions import Column, Disclosure, Table
from dashboard.disclosure.sums import OF_ALL

Row = Mapping[str, object]

COVERAGE = ("reported", "expected", "organisations_expected", "coverage")
BESIDE = ("persons_counted",)
"""Coverage within a row: nearly a count that stands beside it, so it is hidden where that is."""
WHOLES = ("reported", "expected", "organisations_expected", "invited", "planned", "out_of")
NO_MEASURE_UNITS = ("year", "basis", "id", "period", "yes or no", "number")
NO_BREAKDOWN = ("programme_id", "basis_rank", "source_id", "sources", "section", "note", *COVERAGE, *BESIDE)
# Ids of what the programme did or wrote. Any other id leads to one organisation.
HARMLESS_IDS = (
    "programme_id", "session_id", "evidence_id", "note_id", "goal_id", "indicator_id", "source_id", "cost_id",
)  # fmt: skip
ORDERING = re.compile(r"\w+")
POINTING = ("organisation", "partner", "mentor")


@dataclass(frozen=True)
class Layout:
    """The columns of one table query.

    measures: every number but coverage. counts: those that count someone. breakdown: what splits them.
    words: every column that is no number, by which they may be added up. pointing: those that lead to someone.
    is_ordered_by_numbers: whether the place of a row tells something of its numbers.
    """

    measures: tuple[Column, ...]
    counts: tuple[Column, ...]
    breakdown: tuple[str, ...]
    words: tuple[str, ...]
    pointing: tuple[str, ...]
    is_ordered_by_numbers: bool = False

    def points_at_someone(self, row: Row) -> bool:
        """Whether the row is about one organisation, pair, grant or partner."""
        return any(row[column] is not None for column in self.pointing)

    def is_crossed(self, rows: Sequence[Row]) -> bool:
        """Whether the counts are split by two things at once, each of which differs between rows."""
        return sum(len({str(row[column]) for row in rows}) > 1 for column in self.breakdown) > 1


def lay_out(table: Table, rows: Sequence[Row], rules: Disclosure) -> Layout:
    """The layout of a table query, by what its header says and by what its rows hold."""
    numbers = [column for column in table.columns if column.name not in COVERAGE and _is_number(column, rows)]
    is_harmless = table.population == "none"
    measures = [] if is_harmless else [column for column in numbers if column.unit not in rules.about_nobody]
    pointing = [c.name for c in table.columns if c.unit in POINTING or c.name in POINTING or _is_pointing_id(c.name)]
    words = [column for column in table.columns if column not in numbers and column.name not in NO_BREAKDOWN]
    # The key of a listing, where it has one, splits it by one thing.
    keys = [column.name for column in words if column.unit == "id"][:1]
    return Layout(
        tuple(measures),
        tuple(column for column in measures if column.unit not in rules.not_counts and column.name not in BESIDE),
        table.breakdown or tuple(keys) or tuple(column.name for column in words),
        tuple(column.name for column in words),
        tuple(pointing),
        not set(ORDERING.findall(table.query.rpartition("order by")[2])).isdisjoint(c.name for c in measures),
    )


def _is_number(column: Column, rows: Sequence[Row]) -> bool:
    values = [row[column.name] for row in rows if row[column.name] is not None]
    is_numeric = all(hasattr(value, "__float__") and not isinstance(value, bool) for value in values)
    return bool(values) and is_numeric and column.unit not in NO_MEASURE_UNITS


def _is_pointing_id(name: str) -> bool:
    return name.endswith("_id") and name not in HARMLESS_IDS


def population(table: Table, layout: Layout, rows: Sequence[Row], organisations: int) -> float:
    """How many there are to be counted in the smallest population of the table; infinite where nobody is."""
    totals = [(column.unit, sum(float(row[column.name] or 0) for row in rows)) for column in layout.counts]
    sizes = (organisations if (table.population or unit) in OF_ALL else total for unit, total in totals)
    return min(sizes, default=float("inf"))
