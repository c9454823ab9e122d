"""The files of a submission as sheets, each opened by what it is and not by what it is called."""

import hashlib
from collections.abc import Mapping
from pathlib import PurePath
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile
from zlib import error as ZlibError

from dashboard.errors import Fault, FaultsFound
from dashboard.intake.delimited import Familiar, read_delimited
from dashboard.intake.giving import as_sheets, tells_of_persons
from dashboard.intake.grid import Grid
from dashboard.intake.limits import MOST_BYTES, MOST_FILES, MOST_SHEETS
from dashboard.intake.package import OLD_CONTAINER, ZIP, open_package
from dashboard.intake.remarks import read_remarks
from dashboard.intake.sheets import read_sheet
from dashboard.intake.structure import read_structure

DELIMITED = (".csv", ".tsv", ".txt")
DAMAGED = (
    BadZipFile, ZlibError, ExpatError, SyntaxError, KeyError, ValueError, IndexError, StopIteration, EOFError,
    UnicodeError, LookupError, RuntimeError, OSError,
)  # fmt: skip
"""What the standard library raises over a file that is not put together as it says."""


def open_all(files: Mapping[str, bytes], familiar: Familiar) -> tuple[list[Grid], list[Fault]]:
    """Every sheet of every file in the order given, and a fault for each file that was not taken in."""
    if len(files) > MOST_FILES or sum(map(len, files.values())) > MOST_BYTES:
        values = {"files": MOST_FILES, "megabytes": MOST_BYTES // 1_000_000}
        return [], [Fault("files_too_many", next(iter(files)), values=values)]
    opened = {name: as_sheets(name, content) for name, content in files.items()}
    grids: list[Grid] = []
    faults = [
        Fault("file_personal", name)
        for name, sheets in opened.items()
        if name not in sheets and tells_of_persons(files[name])
    ]
    files = {sheet: text for sheets in opened.values() for sheet, text in sheets.items()}
    seen: dict[str, str] = {}
    several = sum(not _is_delimited(name, content) for name, content in files.items()) > 1
    for name, content in files.items():
        first = seen.setdefault(hashlib.sha256(content).hexdigest(), name)
        if first != name:
            faults.append(Fault("file_twice", name, values={"first": first}))
            continue
        try:
            grids += _open(name, content, familiar, several)
        except FaultsFound as found:
            faults += found.faults
    return grids, faults


def _open(name: str, content: bytes, familiar: Familiar, several: bool) -> list[Grid]:
    if not _is_delimited(name, content):
        return _open_workbook(name, content, several)
    grid = Grid(name, name, PurePath(name).stem, is_delimited=True)
    if not content.strip(b"\0 \r\n\t\xef\xbb\xbf\xff\xfe"):
        raise FaultsFound([Fault("file_without_content", name)])
    read_delimited(grid, content, familiar)
    return [grid]


def _is_delimited(name: str, content: bytes) -> bool:
    return name.lower().endswith(DELIMITED) and not content.startswith((ZIP + b"\3\4", OLD_CONTAINER))


def _open_workbook(name: str, content: bytes, several: bool) -> list[Grid]:
    with open_package(name, content) as package:
        try:
            structure = read_structure(package)
            if len(structure.sheets) > MOST_SHEETS:
                values = {"found": len(structure.sheets), "most": MOST_SHEETS}
                raise FaultsFound([Fault("sheets_too_many", name, values=values)])
            grids = []
            for part in structure.sheets:
                where = f"{name}, {part.title}" if several else part.title
                grid = Grid(where, name, part.title, is_hidden=part.is_hidden)
                grid.counts_from_1904 = structure.counts_from_1904
                read_sheet(package, part, structure, grid)
                read_remarks(package, part.member, grid)
                grids.append(grid)
            return grids
        except DAMAGED:
            raise FaultsFound([Fault("file_damaged", name)]) from None
