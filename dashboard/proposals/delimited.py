"""Rows of record tables as the CSV of an edition, and back."""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO

from dashboard.database import RecordTable

Row = Mapping[str, str | None]
Rows = Mapping[str, Sequence[Row]]
"""Record table -> rows in canonical text; None where empty."""


def write_rows(table: RecordTable, rows: Sequence[Row], headings: Mapping[str, str] | None = None) -> bytes:
    """Every column of the table, one line for each row. headings: what columns are called instead of their names."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((headings or {}).get(name, name) for name in table.column_names)
    writer.writerows([row.get(name) or "" for name in table.column_names] for row in rows)
    return out.getvalue().encode()


def write_all(tables: Sequence[RecordTable], rows: Rows) -> dict[str, bytes]:
    """The CSV of each table that has rows."""
    return {table.name: write_rows(table, rows[table.name]) for table in tables if rows.get(table.name)}


def read_all(files: Mapping[str, bytes]) -> dict[str, list[Row]]:
    """The rows of each CSV of an edition."""
    return {table: _read(content) for table, content in files.items()}


def _read(content: bytes) -> list[Row]:
    reader = csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""))
    return [{name: value or None for name, value in row.items()} for row in reader]
