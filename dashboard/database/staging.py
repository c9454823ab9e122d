"""The staging tables: every row of every file as it was written and as it reads, before anything is believed.

staging.<table> has the columns of its record table in their types (null where a cell does not read), `_raw` with the
same columns as text, `_dataset` (the position of its folder) and `_record` (its number in the file).
"""

from array import array
from collections.abc import Mapping, Sequence

import pyarrow
from duckdb import DuckDBPyConnection
from pyarrow.lib import StringBuilder

from dashboard.database.files import RecordFile
from dashboard.database.forms import form_of
from dashboard.database.schema import RecordColumn, RecordTable, Reference


def stage_as_is(connection: DuckDBPyConnection, name: str, datasets: int) -> None:
    """Let every dataset see a table that no file fills among its own rows: a definition table, or an empty one."""
    connection.execute(
        f'create view staging."{name}" as select cast(position as integer) as _dataset, "{name}".* '
        f'from main."{name}" cross join range({datasets}) as datasets (position)'
    )


def stage(connection: DuckDBPyConnection, table: RecordTable, files: Mapping[int, RecordFile]) -> None:
    """Put the rows of one table's files, by the position of their dataset, into its staging table."""
    written = pyarrow.concat_tables(
        [_text_table(table, -1, RecordFile("")), *(_text_table(table, at, file) for at, file in files.items())]
    )
    texts = ", ".join(f'"{name}" := "{name}"' for name in table.column_names)
    typed = ", ".join(_typed(column) for column in table.columns)
    connection.register("written", written)
    connection.execute(
        f'create table staging."{table.name}" as '
        f"select _dataset, _record, struct_pack({texts}) as _raw, {typed} from written"
    )
    connection.unregister("written")


def keep(connection: DuckDBPyConnection, table: RecordTable) -> None:
    """Move the rows of a staging table into the record table; they must have passed every check."""
    columns = ", ".join(f'"{name}"' for name in table.column_names)
    conditions = [_parent_is_kept(table, reference) for reference in table.references if reference.table == table.name]
    if not conditions:
        connection.execute(f'insert into "{table.name}" ({columns}) select {columns} from staging."{table.name}"')
        return
    # DuckDB looks for the row referred to among those of earlier statements: so one generation at a time.
    key = ", ".join(f'"{name}"' for name in table.keys[0])
    generation = (
        f'insert into "{table.name}" ({columns}) select {columns} from staging."{table.name}" '
        f'where ({key}) not in (select ({key}) from "{table.name}") and {" and ".join(conditions)}'
    )
    while connection.execute(generation).fetchone() != (0,):
        pass


def _text_table(table: RecordTable, dataset: int, file: RecordFile) -> pyarrow.Table:
    count = len(file.numbers)
    texts = {name: _texts(file.cells.get(name, [None] * count)) for name in table.column_names}
    places = {"_dataset": _numbers([dataset] * count), "_record": _numbers(file.numbers)}
    return pyarrow.table(places | texts)


# Not pyarrow.array(): to know a series when it meets one it imports pandas, which takes longer than all the records.
def _texts(values: Sequence[str | None]) -> pyarrow.Array:
    builder = StringBuilder()
    builder.append_values(values)
    return builder.finish()


def _numbers(values: Sequence[int]) -> pyarrow.Array:
    return pyarrow.Array.from_buffers(pyarrow.int32(), len(values), [None, pyarrow.py_buffer(array("i", values))])


def _typed(column: RecordColumn) -> str:
    if column.type == "VARCHAR":
        return f'"{column.name}"'
    cell = f'"{column.name}"'
    pattern = form_of(column.type).pattern
    return f"case when regexp_full_match({cell}, '{pattern}') then try_cast({cell} as {column.type}) end as {cell}"


def _parent_is_kept(table: RecordTable, reference: Reference) -> str:
    columns = ", ".join(f'"{name}"' for name in reference.columns)
    referenced = ", ".join(f'"{name}"' for name in reference.referenced)
    is_empty = " or ".join(f'"{name}" is null' for name in reference.columns)
    return f'({is_empty} or ({columns}) in (select ({referenced}) from "{table.name}"))'
