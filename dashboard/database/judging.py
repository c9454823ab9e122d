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
    broken = _broken(connection, table, checks)
    if not broken:
        return []
    found = connection.execute(_question(table, checks, broken)).fetchall()
    return [_tell(checks[number], finding, own) for number, *finding in _causes(found, checks)]


def _broken(connection: DuckDBPyConnection, table: RecordTable, checks: Sequence[Check]) -> list[int]:
    """The numbers of the checks that find anything: mostly none, so all are counted before any is asked for more."""
    counted: dict[str, list[int]] = {}
    for number, check in enumerate(checks):
        counted.setdefault(_source(table, check), []).append(number)
    found: list[int] = []
    for source, numbers in counted.items():
        any_of = ", ".join(f"bool_or({checks[number].condition})" for number in numbers)
        is_broken = connection.execute(f"select {any_of} from {source} as here").fetchone()
        found += [number for number, so in zip(numbers, is_broken, strict=True) if so]
    return sorted(found)


def _question(table: RecordTable, checks: Sequence[Check], numbers: Sequence[int]) -> str:
    return " union all ".join(_part(table, number, checks[number]) for number in numbers) + " order by 1, 2, 3"


def _source(table: RecordTable, check: Check) -> str:
    return check.source or f'staging."{table.name}"'


def _part(table: RecordTable, number: int, check: Check) -> str:
    return (
        f"select {number}, here._dataset, here._record, {check.value}, {check.nearest}, {check.first} "
        f"from {_source(table, check)} as here where {check.condition}"
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
