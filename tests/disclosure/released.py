"""Everything the open audience is shown of a programme, and what anyone can see that it adds up to.

Written apart from the program: rows are read as they come out of a Reader, and the sums are found anew.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import combinations
from typing import Any

from dashboard.answers import Desk
from dashboard.disclosure import Plan, make_plan
from dashboard.figures import Absence
from dashboard.markup.reader import Place, Reader

Cell = tuple[str, str, str]
ABOUT_NOBODY = ("sessions", "number", "year", "basis", "id", "period")
OF_NINE = ("organisations", "pairs", "mentors")
NOT_COUNTS = ("nok", "share", "hours", "days", "level", "number")
COMPLEMENTS = (("organisations_paying_salary", "organisations_without_salary"),)
SMALLEST = 3


@dataclass
class Released:
    """values: every number, by where it stands. hidden: those that are not shown. sums: what is known of them."""

    values: dict[Cell, float] = field(default_factory=dict)
    hidden: set[Cell] = field(default_factory=set)
    sums: list[Mapping[Cell, int]] = field(default_factory=list)

    @property
    def small(self) -> set[Cell]:
        """The hidden counts of one or two."""
        return {
            cell for cell in self.hidden if 0 < self.values[cell] < SMALLEST and float(self.values[cell]).is_integer()
        }


def reader(desk: Desk, programme: str, audience: str = "open", period: str = "all", plan: Plan | None = None) -> Reader:
    """A visitor in Norwegian. plan: instead of the one the program makes."""
    place = Place("edition", programme, period, audience, "nb")
    return Reader(desk, place, partial(_plan, desk) if plan is None else lambda _: plan)


@cache
def _plan(desk: Desk, programme: str) -> Plan:
    return make_plan(desk, programme)


def release(desk: Desk, programme: str, plan: Plan | None = None) -> Released:
    """All views of a programme together: every indicator in every period, every table query."""
    found = Released()
    figures = list(_answers(found, desk, programme, plan))
    columns = [column for table_id in desk.catalog.tables for column in _table(found, desk, programme, table_id, plan)]
    found.sums += [*_years(figures, found), *_complements(figures, found), *_columns(columns, found)]
    found.sums += _same(columns, figures, desk, found)
    return found


def _answers(found: Released, desk: Desk, programme: str, plan: Plan | None) -> Iterator[tuple[str, str, str, Cell]]:
    row = desk.programmes[programme]
    periods = ["all", *(str(year) for year in range(row["first_year"], row["last_year"] + 1))]
    for period in periods:
        at = {audience: reader(desk, programme, audience, period, plan) for audience in ("internal", "open")}
        for indicator in desk.catalog.indicators.values():
            true, shown = at["internal"].answer(indicator.indicator_id), at["open"].answer(indicator.indicator_id)
            cell = ("answers", indicator.indicator_id, true.period)
            if true.period != period or true.numerator is None:
                continue
            found.values[cell] = true.numerator
            if shown.figure.absence is Absence.HIDDEN:
                found.hidden.add(cell)
            yield indicator.unit, indicator.indicator_id, period, cell


@dataclass
class _Column:
    table: str
    unit: str
    cells: list[tuple[Mapping[str, str], Cell]]
    figures: tuple[str, ...]


def _table(found: Released, desk: Desk, programme: str, table_id: str, plan: Plan | None) -> Iterator[_Column]:
    table = desk.catalog.tables[table_id]
    shown = reader(desk, programme, "open", "all", plan).rows(table_id)
    true = reader(desk, programme, "internal").rows(table_id)
    if len(shown) != len(true) or table_id == "organisations":
        return
    numbers = [c for c in table.columns if c.unit not in ABOUT_NOBODY and c.name not in ("reported", "expected")]
    numbers = [column for column in numbers if any(_is_number(row[column.name]) for row in true)]
    words = [
        c.name for c in table.columns if c not in numbers and c.unit not in ("basis", "source") and c.name != "note"
    ]
    for column in numbers:
        cells = []
        for number, (before, after) in enumerate(zip(true, shown, strict=True)):
            if before[column.name] is not None:
                cell = (table_id, str(number), column.name)
                found.values[cell] = float(before[column.name])
                found.hidden |= {cell} if after[column.name] is Absence.HIDDEN else set()
                cells.append(({name: str(before[name]) for name in words}, cell))
        yield _Column(table_id, column.unit, cells, table.indicators)


def _is_number(value: Any) -> bool:
    return hasattr(value, "__float__") and not isinstance(value, bool)


def _total(cells: Sequence[Cell], found: Released) -> float:
    return round(sum(found.values[cell] for cell in cells), 4)


def _years(figures: Sequence[tuple], found: Released) -> Iterator[Mapping[Cell, int]]:
    """The years of a figure against the whole round, where they add up to it."""
    by_figure: dict[str, dict[str, Cell]] = defaultdict(dict)
    for _, figure, period, cell in figures:
        by_figure[figure][period] = cell
    for cells in by_figure.values():
        years = [cell for period, cell in cells.items() if period != "all"]
        if "all" in cells and years and _total(years, found) == _total([cells["all"]], found):
            yield {**dict.fromkeys(years, 1), cells["all"]: -1}


def _complements(figures: Sequence[tuple], found: Released) -> Iterator[Mapping[Cell, int]]:
    """Two figures that together are all who were heard from, whose number is told."""
    cells = {(figure, period): cell for _, figure, period, cell in figures}
    for one, other in COMPLEMENTS:
        if {(one, "all"), (other, "all")} <= set(cells):
            yield {cells[one, "all"]: 1, cells[other, "all"]: 1}


def _columns(columns: Sequence[_Column], found: Released) -> Iterator[Mapping[Cell, int]]:
    """The total of a column, and of every part of it that one word names: taken as known.

    Not so where the total or its rest is small: such a total is hidden itself, wherever it stands.
    """
    for column in columns:
        whole = _total([cell for _, cell in column.cells], found)
        for cells in _groups(column).values():
            total = _total(cells, found)
            if len(cells) > 1 and total >= SMALLEST and not 0 < whole - total < SMALLEST:
                yield dict.fromkeys(cells, 1)


def _groups(column: _Column) -> dict[tuple[str, str], list[Cell]]:
    groups: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    for words, cell in column.cells:
        groups["", ""].append(cell)
        for name, word in words.items():
            groups["year" if name == "period" else name, word].append(cell)
    return groups


def _same(
    columns: Sequence[_Column], figures: Sequence[tuple], desk: Desk, found: Released
) -> Iterator[Mapping[Cell, int]]:
    """Parts of tables that come to the same as a figure, or as a part of another table, of the same unit and words."""
    parts = [
        (column.unit, words, cells, column.figures)
        for column in columns
        for words, cells in _groups(column).items()
        if _total(cells, found)
    ]
    for unit, words, cells, named in parts:
        for figure_unit, figure, period, cell in figures:
            is_alike = unit == figure_unit and words == (("", "") if period == "all" else ("year", period))
            is_meant = is_alike and (figure in named or unit not in OF_NINE)
            if is_meant and _total(cells, found) == _total([cell], found):
                yield {**dict.fromkeys(cells, 1), cell: -1}
    for one, other in combinations(parts, 2):
        is_alike = one[:2] == other[:2] and one[0] not in OF_NINE and set(one[2]).isdisjoint(other[2])
        if is_alike and _total(one[2], found) == _total(other[2], found):
            yield {**dict.fromkeys(one[2], 1), **dict.fromkeys(other[2], -1)}
