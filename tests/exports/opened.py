"""Files that were written, read again without the code that wrote them."""

import csv
import re
import zipfile
from datetime import date
from functools import cache
from io import BytesIO, StringIO
from xml.etree import ElementTree

from dashboard.exports import figures_sheet, stamp_of, table_sheet
from dashboard.exports.files import Writer
from dashboard.markup.reader import Place, Reader
from tests.real import desk

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DAY = date(2026, 1, 2)
ADDED = re.compile(r"(^|[;\t\r\n])'(?=[ \"']*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])")
"""The apostrophes that made texts harmless."""


@cache
def reader(programme: str = "example-imdi", audience: str = "internal", language: str = "nb") -> Reader:
    """A reader of the real project."""
    return Reader(desk(), Place("e1", programme, "all", audience, language))


def taken(write: Writer, name: str, at: Reader) -> bytes:
    """A file of a table query, or of all figures."""
    sheet = figures_sheet(at) if name == "figures" else table_sheet(at, name)
    return write(sheet, stamp_of(at, sheet, DAY))


def lines(file: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file by the names of its columns, which must differ."""
    names, *rows = csv.reader(StringIO(file.decode("utf-8-sig")))
    assert len(set(names)) == len(names)
    return [dict(zip(names, row, strict=True)) for row in rows]


def undone(text: str) -> str:
    """A text of a CSV file as it was before it was made harmless."""
    return ADDED.sub(r"\1", text)


def part(file: bytes, name: str) -> ElementTree.Element:
    """One part of a workbook."""
    with zipfile.ZipFile(BytesIO(file)) as book:
        return ElementTree.fromstring(book.read(name))


def texts(file: bytes) -> list[str]:
    """Every text of a workbook."""
    return ["".join(t.text or "" for t in item.iter(f"{SPACE}t")) for item in part(file, "xl/sharedStrings.xml")]


def cells(file: bytes, sheet: int = 1) -> list[list[object]]:
    """The cells of a sheet, row by row: texts as str, numbers as float, empty ones as None."""
    known = texts(file)
    return [
        [_cell(cell, known) for cell in row]
        for row in part(file, f"xl/worksheets/sheet{sheet}.xml").iter(f"{SPACE}row")
    ]


def _cell(cell: ElementTree.Element, known: list[str]) -> object:
    value = cell.find(f"{SPACE}v")
    if value is None:
        return None
    return known[int(value.text)] if cell.get("t") == "s" else float(value.text)


def sheet_names(file: bytes) -> list[str]:
    """The names of the sheets of a workbook, in order."""
    return [sheet.attrib["name"] for sheet in part(file, "xl/workbook.xml").iter(f"{SPACE}sheet")]
