"""Judges rows that are not in any file yet: first as the schema asks, then across tables by queries/checks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from dashboard.database.building import LOCKED, DefinitionRows, create_tables, fill_definitions
from dashboard.database.files import RecordFile
from dashboard.database.judging import judge
from dashboard.database.schema import read_tables, table_names
from dashboard.database.staging import stage, stage_as_is
from dashboard.database.statements import first_line, single_select, tables_under
from dashboard.errors import Fault, FaultsFound

HEADER = re.compile(r"-- (?P<severity>mend|look|know) \| (?P<table>\w+) \| (?P<columns>\w+(?:, \w+)*)\n")
Rows = Mapping[str, tuple[Mapping[str, Sequence[str | None]], Sequence[int]]]


@dataclass(frozen=True)
class Breach:
    """A row that a check across tables found. record: the number it was given; columns: the cells concerned."""

    severity: str
    code: str
    table: str
    record: int
    columns: tuple[str, ...]
    values: Mapping[str, object]


@dataclass(frozen=True)
class _Check:
    """One file of queries/checks: what its first line says, its query, and the record tables it reads."""

    path: Path
    severity: str
    table: str
    columns: tuple[str, ...]
    query: str
    reads: set[str]


class Prover:
    """Proves one set of rows after another against the schema, the definitions and the checks of a queries folder."""

    def __init__(self, queries: Path, definition_rows: DefinitionRows) -> None:
        """Raises FaultsFound where the schema, a definition or a check is itself broken."""
        self._connection = duckdb.connect(":memory:", config=LOCKED)
        create_tables(self._connection, queries / "schema.sql")
        fill_definitions(self._connection, definition_rows)
        self._tables = read_tables(self._connection)
        self._checks = [self._read_check(path) for path in sorted((queries / "checks").glob("*.sql"))]

    def prove(self, rows: Rows) -> tuple[list[tuple[str, Fault]], list[Breach]]:
        """What is wrong with rows of record tables: (table, fault) for each broken rule of the schema, and breaches.

        rows: record table -> its columns as canonical text, and a number for each row, which faults give as their row.
        Raises FaultsFound where a check is itself broken.
        """
        files = {
            name: {0: RecordFile(name, {c: list(texts) for c, texts in columns.items()}, list(numbers))}
            for name, (columns, numbers) in rows.items()
            if numbers
        }
        judged = {table.name: {} for table in self._tables} | files
        self._stage(files)
        try:
            filled = [table for table in self._tables if table.name in files]
            faults = [(table.name, fault) for table in filled for fault in judge(self._connection, table, judged)]
            self._connection.execute("use memory.staging")
            # A check finds nothing where a table it reads is empty.
            asked = [check for check in self._checks if check.reads <= files.keys()]
            return faults, [breach for check in asked for breach in self._ask(check)]
        finally:
            self._connection.execute("use memory.main")
            self._connection.execute("drop schema staging cascade")

    def _stage(self, files: Mapping[str, dict[int, RecordFile]]) -> None:
        self._connection.execute("create schema staging")
        empty = [table.name for table in self._tables if table.name not in files]
        for name in [*table_names(self._connection, "definition"), *empty]:
            stage_as_is(self._connection, name, 1)
        for table in self._tables:
            if table.name in files:
                stage(self._connection, table, files[table.name])

    def _read_check(self, path: Path) -> _Check:
        text = path.read_text("utf-8")
        header = HEADER.match(text)
        if header is None:
            raise FaultsFound([Fault("check_headless", str(path), 1)])
        try:
            reads = tables_under(self._connection, text) & {table.name for table in self._tables}
        except duckdb.Error as error:
            raise _broken(path, error) from None
        return _Check(path, header["severity"], header["table"], tuple(header["columns"].split(", ")), text, reads)

    def _ask(self, check: _Check) -> Iterator[Breach]:
        """The breaches one check finds; its columns beside `record` fill the braces of its sentences."""
        try:
            result = self._connection.execute(single_select(self._connection, check.query))
            names = [column[0] for column in result.description]
            for row in result.fetchall():
                values = dict(zip(names, row, strict=True))
                record = values.pop("record")
                yield Breach(check.severity, check.path.stem, check.table, record, check.columns, values)
        except duckdb.Error as error:
            raise _broken(check.path, error) from None


def _broken(path: Path, error: duckdb.Error) -> FaultsFound:
    return FaultsFound([Fault("fact_broken", str(path), values={"message": first_line(error)})])
