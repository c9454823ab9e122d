"""Rows registered one by one: gathered, then submitted as files like any others, so that the checks are the same."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.database import RecordTable
from dashboard.intake.registered import Belonging, Registered
from dashboard.proposals.delimited import Row, Rows, write_rows

DRAFTED = ("mentor_meetings", "attendance", "spending")
"""The record tables that have a small form of their own."""


def draft_files(
    tables: Sequence[RecordTable], earlier: Rows, drafted: Sequence[tuple[str, Row]], texts: Mapping[str, Any]
) -> Mapping[str, bytes]:
    """The drafted rows (record table, row), and under them those their programmes have in the same tables already.

    texts: those of the language that the findings are to name sheets and columns in.
    """
    by_name = {table.name: table for table in tables}
    belonging, clear = Belonging(tables, earlier), _Clear(tables, earlier)
    files = {}
    for name in dict.fromkeys(table for table, _ in drafted):
        new = [row for table, row in drafted if table == name]
        programmes = {belonging.programme_of(name, row) for row in new}
        mine = [row for row in earlier.get(name, ()) if belonging.programme_of(name, row) in programmes]
        rows = [clear.said(by_name[name], row) for row in (*new, *_without(by_name[name], mine, new))]
        file = f"{texts['dictionary'][name]['title']}.csv"
        files[file] = write_rows(by_name[name], rows, texts["workbook"]["columns"])
    return files


class _Clear:
    """Says what a row refers to so that no other row can be meant, though two programmes have the same id."""

    def __init__(self, tables: Sequence[RecordTable], earlier: Rows) -> None:
        self._belonging, self._registered = Belonging(tables, earlier), Registered(tables, earlier)
        self._names: dict[str, dict[str, set[str]]] = {}

    def said(self, table: RecordTable, row: Row) -> Row:
        """The row, with an id that is also another's said with its programme's before it."""
        targets = {reference.columns[0]: reference.table for reference in table.references}
        return {name: self._clear(targets.get(name), value) for name, value in row.items()}

    def _clear(self, target: str | None, value: str | None) -> str | None:
        programme = self._belonging.programme_of_id(target, value) if target else None
        if target is None or value is None or programme is None:
            return value
        if target not in self._names:
            names = self._names[target] = {}
            for name, own in self._registered.other_names(target):
                names.setdefault(name, set()).add(own)
        names, whole = self._names[target], f"{programme}-{value}"
        return whole if names.get(value, set()) - {value} and names.get(whole) == {value} else value


def _without(table: RecordTable, rows: Sequence[Row], new: Sequence[Row]) -> list[Row]:
    """The earlier rows but those that a new one with the same key takes the place of."""
    keys = {tuple(row.get(column) for column in table.keys[0]) for row in new}
    return [row for row in rows if tuple(row.get(column) for column in table.keys[0]) not in keys]
