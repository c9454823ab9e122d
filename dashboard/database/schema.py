"""What queries/schema.sql says of the record tables: read back from DuckDB, so a rule is written once."""

from collections.abc import Sequence
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from dashboard.database.rules import Rule, read_rule

_COLUMNS = """
select
    table_name,
    column_name,
    data_type,
    coalesce(comment, max(comment) over (partition by column_name), ' | '),
    is_nullable
from duckdb_columns()
where schema_name = 'main' and not internal
order by column_index
"""
# A column that every table has, such as basis, need only be explained on one of them: hence the window above.

_CONSTRAINTS = """
select
    table_name,
    constraint_type,
    constraint_column_names,
    expression,
    referenced_table,
    referenced_column_names
from duckdb_constraints()
where schema_name = 'main'
order by constraint_index
"""


@dataclass(frozen=True)
class Reference:
    """Columns that must name a row of a record table, maybe the same one, or of a definition table."""

    columns: tuple[str, ...]
    table: str
    referenced: tuple[str, ...]


@dataclass(frozen=True)
class RecordColumn:
    """One column of a record table. references is "table.column" or None; choices is empty unless enumerated."""

    name: str
    type: str
    unit: str
    meaning: str
    is_required: bool
    choices: tuple[str, ...] = ()
    references: str | None = None

    @property
    def target(self) -> str:
        """The table that it names a row of; empty where it names none."""
        return (self.references or "").partition(".")[0]


@dataclass(frozen=True)
class RecordTable:
    """One record table; a key is a set of columns that no two rows share, the primary key first."""

    name: str
    meaning: str
    columns: tuple[RecordColumn, ...]
    keys: tuple[tuple[str, ...], ...]
    references: tuple[Reference, ...]
    rules: tuple[Rule, ...]

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns in the order of the schema."""
        return tuple(column.name for column in self.columns)


def table_names(connection: DuckDBPyConnection, kind: str) -> dict[str, str]:
    """Tables of a kind (definition or record) with their meaning; a table that refers comes after its target."""
    listed = connection.execute("select table_name, comment from duckdb_tables() order by table_oid").fetchall()
    parted = {name: (comment or "").partition(" | ") for name, comment in listed}
    return {name: meaning for name, (found, _, meaning) in parted.items() if found == kind}


def read_tables(connection: DuckDBPyConnection) -> tuple[RecordTable, ...]:
    """Every record table, in the order of the schema."""
    columns = connection.execute(_COLUMNS).fetchall()
    constraints = connection.execute(_CONSTRAINTS).fetchall()
    return tuple(
        _read_table(name, meaning, _of_table(name, columns), _of_table(name, constraints))
        for name, meaning in table_names(connection, "record").items()
    )


def _of_table(name: str, listed: Sequence[tuple]) -> list[tuple]:
    return [row[1:] for row in listed if row[0] == name]


def _read_table(name: str, meaning: str, columns: Sequence[tuple], constraints: Sequence[tuple]) -> RecordTable:
    keys = sorted(
        ((kind != "PRIMARY KEY", tuple(on)) for kind, on, *_ in constraints if kind in ("PRIMARY KEY", "UNIQUE"))
    )
    references = tuple(
        Reference(tuple(on), table, tuple(referenced))
        for kind, on, _, table, referenced in constraints
        if kind == "FOREIGN KEY"
    )
    rules = tuple(read_rule(tuple(on), expression) for kind, on, expression, *_ in constraints if kind == "CHECK")
    described = tuple(_describe_column(column, references, rules) for column in columns)
    return RecordTable(name, meaning, described, tuple(key for _, key in keys), references, rules)


def _describe_column(column: tuple, references: Sequence[Reference], rules: Sequence[Rule]) -> RecordColumn:
    name, data_type, comment, is_nullable = column
    unit, _, meaning = comment.partition(" | ")
    targets = (f"{r.table}.{r.referenced[0]}" for r in references if r.columns == (name,))
    choices = (rule.choices for rule in rules if rule.columns == (name,) and rule.choices)
    return RecordColumn(name, data_type, unit, meaning, not is_nullable, next(choices, ()), next(targets, None))
