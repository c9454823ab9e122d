"""What adds up in the numbers of a programme. What does is taken to be known to add up, whoever meant it or not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

WHOLE = "all"
YEAR = "year"
MOST_SPLITS = 3
AMOUNT = "amount"
"""The unit of every number that counts nobody."""
OF_ALL = ("organisations", "pairs", "mentors")
"""Units of which the programme has no more than its organisations, however often they are counted."""


class Cell(NamedTuple):
    """Where a number stands: an answer (view "answers", its indicator, its period) or a cell of a table query."""

    view: str
    row: str
    column: str


Fixed = frozenset[tuple[str, str]]
"""What a number is limited to: {("year", "2023"), ("kind", "phone")}; empty for all there is."""


@dataclass(frozen=True)
class Entry:
    """One number: where it stands, what it is limited to, and whether it is public, so that it is known anyway."""

    cell: Cell
    value: float
    fixed: Fixed
    is_public: bool = False


class Group(NamedTuple):
    """Cells that together are everything of a unit under some limit; total is what they come to, public ones too.

    whole: what everything without a limit comes to. figures: the indicators they belong to. is_of_table: whether
    they are cells of a table query.
    """

    unit: str
    fixed: Fixed
    cells: tuple[Cell, ...]
    total: float
    whole: float
    figures: tuple[str, ...]
    is_of_table: bool


class Column(NamedTuple):
    """What the numbers of one column have in common, or the numbers of one indicator."""

    unit: str
    figures: tuple[str, ...]
    is_of_table: bool


def groups_of(column: Column, entries: Sequence[Entry]) -> Iterator[Group]:
    """Every way to add up the numbers of one column, or of one indicator, by what they are limited to."""
    found: dict[tuple[Fixed, frozenset[str]], list[Entry]] = defaultdict(list)
    for entry in entries:
        # Totals that stand among the parts, such as a row for all years, add up apart from them.
        names = frozenset(name for name, _ in entry.fixed)
        for limits in _limits(entry.fixed):
            found[limits, names].append(entry)
    totals = {key: round(sum(entry.value for entry in parts), 6) for key, parts in found.items()}
    for (limits, names), parts in found.items():
        held = tuple(entry.cell for entry in parts if not entry.is_public)
        sizes = totals[limits, names], totals[frozenset(), names]
        yield Group(column.unit, limits, held, *sizes, column.figures, column.is_of_table)


def _limits(fixed: Fixed) -> Iterator[Fixed]:
    """Every part of the limits; of very many, only none, one and all."""
    count = len(fixed)
    for size in range(count + 1) if count <= MOST_SPLITS else (0, 1, count):
        yield from map(frozenset, combinations(sorted(fixed), size))


def sums_of(groups: Iterable[Group], smallest_shown: int) -> list[Mapping[Cell, int]]:
    """The sums that an attentive reader knows of.

    What the parts of a table come to, in all and under one limit, is taken as known, for it may stand elsewhere; not
    so where that or its rest is itself small, for it is then hidden wherever it stands. Groups that are the same come
    to the same.
    """
    found: dict[frozenset, Mapping[Cell, int]] = {}
    alike: dict[tuple, list[Group]] = defaultdict(list)
    for group in groups:
        is_known = group.total >= smallest_shown and not 0 < group.whole - group.total < smallest_shown
        if group.is_of_table and len(group.cells) > 1 and len(group.fixed) <= 1 and is_known:
            _keep(found, dict.fromkeys(group.cells, 1))
        for key in _marks(group) if group.total else ():
            alike[key].append(group)
    for same in alike.values():
        for one, other in _linked(same):
            _keep(found, _difference(one, other))
    return list(found.values())


def _linked(same: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """Pairs enough to say that all are the same. Two lone figures that agree say nothing of each other."""
    first, *others = sorted(same, key=lambda group: (not group.is_of_table, -len(group.cells)))
    is_by_chance = first.unit in OF_ALL and all(group.is_of_table for group in same)
    if not is_by_chance and (first.is_of_table or len(first.cells) > 1):
        yield from ((first, other) for other in others)


def _marks(group: Group) -> Iterator[tuple]:
    """By what a group may be known to be the same as another: what they come to, and what they count.

    Among nine organisations many counts agree by chance, so those are the same only where the table says so, by
    naming the figure. Amounts hardly ever agree by chance.
    """
    if group.unit == AMOUNT:
        yield AMOUNT, group.total
    elif group.unit not in OF_ALL:
        yield group.unit, group.fixed, group.total
    else:
        yield from ((figure, group.fixed, group.total) for figure in group.figures)


def _difference(one: Group, other: Group) -> dict[Cell, int]:
    difference = dict.fromkeys(one.cells, 1)
    for cell in other.cells:
        difference[cell] = difference.get(cell, 0) - 1
    return {cell: by for cell, by in difference.items() if by}


def _keep(found: dict[frozenset, Mapping[Cell, int]], known: Mapping[Cell, int]) -> None:
    if known:
        found.setdefault(frozenset(known.items()), known)
