"""Puts the checks to the staged rows of a table and tells what they find."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from duckdb import DuckDBPyConnection

from dashboard.database.checks import Check, checks_of
from dashboard.database.files import RecordFile
from dashboard.database.quoting import nearest, quoted
from dashboard.database.schema import RecordTable
from dashboard.errors import Fault

FilesOfTable = Mapping[int, RecordFile]
"""The files of one record table by the position of their dataset."""


def judge(connection: DuckDBPyConnection, table: RecordTable, files: Mapping[str, FilesOfTable]) -> list[Fault]:
    """Every fault in the staged rows of a table. files holds those of every table, as references cross over."""
    own = files[table.name]
    lacking = {name: {at for at, file in own.items() if name not in file.cells} for name in table.column_names}
    unread = {name: {at for at, file in others.items() if not file.is_whole} for name, others in files.items()}
    checks = checks_of(table, lacking, unread)
    found = connection.execute(_question(table, checks)).fetchall()
    return [_tell(checks[number], finding, own) for number, *finding in _causes(found, checks)]


def _question(table: RecordTable, checks: Sequence[Check]) -> str:
    return " union all ".join(_part(table, number, check) for number, check in enumerate(checks)) + " order by 1, 2, 3"


def _part(table: RecordTable, number: int, check: Check) -> str:
    source = check.source or f'staging."{table.name}"'
    return (
        f"select {number}, here._dataset, here._record, {check.value}, {check.nearest}, {check.first} "
        f"from {source} as here where {check.condition}"
    )


def _causes(found: Iterable[tuple], checks: Sequence[Check]) -> Iterator[tuple]:
    """Leaves out what touches a cell already at fault: it may be no more than a consequence."""
    at_fault: set[tuple[int, int, str]] = set()
    for finding in found:
        number, dataset, record = finding[:3]
        cells = {(dataset, record, column) for column in checks[number].columns}
        if at_fault.isdisjoint(cells):
            at_fault |= cells
            yield finding


def _tell(check: Check, finding: Sequence, files: FilesOfTable) -> Fault:
    dataset, record, value, likely, first = finding
    code, values = check.code, dict(check.values)
    if value is not None:
        values["value"] = quoted(value)
    if check.code == "choice_unknown":
        values["nearest"] = nearest(value, str(values["choices"]).split(", "))
    if check.code == "reference_to_nothing":
        code = "reference_to_nothing" if likely else "reference_to_empty"
        values["nearest"] = quoted(likely or "")
    if first:
        values |= {"first_file": files[first["dataset"]].where, "first_row": first["record"]}
    return Fault(code, files[dataset].where, record, ", ".join(check.columns), values)
