"""How the rows of two editions differ, table by table and row by row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

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
    known = {table.name: [*before.get(table.name, ()), *after.get(table.name, ())] for table in tables}
    return Changed(differences(tables, before, after), changes(tables, before, after), known)


def differences(tables: Sequence[RecordTable], before: Rows, after: Rows) -> dict[str, Difference]:
    """The tables that differ, each with how many rows; empty where nothing does."""
    found = {table.name: difference_of(table, before, after) for table in tables}
    return {name: difference for name, difference in found.items() if difference != NONE}


def total(found: Mapping[str, Difference]) -> Difference:
    """All tables together."""
    return sum(found.values(), NONE)


def difference_of(table: RecordTable, before: Rows, after: Rows) -> Difference:
    """How the rows of one table differ."""
    old, new = (_by_key(table, rows.get(table.name, ())) for rows in (before, after))
    changed = sum(old[key] != new[key] for key in old.keys() & new.keys())
    return Difference(len(new.keys() - old.keys()), changed, len(old.keys() - new.keys()))


def changes(tables: Sequence[RecordTable], before: Rows, after: Rows) -> list[Change]:
    """Every row that differs: first those with another content, then those that went, then those that came."""
    found = [change for table in tables for change in _changes_of(table, before, after)]
    return sorted(found, key=lambda change: (change.before is None or change.after is None, change.before is None))


def _changes_of(table: RecordTable, before: Rows, after: Rows) -> Iterator[Change]:
    old, new = (
        {tuple(row.get(name) for name in table.keys[0]): row for row in rows.get(table.name, ())}
        for rows in (before, after)
    )
    for key in dict.fromkeys((*old, *new)):
        one, other = old.get(key), new.get(key)
        if one is None or other is None or any(one.get(name) != other.get(name) for name in table.column_names):
            yield Change(table.name, one, other)


def _by_key(table: RecordTable, rows: Sequence[Row]) -> dict[tuple[str | None, ...], tuple[str | None, ...]]:
    return {
        tuple(row.get(column) for column in table.keys[0]): tuple(row.get(name) for name in table.column_names)
        for row in rows
    }
