"""The rows registered before, as far as a submission may refer to them, and what they may be called by there."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from dashboard.database import RecordTable
from dashboard.intake.submission import Record

Rows = Mapping[str, Sequence[Record]]


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

    def programme_of(self, table: str, row: Record) -> str | None:
        """The programme's id; None where the row refers to nothing that belongs to one."""
        if "programme_id" in row:
            return row["programme_id"]
        for reference in self._tables[table].references:
            found = self.programme_of_id(reference.table, row.get(reference.columns[0]))
            if found is not None:
                return found
        return None

    def programme_of_id(self, table: str, name: str | None) -> str | None:
        """The programme of the row of this id; None where there is no such row."""
        row = self._by_key.get((table, name))
        return None if row is None else self.programme_of(table, row)


class Registered:
    """Rows by record table, those of every own programme until a submission has said which ones it is about."""

    def __init__(self, tables: Sequence[RecordTable], rows: Rows, emptied: frozenset[str] = frozenset()) -> None:
        """emptied: the tables that the submission empties, whose rows it cannot refer to."""
        self._tables = {table.name: table for table in tables}
        self._rows = {table: list(found) for table, found in rows.items()}
        self._belonging = Belonging(tables, rows)
        self._emptied = emptied
        self.is_settled = False
        """Whether the submission has said which programmes it is about."""

    def keep_to(self, programmes: Collection[str | None]) -> None:
        """From now on only rows of these programmes: what others have registered is none of the submission's."""
        self._rows = {
            table: [row for row in rows if self._belonging.programme_of(table, row) in programmes]
            for table, rows in self._rows.items()
        }
        self.is_settled = True

    def get(self, table: str, otherwise: Sequence[Record] = ()) -> Sequence[Record]:
        """The rows of a table that can be referred to."""
        return otherwise if table in self._emptied else self._rows.get(table, otherwise)

    def lost(self, table: str) -> int:
        """How many rows of an emptied table there were."""
        return len(self._rows.get(table, ()))

    def count_programmes(self) -> int:
        """How many programmes the rows are of."""
        return len(self._rows.get("programmes", ()))

    def other_names(self, table: str) -> Iterator[tuple[str, str]]:
        """What rows may be called beside their id, as (name, id): with their programme's id before it, or without.

        An id of somebody's own may be another programme's too, and is then kept with its programme's before it; who
        wrote it need not know. So a name here may be another row's id, and then nobody knows which row is meant.
        """
        key = self._tables[table].keys[0][0]
        of_rows = [(str(row[key]), self._belonging.programme_of(table, row)) for row in self.get(table)]
        known = set(of_rows)
        for own, programme in of_rows:
            for name in (own.removeprefix(f"{programme}-"), f"{programme}-{own}"):
                if programme and name not in ("", own, programme) and (name, programme) not in known:
                    yield name, own
