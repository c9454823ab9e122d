"""Secondary suppression: hide the smallest further numbers, until no small one can be worked out from the rest."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from dashboard.disclosure.solving import Solved, Sum, worked_out

Cell = TypeVar("Cell")


def protect(
    values: Mapping[Cell, float],
    small: Iterable[Cell],
    sums: Sequence[Sum],
    rows: Mapping[Cell, frozenset[Cell]] | None = None,
) -> frozenset[Cell]:
    """Every cell to hide: the small ones, and so many more that nobody can work one of them out.

    sums: what is known to add up. rows: the cells that are hidden together with each cell, where there are any.
    The same numbers always give the same answer: the smallest further cell that is not zero, then by its name.
    """
    together = rows or {}
    first = _with_their_rows(small, together)
    # A zero points at nobody, and may be worked out.
    guarded = {cell for cell in first if values.get(cell)}
    solved: Solved = {}

    def exposed(hidden: frozenset[Cell]) -> set[Cell]:
        return worked_out(sums, hidden, values, solved) & guarded

    hidden, added = first, []
    while chosen := _next_to(exposed(hidden), sums, hidden, values):
        added.append(_with_their_rows(chosen, together))
        hidden |= added[-1]
    beyond_help = exposed(hidden)
    # What was hidden early may have become needless since; the largest is shown again first.
    for cells in sorted(added, key=lambda cells: -max(values.get(cell, 0) for cell in cells)):
        kept = first.union(*(others for others in added if others is not cells))
        if exposed(kept) <= beyond_help:
            hidden, added = kept, [others for others in added if others is not cells]
    return hidden


def _next_to(
    exposed: Iterable[Cell], sums: Sequence[Sum], hidden: frozenset[Cell], values: Mapping[Cell, float]
) -> list[Cell]:
    """The cell to hide next, for the first exposed cell that one can be found for; empty where there is none."""
    found = (_smallest_beside(cell, sums, hidden, values) for cell in sorted(exposed, key=str))
    return [cell for cell in found if cell is not None][:1]


def _with_their_rows(cells: Iterable[Cell], together: Mapping[Cell, frozenset[Cell]]) -> frozenset[Cell]:
    return frozenset(mate for cell in cells for mate in together.get(cell, frozenset((cell,))))


def _smallest_beside(
    cell: Cell, sums: Sequence[Sum], hidden: frozenset[Cell], values: Mapping[Cell, float]
) -> Cell | None:
    """The cell to hide next: from a sum that holds only one hidden cell, for there the others are given away."""
    linked = _linked(cell, sums, hidden)
    lone = [known for known in linked if len(hidden & set(known)) == 1]
    for near in ([known for known in lone if cell in known], lone, linked):
        shown = {other for known in near for other in known if other not in hidden}
        if shown:
            return min(shown, key=lambda other: (not values[other], values[other], str(other)))
    return None


def _linked(cell: Cell, sums: Sequence[Sum], hidden: frozenset[Cell]) -> list[Sum]:
    """The sums that lead to the cell through hidden cells, the nearest first."""
    reached, found = {cell}, []
    while True:
        more = [known for known in sums if known not in found and not reached.isdisjoint(known)]
        if not more:
            return found
        found += more
        reached |= {other for known in more for other in known} & hidden
