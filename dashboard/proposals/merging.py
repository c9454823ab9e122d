"""The whole own dataset after a submission: its rows in place of those its programmes had in the same tables."""

from collections.abc import Collection, Mapping, Sequence

from dashboard.database import RecordTable
from dashboard.intake.registered import Belonging
from dashboard.proposals.delimited import Row, Rows


def merge(
    tables: Sequence[RecordTable], before: Rows, submitted: Rows, emptied: Collection[str] = ()
) -> dict[str, list[Row]]:
    """Of each table the rows that are kept, then those submitted. before: the rows registered so far.

    A table without submitted rows stays as it was, unless it is among those emptied for the same programmes; those of
    everybody where no row says whose, for then there is one programme.
    """
    belonged = Belonging(tables, before)
    programmes = set(programmes_of(tables, before, submitted) or programme_ids(before))
    merged = {}
    for table in tables:
        new = list(submitted.get(table.name, ()))
        kept = [
            row
            for row in before.get(table.name, ())
            if not (new or table.name in emptied) or belonged.programme_of(table.name, row) not in programmes
        ]
        merged[table.name] = [*kept, *new]
    return merged


def programmes_of(tables: Sequence[RecordTable], before: Rows, submitted: Rows) -> tuple[str, ...]:
    """The programmes that submitted rows belong to, by themselves or through rows registered before."""
    belongs = Belonging(tables, overlay(tables, before, submitted))
    found = {belongs.programme_of(table, row) for table, rows in submitted.items() for row in rows}
    return tuple(sorted(str(programme) for programme in found - {None}))


def overlay(tables: Sequence[RecordTable], before: Rows, submitted: Rows) -> dict[str, list[Row]]:
    """All rows of both; of two with the same key, the submitted one counts."""
    return {table.name: [*before.get(table.name, ()), *submitted.get(table.name, ())] for table in tables}


def programme_ids(rows: Mapping[str, Sequence[Row]]) -> tuple[str, ...]:
    """The programmes there are."""
    return tuple(sorted(str(row["programme_id"]) for row in rows.get("programmes", ())))
