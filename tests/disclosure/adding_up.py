"""What anyone can see that the numbers of a programme add up to, found anew and apart from the program."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

Cell = tuple[str, str, str]
Sum = Mapping[Cell, int]
OF_NINE = ("organisations", "pairs", "mentors")
COMPLEMENTS = (("organisations_paying_salary", "organisations_without_salary"),)
SMALLEST = 3


@dataclass
class Released:
    """values: every number, by where it stands. hidden: those that are not shown. sums: what is known of them.

    few: figures that only one or two have reported on, whatever they count.
    """

    values: dict[Cell, float] = field(default_factory=dict)
    hidden: set[Cell] = field(default_factory=set)
    sums: list[Sum] = field(default_factory=list)
    few: set[Cell] = field(default_factory=set)

    @property
    def small(self) -> set[Cell]:
        """The hidden counts of one or two, and the hidden figures of one or two."""
        counts = {cell for cell in self.hidden if 0 < self.values[cell] < SMALLEST}
        return {cell for cell in counts if float(self.values[cell]).is_integer()} | self.hidden & self.few


@dataclass
class Numbered:
    """A column of numbers: its table, its unit, and for each row the words beside the number and where it stands."""

    table: str
    unit: str
    cells: list[tuple[Mapping[str, str], Cell]]
    figures: tuple[str, ...]

    @property
    def groups(self) -> dict[tuple[str, str], list[Cell]]:
        """The cells in all, and those of every part that one word names."""
        groups: dict[tuple[str, str], list[Cell]] = defaultdict(list)
        for words, cell in self.cells:
            groups["", ""].append(cell)
            for name, word in words.items():
                groups["year" if name == "period" else name, word].append(cell)
        return groups


Figure = tuple[str, str, str, Cell]
"""Unit, indicator, period and where it stands."""


def sums_of(columns: Sequence[Numbered], figures: Sequence[Figure], found: Released, organisations: int) -> list[Sum]:
    """Everything that is known to add up. organisations: how many take part, which everybody is told."""
    sums = [*_years(figures, found), *_complements(figures), *_columns(columns, found)]
    sums += [*_same_as_figures(columns, figures, found), *_same(columns, found), *_twins(columns, found)]
    return sums + [*_rows(columns, found), *_everybody(columns, found, organisations)]


def _total(cells: Sequence[Cell], found: Released) -> float:
    return round(sum(found.values[cell] for cell in cells), 4)


def _years(figures: Sequence[Figure], found: Released) -> Iterator[Sum]:
    """The years of a figure against the whole round, where they add up to it."""
    by_figure: dict[str, dict[str, Cell]] = defaultdict(dict)
    for _, figure, period, cell in figures:
        by_figure[figure][period] = cell
    for cells in by_figure.values():
        years = [cell for period, cell in cells.items() if period != "all"]
        if "all" in cells and years and _total(years, found) == _total([cells["all"]], found):
            yield {**dict.fromkeys(years, 1), cells["all"]: -1}


def _complements(figures: Sequence[Figure]) -> Iterator[Sum]:
    """Two figures that together are all who were heard from, whose number is told."""
    cells = {(figure, period): cell for _, figure, period, cell in figures}
    for one, other in COMPLEMENTS:
        if {(one, "all"), (other, "all")} <= set(cells):
            yield {cells[one, "all"]: 1, cells[other, "all"]: 1}


def _columns(columns: Sequence[Numbered], found: Released) -> Iterator[Sum]:
    """The total of a column, and of every part of it that one word names: taken as known.

    Not so where the total or its rest is small: such a total is hidden itself, wherever it stands.
    """
    for column in columns:
        whole = _total([cell for _, cell in column.cells], found)
        for cells in column.groups.values():
            total = _total(cells, found)
            if len(cells) > 1 and total >= SMALLEST and not 0 < whole - total < SMALLEST:
                yield dict.fromkeys(cells, 1)


def _same_as_figures(columns: Sequence[Numbered], figures: Sequence[Figure], found: Released) -> Iterator[Sum]:
    """Parts of tables, and other figures, that come to the same as a figure of the same unit and words.

    Several counts of nine add up to no count of nine: one organisation may be in each of them.
    """
    parts = [(column, words, cells) for column in columns for words, cells in column.groups.items()]
    for (column, words, cells), (unit, figure, period, cell) in product(parts, figures):
        is_alike = column.unit == unit and words == (("", "") if period == "all" else ("year", period))
        is_meant = is_alike and (unit not in OF_NINE or (figure in column.figures and len(cells) == 1))
        if is_meant and _total(cells, found) == _total([cell], found) != 0:
            yield {**dict.fromkeys(cells, 1), cell: -1}
    for (unit, _, period, one), (other_unit, _, other_period, other) in combinations(figures, 2):
        is_alike = (unit, period) == (other_unit, other_period) and unit not in OF_NINE
        if is_alike and found.values[one] == found.values[other] != 0:
            yield {one: 1, other: -1}


def _same(columns: Sequence[Numbered], found: Released) -> Iterator[Sum]:
    """Parts of two columns that come to the same, of the same unit and words."""
    parts = [(column.unit, words, cells) for column in columns for words, cells in column.groups.items()]
    for one, other in combinations([part for part in parts if _total(part[2], found)], 2):
        is_alike = one[:2] == other[:2] and one[0] not in OF_NINE and set(one[2]).isdisjoint(other[2])
        if is_alike and _total(one[2], found) == _total(other[2], found):
            yield {**dict.fromkeys(one[2], 1), **dict.fromkeys(other[2], -1)}


def _beside(columns: Sequence[Numbered]) -> Iterator[list[Numbered]]:
    """The columns of one table and one unit that have a number in every row."""
    groups: dict[tuple, list[Numbered]] = defaultdict(list)
    for column in columns:
        groups[column.table, column.unit, len(column.cells)].append(column)
    return (group for group in groups.values() if len(group) > 1)


def _twins(columns: Sequence[Numbered], found: Released) -> Iterator[Sum]:
    """Two columns of a table that say the same of every row: whoever has seen it once knows one from the other."""
    for group in _beside(columns):
        for one, other in combinations(group, 2):
            pairs = [(a, b) for (_, a), (_, b) in zip(one.cells, other.cells, strict=True)]
            if all(found.values[a] == found.values[b] for a, b in pairs):
                yield from ({a: 1, b: -1} for a, b in pairs)


def _rows(columns: Sequence[Numbered], found: Released) -> Iterator[Sum]:
    """Columns that add up to the largest beside them, in every row of their table."""
    for group in _beside(columns):
        rows = [[cell for _, cell in row] for row in zip(*(column.cells for column in group), strict=True)]
        for size in range(2, len(group)):
            for parts in combinations(range(len(group)), size):
                yield from _adding_up(rows, parts, found)


def _adding_up(rows: Sequence[Sequence[Cell]], parts: tuple[int, ...], found: Released) -> Iterator[Sum]:
    for whole in set(range(len(rows[0]))) - set(parts):
        if all(_total([row[at] for at in parts], found) == found.values[row[whole]] for row in rows):
            yield from ({**{row[at]: 1 for at in parts}, row[whole]: -1} for row in rows)


def _everybody(columns: Sequence[Numbered], found: Released, organisations: int) -> Iterator[Sum]:
    """A number that is that of all who take part, in every row: it needs no telling."""
    for column in columns:
        cells = [cell for _, cell in column.cells]
        if column.unit in OF_NINE and cells and all(found.values[cell] == organisations for cell in cells):
            yield from ({cell: 1} for cell in cells)
