"""How the rows of two editions differ, table by table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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


NONE = Difference(0, 0, 0)


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


def _by_key(table: RecordTable, rows: Sequence[Row]) -> dict[tuple[str | None, ...], tuple[str | None, ...]]:
    return {
        tuple(row.get(column) for column in table.keys[0]): tuple(row.get(name) for name in table.column_names)
        for row in rows
    }
