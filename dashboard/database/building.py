"""Builds a store: schema, definitions, records, facts; everything wrong with them is told at once."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb

from dashboard.database.facts import create_facts
from dashboard.database.files import RecordFile, list_files, read_file
from dashboard.database.judging import judge
from dashboard.database.schema import RecordTable, read_tables, table_names
from dashboard.database.staging import keep, stage, stage_as_is
from dashboard.database.statements import first_line
from dashboard.database.store import Store
from dashboard.errors import Fault, FaultsFound, stop_on

DefinitionRows = Mapping[str, Sequence[Mapping[str, object]]]

# Locked from birth: not even loading can reach a file or the net through DuckDB; Python reads the files.
# One thread: the records are small, and handing work over took longer than doing it, at every start.
LOCKED = {
    "enable_external_access": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_unsigned_extensions": "false",
    "python_enable_replacements": "false",
    "temp_directory": "",
    "memory_limit": "1GB",
    "threads": "1",
    "lock_configuration": "true",
}


def build_store(queries: Path, definition_rows: DefinitionRows, datasets: Sequence[Path]) -> Store:
    """A store of every record in the dataset folders, with the facts of queries/facts.

    definition_rows holds the rows of each definition table, with a value for every column.
    Raises FaultsFound with every fault in every file.
    """
    connection = duckdb.connect(":memory:", config=LOCKED)
    try:
        create_tables(connection, queries / "schema.sql")
        fill_definitions(connection, definition_rows)
        tables = read_tables(connection)
        faults = [*_load_records(connection, tables, datasets), *create_facts(connection, queries / "facts")]
        stop_on(sorted(faults, key=lambda fault: (fault.where, fault.row or 0)))
    except BaseException:
        connection.close()
        raise
    return Store(connection, tables)


def read_schema(schema: Path) -> tuple[RecordTable, ...]:
    """Every record table as the schema file describes it, without any record. Raises FaultsFound."""
    with duckdb.connect(":memory:", config=LOCKED) as connection:
        create_tables(connection, schema)
        return read_tables(connection)


def create_tables(connection: duckdb.DuckDBPyConnection, schema: Path) -> None:
    """Make the tables of the schema file, empty. Raises FaultsFound where it cannot be used."""
    try:
        connection.execute(schema.read_text("utf-8"))
    except duckdb.Error as error:
        raise FaultsFound([Fault("schema_broken", str(schema), values={"message": first_line(error)})]) from None


def fill_definitions(connection: duckdb.DuckDBPyConnection, definition_rows: DefinitionRows) -> None:
    """Fill the definition tables. Raises FaultsFound where a row breaks a rule of the schema."""
    faults = []
    for table in table_names(connection, "definition"):
        columns = [name for name, *_ in connection.execute(f'describe "{table}"').fetchall()]
        insert = f'insert into "{table}" values ({", ".join("?" for _ in columns)})'
        for row in definition_rows.get(table, ()):
            try:
                connection.execute(insert, [row[column] for column in columns])
            except duckdb.Error as error:
                values = {"id": row[columns[0]], "message": first_line(error)}
                faults.append(Fault("definition_refused", table, values=values))
    # Records are not judged against definitions that are not there.
    stop_on(faults)


def _load_records(
    connection: duckdb.DuckDBPyConnection, tables: Sequence[RecordTable], datasets: Sequence[Path]
) -> list[Fault]:
    files, faults = _read_datasets(tables, datasets)
    filled = [table for table in tables if files[table.name]]
    connection.execute("create schema staging")
    for name in [*table_names(connection, "definition"), *(table.name for table in tables if table not in filled)]:
        stage_as_is(connection, name, len(datasets))
    for table in filled:
        stage(connection, table, files[table.name])
    for table in filled:
        faults += judge(connection, table, files)
    if not faults:
        for table in filled:
            keep(connection, table)
    connection.execute("drop schema staging cascade")
    return faults


def _read_datasets(
    tables: Sequence[RecordTable], datasets: Sequence[Path]
) -> tuple[dict[str, dict[int, RecordFile]], list[Fault]]:
    """The files of each table by the position of their dataset, and the faults of their shape."""
    files: dict[str, dict[int, RecordFile]] = {table.name: {} for table in tables}
    faults: list[Fault] = []
    for position, dataset in enumerate(datasets):
        paths, strangers = list_files(dataset, tables)
        faults += strangers
        for table in tables:
            if table.name in paths:
                file = read_file(paths[table.name], table)
                files[table.name][position] = file
                faults += file.faults
    return files, faults
