"""Rows registered one by one: gathered, then submitted as files like any others, so that the checks are the same."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.database import RecordTable
from dashboard.intake.registered import Belonging, Registered
from dashboard.proposals.delimited import Row, Rows, write_rows
from dashboard.proposals.drafted_rows import DraftRow, brought_up, by_key, key_of, with_drafted

DRAFTED = ("mentor_meetings", "sessions", "attendance", "grants", "spending")
"""The record tables that have a form of their own."""


def draft_files(
    tables: Sequence[RecordTable], earlier: Rows, drafted: Sequence[DraftRow], texts: Mapping[str, Any]
) -> Mapping[str, bytes]:
    """The drafted rows, and under them those their programmes have in the same tables already.

    Where rows go, their programmes are handed in too: a file with no row left of one would not say whose it is.
    texts: those of the language that the findings are to name sheets and columns in.
    """
    by_name, drafted = {table.name: table for table in tables}, brought_up(by_key(tables, earlier, drafted), drafted)
    together = with_drafted(tables, earlier, drafted)
    belonging, clear = Belonging(tables, together), _Clear(tables, together)
    files, left = {}, set()
    for name in dict.fromkeys(one.table for one in drafted):
        mine = [one for one in drafted if one.table == name]
        programmes = {belonging.programme_of(name, one.row) for one in mine}
        left |= {belonging.programme_of(name, one.row) for one in mine if one.is_gone}
        stay = [
            row for row in _without(by_name[name], earlier.get(name, ()), mine)
            if belonging.programme_of(name, row) in programmes
        ]  # fmt: skip
        rows = [clear.said(by_name[name], row) for row in (*(one.row for one in mine if not one.is_gone), *stay)]
        files[_file(name, texts)] = _written(by_name[name], rows, texts["workbook"])
    whose = [row for row in earlier.get("programmes", ()) if row.get("programme_id") in left]
    if whose:
        files[_file("programmes", texts)] = _written(by_name["programmes"], whose, texts["workbook"])
    return files


def _file(table: str, texts: Mapping[str, Any]) -> str:
    return f"{texts['dictionary'][table]['title']}.csv"


def _written(table: RecordTable, rows: Sequence[Row], words: Mapping[str, Any]) -> bytes:
    """The rows; where none is left, the one that says so, for a file without rows changes nothing."""
    none = {table.column_names[0]: words["none"]}
    return write_rows(table, rows or [none], words["columns"])


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


def _without(table: RecordTable, rows: Sequence[Row], drafted: Sequence[DraftRow]) -> list[Row]:
    """The earlier rows but those that a drafted one takes the place of, or takes away."""
    keys = {key_of(table, one.row) for one in drafted} | {one.instead_of for one in drafted}
    return [row for row in rows if key_of(table, row) not in keys]
