"""Which hidden numbers can be worked out exactly, by someone who knows every sum and that no number is negative."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import ceil, floor, gcd, inf
from typing import TypeVar

Cell = TypeVar("Cell", bound=Hashable)
Sum = Mapping[Cell, int]
"""What is known of some cells: the number each is multiplied by, so that together they make a known number."""

Row = frozenset[tuple[Cell, int]]
Solved = dict[frozenset[Row], set[Cell]]

ALMOST = 1e-6
ROUNDS = 8
"""How often every sum is used: bounds that have not met by then are far apart."""


def worked_out(sums: Iterable[Sum], hidden: frozenset, values: Mapping[Cell, float], solved: Solved) -> set[Cell]:
    """The hidden cells that only one number fits.

    values: what every cell is, to know what each sum comes to. solved: filled with what was found for each group of
    sums, so that what has not changed since is not solved again.
    """
    left = {frozenset((cell, by) for cell, by in known.items() if cell in hidden) for known in sums}
    found: set[Cell] = set()
    for part in _apart([row for row in left if row]):
        key = frozenset(part)
        if key not in solved:
            solved[key] = _solve([dict(row) for row in part], values)
        found |= solved[key]
    return found


def _solve(part: Sequence[dict], values: Mapping[Cell, float]) -> set[Cell]:
    rows = sorted(part, key=lambda row: (len(row), sorted(map(str, row))))
    reduced = _reduce(rows)
    return {next(iter(row)) for row in reduced if len(row) == 1} | _squeezed([*rows, *reduced], values)


def _apart(rows: Sequence[Row]) -> list[list[Row]]:
    """The sums in groups that share no cell, each of which can be looked at alone."""
    groups: list[tuple[set, list[Row]]] = []
    for row in rows:
        cells, part, others = {cell for cell, _ in row}, [row], []
        for group in groups:
            if group[0].isdisjoint(cells):
                others.append(group)
            else:
                cells, part = cells | group[0], part + group[1]
        groups = [*others, (cells, part)]
    return [part for _, part in groups]


def _reduce(rows: Sequence[dict]) -> list[dict]:
    """The sums in reduced form: each with a cell that no other holds, so that a sum of one cell gives it away."""
    done: list[tuple[Cell, dict]] = []
    for row in rows:
        for pivot, earlier in done:
            row = _without(row, pivot, earlier)
        if row:
            pivot = min(row, key=str)
            done = [(name, _without(earlier, pivot, row)) for name, earlier in done]
            done.append((pivot, row))
    return [row for _, row in done]


def _without(row: dict, pivot: Cell, other: dict) -> dict:
    """The row with so much of the other taken away that it no longer holds the pivot; whole numbers throughout."""
    if pivot not in row:
        return row
    mine, its = other[pivot], row[pivot]
    taken = {cell: row.get(cell, 0) * mine - other.get(cell, 0) * its for cell in {**row, **other}}
    shared = gcd(*taken.values())
    return {cell: by // shared for cell, by in taken.items() if by}


def _squeezed(rows: Sequence[dict], values: Mapping[Cell, float]) -> set[Cell]:
    """The cells whose bounds meet when every sum is used in turn, starting from zero or more for each."""
    bounds: dict[Cell, tuple[float, float]] = {cell: (0.0, inf) for row in rows for cell in row}
    for _ in range(ROUNDS):
        before = dict(bounds)
        for row in rows:
            _tighten(row, sum(by * values[cell] for cell, by in row.items()), bounds, values)
        if bounds == before:
            break
    return {cell for cell, (low, high) in bounds.items() if high - low < ALMOST}


def _tighten(row: dict, total: float, bounds: dict, values: Mapping[Cell, float]) -> None:
    """Bring the bounds of each cell of a sum in to what the others leave for it."""
    ends = {cell: sorted(by * end for end in bounds[cell]) for cell, by in row.items()}
    lows, highs = ([end[side] for end in ends.values()] for side in (0, 1))
    for cell, by in row.items():
        most = total - _rest(lows, ends[cell][0])
        least = total - _rest(highs, ends[cell][1])
        left = sorted((least / by, most / by))
        low, high = max(bounds[cell][0], left[0]), min(bounds[cell][1], left[1])
        bounds[cell] = _whole(low, high) if float(values[cell]).is_integer() else (low, high)


def _rest(numbers: Sequence[float], one: float) -> float:
    """The sum of the numbers but for one of them, which may be the only one without bound."""
    unbounded = [number for number in numbers if abs(number) == inf]
    if len(unbounded) > (abs(one) == inf):
        return unbounded[0]
    return sum(number for number in numbers if abs(number) != inf) - (one if abs(one) != inf else 0)


def _whole(low: float, high: float) -> tuple[float, float]:
    return float(ceil(low - ALMOST)), high if high == inf else float(floor(high + ALMOST))
