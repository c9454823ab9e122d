"""A CSV file as a sheet: whichever encoding, separator and line ends Excel, a register or a colleague gave it."""

import csv
import re
from collections.abc import Callable, Sequence
from io import StringIO

from dashboard.errors import Fault, FaultsFound
from dashboard.intake.grid import TEXT, Grid, seen
from dashboard.intake.limits import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS

MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
SEPARATORS = (";", ",", "\t", "|")
TOLD_SEPARATOR = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
KEPT_AS_TEXT = re.compile(r'="([^"]*)"')
NORWEGIAN = frozenset("æøåÆØÅéèêëÉÈáàâóòôüöäÜÖÄçñ–—‘’‚“”„«»…•§°½´\xa0")
"""The signs beyond ASCII that Norwegian texts have."""
LOOKED_AT = 20_000
"""Characters from the beginning that decide which separator it is."""

Familiar = Callable[[Sequence[str]], int]
"""How many of these cells are headings that are known."""


def read_delimited(grid: Grid, content: bytes, familiar: Familiar) -> None:
    """Fill the grid with the file. Raises FaultsFound where it cannot be divided into cells."""
    text = _decoded(grid, content)
    told = TOLD_SEPARATOR.match(text)
    # The line that tells the separator is a line of the file, so the numbers of the rows count it.
    body, skipped = (text[told.end() :], 1) if told else (text, 0)
    separator = told[1] if told else _separator(body, familiar)
    number = skipped
    try:
        rows = csv.reader(StringIO(body, newline=""), delimiter=separator, strict=True, skipinitialspace=True)
        for number, cells in enumerate(rows, start=skipped + 1):
            _keep(grid, number, cells)
    except csv.Error:
        raise FaultsFound([Fault("file_malformed", grid.where, number + 1)]) from None


def _keep(grid: Grid, number: int, cells: Sequence[str]) -> None:
    kept = {at: TEXT + _plain(cell) for at, cell in enumerate(cells) if cell.strip()}
    if not kept:
        return
    if len(grid.rows) >= MOST_ROWS:
        raise FaultsFound([Fault("sheet_too_long", grid.where, values={"most": MOST_ROWS})])
    if max(kept) >= MOST_COLUMNS or max(map(len, kept.values())) > LONGEST_CELL:
        raise FaultsFound([Fault("cell_too_long", grid.where, number, values={"most": LONGEST_CELL})])
    grid.rows[number] = kept


def _plain(cell: str) -> str:
    """The cell without what some programs put around a number to keep it a text."""
    wrapped = KEPT_AS_TEXT.fullmatch(cell)
    return wrapped[1] if wrapped else cell


def _decoded(grid: Grid, content: bytes) -> str:
    encoding = next((name for mark, name in MARKS if content.startswith(mark)), "")
    if not encoding and b"\0" in content[:LOOKED_AT]:
        encoding = "utf-16-le" if content[1:2] == b"\0" else "utf-16-be"
    # Old programs end a file with a sign of its own.
    content = content.removesuffix(b"\x1a")
    text = _read_as(content, encoding or "utf-8")
    if text is None and not encoding:
        text = _of_one_byte(content)
    if text is None or "\0" in text:
        raise FaultsFound([Fault("file_not_text", grid.where)])
    return seen(text)


def _read_as(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _of_one_byte(content: bytes) -> str | None:
    """The text as Windows writes it, or as an old Mac or DOS does where all of it is Norwegian only so."""
    windows = _read_as(content, "cp1252")
    if windows is not None and not _strange(windows):
        return windows
    others = [text for name in ("mac_roman", "cp865") if (text := _read_as(content, name)) is not None]
    likely = [text for text in others if not _strange(text)]
    return max(likely, key=lambda text: sum(map(text.count, "æøåÆØÅ")), default=windows)


def _strange(text: str) -> set[str]:
    """The signs that Norwegian texts have no use for."""
    return {sign for sign in set(text) if not sign.isascii() and sign not in NORWEGIAN}


def _separator(text: str, familiar: Familiar) -> str:
    """The sign that gives the most known headings in one row; among equals the one that gives the most cells."""
    beginning = text[:LOOKED_AT]
    return max(SEPARATORS, key=lambda sign: _headings(beginning, sign, familiar))


def _headings(text: str, separator: str, familiar: Familiar) -> tuple[int, int]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=separator, skipinitialspace=True):
            rows.append(row)
    except csv.Error:
        pass
    return max((familiar(row) for row in rows[:30]), default=0), max(map(len, rows), default=0)
