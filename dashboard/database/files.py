"""A CSV file as rows of text: what can be judged before any cell is understood."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from io import StringIO
from pathlib import Path

from dashboard.database.personal import is_personal, personal_word
from dashboard.database.quoting import nearest, quoted
from dashboard.database.schema import RecordTable
from dashboard.errors import Fault, FaultsFound

Record = tuple[int, list[str]]
"""The number of a record as a spreadsheet shows it, the heading being 1, and its cells."""

_NEIGHBOURS = (".toml", ".json", ".md")


@dataclass(frozen=True)
class RecordFile:
    """One file: its cells by column (None where empty), the number of each row, and what is wrong with it.

    is_whole is False where rows or columns could not be taken in, so that other rows may seem to refer to nothing.
    """

    where: str
    cells: dict[str, list[str | None]] = field(default_factory=dict)
    numbers: list[int] = field(default_factory=list)
    faults: tuple[Fault, ...] = ()
    is_whole: bool = True


def list_files(dataset: Path, tables: Sequence[RecordTable]) -> tuple[dict[str, Path], list[Fault]]:
    """The file of each record table in a dataset folder, and a fault for each file that belongs to none."""
    if not dataset.is_dir():
        return {}, [Fault("dataset_missing", str(dataset))]
    expected = {f"{table.name}.csv": table.name for table in tables}
    present = sorted(path for path in dataset.iterdir() if path.is_file() and not path.name.startswith("."))
    known = {expected[path.name]: path for path in present if path.name in expected}
    strangers = [path for path in present if path.name not in expected and path.suffix not in _NEIGHBOURS]
    return known, [
        Fault("file_unknown", str(path), values={"file": path.name, "nearest": nearest(path.name, expected)})
        for path in strangers
    ]


def read_file(path: Path, table: RecordTable) -> RecordFile:
    """The rows of a file with every fault of its shape; never raises for what a person wrote in it."""
    where = str(path)
    try:
        (row, heading), *records = _read_records(path, where)
    except FaultsFound as found:
        return RecordFile(where, faults=found.faults, is_whole=False)
    headings = [cell.strip() for cell in heading]
    if not set(headings) & set(table.column_names):
        # Nothing of such a row is repeated: it may be a row of data.
        fault = Fault("file_without_heading", where, row, values={"columns": ", ".join(table.column_names)})
        return RecordFile(where, faults=(fault,), is_whole=False)
    misnamed = [replace(fault, where=where, row=row) for fault in _judge_headings(headings, table)]
    misshapen = list(_judge_lengths(records, len(headings), where))
    kept = [(number, cells) for number, cells in records if len(cells) == len(headings)]
    return RecordFile(
        where,
        _by_column(headings, [cells for _, cells in kept], table),
        [number for number, _ in kept],
        (*misnamed, *misshapen),
        is_whole=not misshapen and not any(fault.code == "column_missing" for fault in misnamed),
    )


def _read_records(path: Path, where: str) -> list[Record]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FaultsFound([Fault("file_not_utf8", where)]) from None
    except OSError as error:
        raise FaultsFound([Fault("file_unreadable", where, values={"reason": error.strerror})]) from None
    records = [(number, cells) for number, cells in _numbered(text, where) if any(cell.strip() for cell in cells)]
    if not records:
        raise FaultsFound([Fault("file_empty", where)])
    number, heading = records[0]
    if len(heading) == 1 and any(mark in heading[0] for mark in ";\t"):
        raise FaultsFound([Fault("file_not_commas", where, number)])
    return records


def _numbered(text: str, where: str) -> Iterator[Record]:
    number = 0
    try:
        for number, cells in enumerate(csv.reader(StringIO(text, newline=""), strict=True), start=1):
            yield number, cells
    except csv.Error:
        raise FaultsFound([Fault("file_malformed", where, number + 1)]) from None


def _judge_headings(headings: Sequence[str], table: RecordTable) -> Iterator[Fault]:
    for position, heading in enumerate(headings):
        if heading not in table.column_names:
            yield _stranger(heading, _letter(position), table)
        elif heading in headings[:position]:
            yield Fault("column_twice", table.name, column=heading)
    for column in table.columns:
        if column.is_required and column.name not in headings:
            yield Fault("column_missing", table.name, column=column.name)


def _stranger(heading: str, letter: str, table: RecordTable) -> Fault:
    word = personal_word(heading)
    if word or is_personal(heading):
        return Fault("column_personal", table.name, column=letter, values={"word": word or "…"})
    if not heading:
        return Fault("column_without_name", table.name, column=letter)
    likely = nearest(heading, table.column_names)
    return Fault("column_unknown", table.name, column=quoted(heading), values={"nearest": likely})


def _letter(position: int) -> str:
    """The name a spreadsheet gives a column: A, B ... Z, AA ..."""
    higher, lower = divmod(position, 26)
    return (_letter(higher - 1) if higher else "") + chr(ord("A") + lower)


def _judge_lengths(records: Sequence[Record], expected: int, where: str) -> Iterator[Fault]:
    for number, cells in records:
        if len(cells) != expected:
            yield Fault("row_length_wrong", where, number, values={"found": len(cells), "expected": expected})


def _by_column(headings: Sequence[str], rows: Sequence[list[str]], table: RecordTable) -> dict[str, list[str | None]]:
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(headings)
    return {
        name: [cell.strip() or None for cell in columns[headings.index(name)]]
        for name in table.column_names
        if name in headings
    }
