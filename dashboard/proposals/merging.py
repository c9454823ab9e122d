"""The whole own dataset after a submission: its rows in place of those its programmes had in the same tables."""

from collections.abc import Mapping, Sequence

from dashboard.database import RecordTable
from dashboard.proposals.delimited import Row, Rows


class Belonging:
    """Which programme a row belongs to: by itself, or through the rows it refers to."""

    def __init__(self, tables: Sequence[RecordTable], rows: Rows) -> None:
        self._tables = {table.name: table for table in tables}
        self._by_key = {
            (table.name, row[key]): row
            for table in tables
            for key in table.keys[0][:1]
            for row in rows.get(table.name, ())
            if len(table.keys[0]) == 1
        }

    def programme_of(self, table: str, row: Row) -> str | None:
        """The programme's id; None where the row refers to nothing that belongs to one."""
        if "programme_id" in row:
            return row["programme_id"]
        for reference in self._tables[table].references:
            parent = self._by_key.get((reference.table, row.get(reference.columns[0])))
            if parent is not None:
                return self.programme_of(reference.table, parent)
        return None


def merge(tables: Sequence[RecordTable], before: Rows, submitted: Rows) -> dict[str, list[Row]]:
    """before: the rows registered so far. A table without submitted rows stays as it was."""
    belonged = Belonging(tables, before)
    belongs = Belonging(tables, overlay(tables, before, submitted))
    programmes = {
        belongs.programme_of(table, row) for table, rows in submitted.items() for row in rows
    } - {None}  # fmt: skip
    merged = {}
    for table in tables:
        new = list(submitted.get(table.name, ()))
        kept = [
            row
            for row in before.get(table.name, ())
            if not new or belonged.programme_of(table.name, row) not in programmes
        ]
        merged[table.name] = [*kept, *new]
    return merged


def overlay(tables: Sequence[RecordTable], before: Rows, submitted: Rows) -> dict[str, list[Row]]:
    """All rows of both; of two with the same key, the submitted one counts."""
    return {table.name: [*before.get(table.name, ()), *submitted.get(table.name, ())] for table in tables}


def programme_ids(rows: Mapping[str, Sequence[Row]]) -> tuple[str, ...]:
    """The programmes there are."""
    return tuple(sorted(str(row["programme_id"]) for row in rows.get("programmes", ())))
