"""The store: checked records that can be asked, and nothing else."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Self

import duckdb

from dashboard.database.quoting import quoted
from dashboard.database.schema import RecordTable
from dashboard.database.statements import first_line, single_select, tables_under
from dashboard.errors import Fault, FaultsFound


class Store:
    """Answers queries over the records of every dataset. Safe to share between threads."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, tables: tuple[RecordTable, ...]) -> None:
        self._connection = connection
        self._tables = {table.name: table for table in tables}
        self._behind: dict[str, tuple[str, ...]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the records; the store cannot be asked afterwards."""
        self._connection.close()

    def ask(self, query: str, parameters: Mapping[str, object] | None = None) -> list[dict[str, object]]:
        """The rows of one select as {column: value}; decimals stay exact, an empty cell is None.

        parameters fill $names in the query. Raises FaultsFound with code query_broken where it cannot be answered.
        """
        with self._cursor(query) as cursor:
            # With parameters, even with none of them, DuckDB plans a query twice: that is a fifth of the whole start.
            filled = (dict(parameters),) if parameters else ()
            result = cursor.execute(single_select(cursor, query), *filled)
            names = [column[0] for column in result.description]
            return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def record_tables(self) -> tuple[RecordTable, ...]:
        """Every record table as the schema describes it, those referred to before those that refer."""
        return tuple(self._tables.values())

    def count_rows(self) -> dict[str, int]:
        """How many rows each record table holds."""
        tables = ((name, f'"{name}"') for name in self._tables)
        counts = " union all ".join(f"select '{name}' as name, count(*) as rows from {table}" for name, table in tables)
        return {row["name"]: row["rows"] for row in self.ask(counts)}

    def ids(self) -> dict[str, set[str]]:
        """The ids that rows go by, of each record table whose rows are named by one column."""
        named = [(table.name, table.keys[0][0]) for table in self._tables.values() if len(table.keys[0]) == 1]
        parts = (f"select '{table}' as name, \"{key}\" as id from \"{table}\"" for table, key in named)
        found: dict[str, set[str]] = {table: set() for table, _ in named}
        for row in self.ask(" union all ".join(parts)):
            found[str(row["name"])].add(str(row["id"]))
        return found

    def rows_of(self, table: str, programme_id: str) -> list[dict[str, object]]:
        """The rows of a record table that belong to a programme, themselves or through what they refer to."""
        order = ", ".join(f'"{column}"' for column in self._tables[table].keys[0])
        columns = ", ".join(f'"{column}"' for column in self._tables[table].column_names)
        return self.ask(
            f'select {columns} from "{table}" where {self._belongs(table)} order by {order}',
            {"programme_id": programme_id},
        )

    def count_of(self, table: str, programme_id: str) -> int:
        """How many rows of a record table belong to a programme."""
        query = f'select count(*) as rows from "{table}" where {self._belongs(table)}'
        return int(str(self.ask(query, {"programme_id": programme_id})[0]["rows"]))

    def tables_behind(self, query: str) -> tuple[str, ...]:
        """The record tables a query stands on, directly or through the facts, in the order of the schema."""
        if query not in self._behind:
            with self._cursor(query) as cursor:
                under = tables_under(cursor, query)
            self._behind[query] = tuple(name for name in self._tables if name in under)
        return self._behind[query]

    def _belongs(self, table: str) -> str:
        """The condition that a row belongs to $programme_id, by the fewest steps along its references."""
        waiting = [(table, "{}")]
        seen = {table}
        for name, condition in waiting:
            if "programme_id" in self._tables[name].column_names:
                return condition.format("programme_id = $programme_id")
            for step in self._tables[name].references:
                if step.table in self._tables and step.table not in seen:
                    seen.add(step.table)
                    inner = f'"{step.columns[0]}" in (select "{step.referenced[0]}" from "{step.table}" where {{}})'
                    waiting.append((step.table, condition.format(inner)))
        raise ValueError(f"{table} does not belong to a programme")

    @contextmanager
    def _cursor(self, query: str) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor for one call, which threads may not share, that can read and cannot write."""
        try:
            with closing(self._connection.cursor()) as cursor:
                cursor.execute("begin transaction read only")
                yield cursor
        except duckdb.Error as error:
            values = {"query": quoted(query), "message": first_line(error)}
            raise FaultsFound([Fault("query_broken", "queries", values=values)]) from None
