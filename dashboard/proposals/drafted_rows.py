"""Rows of a draft beside those that are registered: what each is in data, what rests on it, what others changed since.

A draft may be older than what is registered: somebody else keeps something while it stands open.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

from dashboard.database import RecordTable
from dashboard.intake.completing import made_name
from dashboard.proposals.delimited import Row, Rows

Key = tuple[str | None, ...]
Deed = Literal["row_new", "row_changed", "row_gone", "row_lost"]
REFERRED = ("sessions", "grants")
"""Tables with a form, to whose rows rows of other forms refer."""


@dataclass(frozen=True)
class DraftRow:
    """A row that is to be registered, or with `instead_of` the key of one that is, to take its place or take it away.

    row: column -> canonical text, or as it was typed; of a row that goes, what is registered.
    before: what was registered when it was corrected; the cells that still say that are not what is corrected.
    """

    table: str
    row: Row
    instead_of: Key | None = None
    is_gone: bool = False
    before: Row | None = None

    def deed(self, registered: Collection[Key]) -> Deed:
        """What becomes of the row. registered: the keys of the rows of its table; it is lost where it was there."""
        if self.instead_of is not None and self.instead_of not in registered:
            return "row_lost"
        return "row_gone" if self.is_gone else "row_new" if self.instead_of is None else "row_changed"


def key_of(table: RecordTable, row: Row) -> Key:
    """What tells the row from all others of its table."""
    return tuple(row.get(column) for column in table.keys[0])


def by_key(tables: Sequence[RecordTable], rows: Rows, drafted: Sequence[DraftRow]) -> dict[str, dict[Key, Row]]:
    """The rows of each table that the draft has rows of, by their keys."""
    names = {one.table for one in drafted}
    return {
        table.name: {key_of(table, row): row for row in rows.get(table.name, ())}
        for table in tables if table.name in names
    }  # fmt: skip


def brought_up(there: Mapping[str, Mapping[Key, Row]], drafted: Sequence[DraftRow]) -> tuple[DraftRow, ...]:
    """The draft with what is registered by now in each cell that it does not correct. there: of `by_key`."""
    return tuple(_onto(one, there[one.table].get(one.instead_of or ())) for one in drafted)


def _onto(one: DraftRow, now: Row | None) -> DraftRow:
    if now is None or one.before is None:
        return one
    left = {name: value for name, value in now.items() if one.row.get(name) == one.before.get(name)}
    return replace(one, row={**one.row, **left})


def referable(drafted: Sequence[DraftRow]) -> tuple[DraftRow, ...]:
    """The rows of a draft that rows of other forms may refer to."""
    return tuple(one for one in drafted if one.table in REFERRED and not one.is_gone)


def with_drafted(tables: Sequence[RecordTable], rows: Rows, drafted: Sequence[DraftRow]) -> Mapping[str, list[Row]]:
    """The rows with those of the draft that may be referred to; what the draft takes away still stands there."""
    found = {name: list(these) for name, these in rows.items()}
    by_name = {table.name: table for table in tables}
    for one in referable(drafted):
        these = found.setdefault(one.table, [])
        keys = [key_of(by_name[one.table], row) for row in these]
        at = keys.index(one.instead_of) if one.instead_of in keys else len(these)
        these[at : at + 1] = [one.row]
    return found


def named(table: RecordTable, row: Row, others: Sequence[Row]) -> Row:
    """The row with a name of its own in data, where rows of other forms may refer to it. others: of the same table."""
    key = table.keys[0][0]
    if table.name not in REFERRED or row.get(key):
        return row
    taken, made = {other.get(key) for other in others}, made_name(table.name, {**row, key: None})
    names = (made if number == 1 else f"{made}-{number}" for number in count(1))
    return {**row, key: next(name for name in names if name not in taken)}


def resting(tables: Sequence[RecordTable], drafted: Sequence[DraftRow], row: DraftRow) -> tuple[DraftRow, ...]:
    """The other rows of the draft that cannot be kept without this new one, for they refer to it."""
    if row.instead_of is not None or row.table not in REFERRED:
        return ()
    by_name = {table.name: table for table in tables}
    name = row.row.get(by_name[row.table].keys[0][0])
    columns = {
        table.name: [reference.columns[0] for reference in table.references if reference.table == row.table]
        for table in tables
    }  # fmt: skip
    return tuple(
        one for one in drafted if one != row and name in [one.row.get(column) for column in columns[one.table]]
    )
