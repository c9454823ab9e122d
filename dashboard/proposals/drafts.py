"""Rows registered one by one: gathered, then submitted as files like any others, so that the checks are the same."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.database import RecordTable
from dashboard.proposals.delimited import Row, Rows, write_rows
from dashboard.proposals.merging import Belonging

DRAFTED = ("mentor_meetings", "attendance", "spending")
"""The record tables that have a small form of their own."""


def draft_files(
    tables: Sequence[RecordTable], earlier: Rows, drafted: Sequence[tuple[str, Row]], texts: Mapping[str, Any]
) -> Mapping[str, bytes]:
    """The drafted rows (record table, row), and under them those their programmes have in the same tables already.

    texts: those of the language that the findings are to name sheets and columns in.
    """
    by_name = {table.name: table for table in tables}
    belonging = Belonging(tables, earlier)
    files = {}
    for name in dict.fromkeys(table for table, _ in drafted):
        new = [row for table, row in drafted if table == name]
        programmes = {belonging.programme_of(name, row) for row in new}
        mine = [row for row in earlier.get(name, ()) if belonging.programme_of(name, row) in programmes]
        rows = [*new, *_without(by_name[name], mine, new)]
        file = f"{texts['dictionary'][name]['title']}.csv"
        files[file] = write_rows(by_name[name], rows, texts["workbook"]["columns"])
    return files


def _without(table: RecordTable, rows: Sequence[Row], new: Sequence[Row]) -> list[Row]:
    """The earlier rows but those that a new one with the same key takes the place of."""
    keys = {tuple(row.get(column) for column in table.keys[0]) for row in new}
    return [row for row in rows if tuple(row.get(column) for column in table.keys[0]) not in keys]
