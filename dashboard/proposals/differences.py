"""How the rows of two editions differ, table by table and row by row."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from dashboard.database import RecordTable
from dashboard.proposals.delimited import Row, Rows


@dataclass(frozen=True)
class Difference:
    """Rows of one record table: those that came, those with the same key and another content, those that went."""

    added: int
    changed: int
    removed: int

    def __add__(self, other: "Difference") -> "Difference":
        return Difference(self.added + other.added, self.changed + other.changed, self.removed + other.removed)


@dataclass(frozen=True)
class Change:
    """A row of a record table as it was and as it is; None where it was not there before, or is there no more."""

    table: str
    before: Row | None
    after: Row | None


@dataclass(frozen=True)
class Changed:
    """What differs: how many rows by table, each of them, and by table every row that they may refer to."""

    counts: Mapping[str, Difference] = field(default_factory=dict)
    rows: Sequence[Change] = ()
    known: Rows = field(default_factory=dict)


NONE = Difference(0, 0, 0)


def compare(tables: Sequence[RecordTable], before: Rows, after: Rows) -> Changed:
    """Everything that differs between two sets of rows."""
    found = {table.name: changes_of(table, before, after) for table in tables}
    counts = {name: counted(changes) for name, changes in found.items() if changes}
    known = {table.name: [*before.get(table.name, ()), *after.get(table.name, ())] for table in tables}
    return Changed(counts, _in_order(chain.from_iterable(found.values())), known)


def total(found: Mapping[str, Difference]) -> Difference:
    """All tables together."""
    return sum(found.values(), NONE)


def counted(changes: Iterable[Change]) -> Difference:
    """How many rows came, are changed and went."""
    kinds = Counter((change.before is not None, change.after is not None) for change in changes)
    return Difference(kinds[False, True], kinds[True, True], kinds[True, False])


def changes_of(table: RecordTable, before: Rows, after: Rows) -> list[Change]:
    """The rows of one table that differ."""
    old, new = (
        {tuple(row.get(name) for name in table.keys[0]): row for row in rows.get(table.name, ())}
        for rows in (before, after)
    )
    pairs = ((old.get(key), new.get(key)) for key in dict.fromkeys((*old, *new)))
    return [Change(table.name, one, other) for one, other in pairs if _differs(table, one, other)]


def _differs(table: RecordTable, one: Row | None, other: Row | None) -> bool:
    return one is None or other is None or any(one.get(name) != other.get(name) for name in table.column_names)


def _in_order(changes: Iterable[Change]) -> list[Change]:
    """First rows with another content, then those that went, then those that came."""
    return sorted(changes, key=lambda change: (change.before is None or change.after is None, change.before is None))


def is_all_new(found: Mapping[str, Difference]) -> bool:
    """Whether rows only come, as where nothing was registered before."""
    return bool(found) and not any(one.changed or one.removed for one in found.values())
