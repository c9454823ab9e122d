"""What someone with paper and patience can work out: a linear system over hidden whole numbers, zero or more."""

from collections.abc import Hashable, Iterable, Mapping, Sequence

import numpy as np

Cell = Hashable
Sum = Mapping[Cell, int]
MOST_TOGETHER = 3
MOST_TRIED = 2000


def matrix(sums: Iterable[Sum], hidden: Sequence[Cell]) -> np.ndarray:
    """One row for each sum that holds a hidden cell; what is shown has gone into the known side."""
    rows = [[known.get(cell, 0) for cell in hidden] for known in sums]
    kept = sorted({tuple(row) for row in rows if any(row)})
    return np.array(kept, dtype=np.int64).reshape(len(kept), len(hidden))


def fixed_by_rank(sums: Iterable[Sum], hidden: Sequence[Cell]) -> set[Cell]:
    """The cells that every solution gives the same number: those that vanish on the null space."""
    system = matrix(sums, hidden).astype(float)
    if not len(system):
        return set()
    _, sizes, vectors = np.linalg.svd(system)
    rank = int((sizes > 1e-9).sum())
    free = np.abs(vectors[rank:]).max(axis=0, initial=0.0)
    return {cell for cell, moves in zip(hidden, free, strict=True) if moves < 1e-7}


def moves(system: np.ndarray) -> np.ndarray:
    """Whole-numbered vectors that span the null space: what can be added to a solution and leave every sum as it is."""
    rows, count = [row.copy() for row in system], system.shape[1]
    pivots: dict[int, np.ndarray] = {}
    for row in rows:
        for pivot, earlier in pivots.items():
            row = _cleared(row, earlier, pivot)
        if row.any():
            pivot = int(np.flatnonzero(row)[0])
            pivots = {name: _cleared(earlier, row, pivot) for name, earlier in pivots.items()}
            pivots[pivot] = row
    return np.array([_move(free, pivots, count) for free in range(count) if free not in pivots], dtype=np.int64)


def _cleared(row: np.ndarray, other: np.ndarray, pivot: int) -> np.ndarray:
    changed = row * other[pivot] - other * row[pivot] if row[pivot] else row
    return changed // max(1, np.gcd.reduce(changed))


def _move(free: int, pivots: Mapping[int, np.ndarray], count: int) -> np.ndarray:
    scale = int(np.lcm.reduce([int(row[pivot]) for pivot, row in pivots.items() if row[free]] or [1]))
    vector = np.zeros(count, dtype=np.int64)
    vector[free] = scale
    for pivot, row in pivots.items():
        vector[pivot] = -row[free] * scale // row[pivot]
    return vector


def has_another(cell: Cell, hidden: Sequence[Cell], values: Mapping[Cell, float], basis: np.ndarray) -> bool:
    """Whether another number than the true one fits the cell, with every hidden number still zero or more."""
    place, truth = hidden.index(cell), np.array([values[name] for name in hidden])
    useful = np.concatenate([basis, -basis])
    steps = np.zeros((1, len(hidden)), dtype=np.int64)
    for _ in range(MOST_TOGETHER):
        steps = (steps[:, None, :] + useful[None, :, :]).reshape(-1, len(hidden))
        if ((truth + steps >= 0).all(axis=1) & (steps[:, place] != 0)).any():
            return True
        steps = np.unique(steps, axis=0)[:MOST_TRIED]
    return False


def given_away(
    sums: Sequence[Sum], hidden: Iterable[Cell], values: Mapping[Cell, float], guarded: set[Cell]
) -> set[Cell]:
    """The guarded cells that only one number fits."""
    found: set[Cell] = set()
    for part in _apart(sums, hidden):
        mine = sorted(part & guarded, key=str)
        cells = sorted(part, key=str)
        fixed = fixed_by_rank(sums, cells) & guarded
        basis = moves(matrix(sums, cells))
        found |= fixed | {cell for cell in mine if cell not in fixed and not has_another(cell, cells, values, basis)}
    return found


def _apart(sums: Iterable[Sum], hidden: Iterable[Cell]) -> list[set[Cell]]:
    """The hidden cells in groups that no sum joins."""
    groups = [{cell} for cell in hidden]
    for known in sums:
        joined = [group for group in groups if not group.isdisjoint(known)]
        groups = [group for group in groups if group not in joined] + ([set().union(*joined)] if joined else [])
    return groups
