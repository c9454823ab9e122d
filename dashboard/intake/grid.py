"""A sheet as it was written: cells in rows, before anything is believed of them."""

import re
from dataclasses import dataclass, field

from dashboard.database import quoted

# A cell is one text: its kind, then what stands in it. So that equal cells are equal texts, understood once.
TEXT, NUMBER, DAY, CLOCK, TRUTH, ERROR, FORMULA = "t", "n", "d", "c", "b", "e", "f"
"""Written text; a number; one shown as a date; one shown as a time; 0 or 1; an error such as #N/A; a formula nobody
has computed."""

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column; rows from 1, columns from 0."""


UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Signs that show nothing, and come along when a text is copied from a page or another program."""


@dataclass
class Grid:
    """One sheet, or one CSV file. rows: row number -> column (from 0) -> cell; empty cells are not there.

    where is what a person is told; file and title lead back to the sheet when the copy is marked. remarks: address of
    a cell -> what is written about it; boxes: the texts that lie over the cells; struck: the cells that are struck out;
    noughts: the formulas that gave nothing; is_computed: whether any gave something.
    """

    where: str
    file: str
    title: str
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    is_hidden: bool = False
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    struck: list[tuple[int, int]] = field(default_factory=list)
    noughts: list[tuple[int, int]] = field(default_factory=list)
    is_computed: bool = False
    merged: list[Area] = field(default_factory=list)
    remarks: dict[str, str] = field(default_factory=dict)
    boxes: list[str] = field(default_factory=list)
    counts_from_1904: bool = False
    is_delimited: bool = False
    heading_row: int = 0

    def heading(self, column: int) -> str:
        """What stands above a column, as one short line; empty where nothing does."""
        return quoted(self.rows.get(self.heading_row, {}).get(column, " ")[1:])


def seen(text: str) -> str:
    """The text without signs that show nothing."""
    return text if text.isascii() else UNSEEN.sub("", text)


def letter(column: int) -> str:
    """The name a spreadsheet gives a column counted from 0: A, B ... Z, AA ..."""
    higher, lower = divmod(column, 26)
    return (letter(higher - 1) if higher else "") + chr(ord("A") + lower)


def position(address: str) -> tuple[int, int]:
    """Row (from 1) and column (from 0) of an address such as "C5"; 0 and -1 for a part that is not there."""
    letters = address.rstrip("0123456789")
    column = 0
    for sign in letters:
        column = column * 26 + ord(sign) - ord("A") + 1
    return int(address[len(letters) :] or 0), column - 1
