"""One sheet of a workbook in one pass: cells with formulas, merged areas and hidden rows, as they are written."""

import re
from typing import Any
from xml.parsers.expat import ParserCreate
from zipfile import ZipFile

from dashboard.errors import Fault, FaultsFound
from dashboard.intake.grid import CLOCK, DAY, ERROR, FORMULA, NUMBER, TEXT, TRUTH, Grid, letter, position, seen
from dashboard.intake.limits import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, MOST_TEXT
from dashboard.intake.numbers import plain, read_stored
from dashboard.intake.structure import Part, Structure

KEPT = frozenset({"v", "t", "f"})
"""The elements whose text is a value or a formula."""
KINDS = {"b": TRUTH, "e": ERROR, "str": TEXT, "inlineStr": TEXT, "d": TEXT}
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_sheet(package: ZipFile, part: Part, structure: Structure, grid: Grid) -> None:
    """Fill the grid with the sheet. Raises FaultsFound where there is more than can be taken in, or expat's error."""
    pass_ = _Pass(structure, grid)
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = pass_.start
    parser.EndElementHandler = pass_.end
    parser.CharacterDataHandler = pass_.text
    parser.StartDoctypeDeclHandler = pass_.refuse
    with package.open(part.member) as stream:
        parser.ParseFile(stream)


class _Pass:
    """What is known while the parser moves through one sheet."""

    def __init__(self, structure: Structure, grid: Grid) -> None:
        self._structure, self._grid = structure, grid
        self._columns: dict[str, int] = {}
        self._row, self._column, self._cells = 0, -1, {}
        self._kind, self._style = "", 0
        self._taken: dict[str, str] = {}
        self._inside = ""
        self._is_aid = False
        self._characters = 0

    def start(self, name: str, attributes: dict[str, Any]) -> None:
        """The parser meets the beginning of an element."""
        name = name.rpartition(":")[2]
        if name == "c":
            address = attributes.get("r", "")
            self._column = self._column_of(address) if address else self._column + 1
            self._kind, self._style = attributes.get("t", "n"), int(attributes.get("s", 0))
            self._taken = {}
        elif name in KEPT:
            self._inside = "" if self._is_aid else name
            if name == "f":
                self._taken.setdefault("f", "")
        elif name == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column, self._cells = -1, {}
            if attributes.get("hidden") in ("1", "true"):
                self._grid.hidden_rows.append(self._row)
        elif name == "col":
            if attributes.get("hidden") in ("1", "true"):
                first, last = int(attributes["min"]) - 1, min(int(attributes["max"]), MOST_COLUMNS)
                self._grid.hidden_columns += range(first, last)
        elif name == "rPh":
            self._is_aid = True
        elif name == "mergeCell":
            first, _, last = attributes["ref"].replace("$", "").partition(":")
            self._grid.merged.append((*position(first), *position(last or first)))

    def text(self, text: str) -> None:
        """The parser meets text."""
        if self._inside:
            self._taken[self._inside] = self._taken.get(self._inside, "") + text

    def end(self, name: str) -> None:
        """The parser meets the end of an element."""
        name = name.rpartition(":")[2]
        if name == "c":
            if self._taken:
                self._keep()
        elif name in KEPT:
            self._inside = ""
        elif name == "rPh":
            self._is_aid = False
        elif name == "row" and self._cells:
            self._grid.rows[self._row] = self._cells
            if len(self._grid.rows) > MOST_ROWS:
                raise FaultsFound([Fault("sheet_too_long", self._grid.where, values={"most": MOST_ROWS})])

    def refuse(self, *_: object) -> None:
        """The parser meets definitions, which no spreadsheet program writes."""
        raise FaultsFound([Fault("file_hostile", self._grid.where)])

    def _column_of(self, address: str) -> int:
        letters = address.rstrip("0123456789")
        if letters not in self._columns:
            self._columns[letters] = position(letters)[1]
        return self._columns[letters]

    def _keep(self) -> None:
        cell = self._cell()
        if cell is None:
            return
        self._characters += len(cell)
        if self._column >= MOST_COLUMNS or len(cell) > LONGEST_CELL or self._characters > MOST_TEXT:
            code = "cell_far_away" if self._column >= MOST_COLUMNS else "cell_too_long"
            values = {"most": LONGEST_CELL, "furthest": letter(MOST_COLUMNS - 1)}
            raise FaultsFound([Fault(code, self._grid.where, self._row, letter(self._column), values)])
        self._cells[self._column] = cell
        if "f" in self._taken and cell[0] == NUMBER:
            is_nought = read_stored(cell[1:]) == 0
            self._grid.noughts += [(self._row, self._column)] if is_nought else []
            self._grid.is_computed |= not is_nought
        if self._style in self._structure.struck:
            self._grid.struck.append((self._row, self._column))

    def _cell(self) -> str | None:
        """The cell as one text, or None where it is empty."""
        value = self._taken.get("v", self._taken.get("t", ""))
        if self._kind == "s" and value:
            value = _text(self._structure.texts[int(value)])
            return TEXT + value if value.strip() else None
        if not value.strip():
            # A formula that is shared stands with the first of its cells only, and here without a text.
            return FORMULA + (self._taken["f"].strip() or "…") if "f" in self._taken and self._kind != "str" else None
        kind = KINDS.get(self._kind, NUMBER)
        if kind != NUMBER:
            value = _text(value) if kind == TEXT else value
            return kind + value if value.strip() else None
        if self._style in self._structure.date_styles:
            return DAY + value
        if self._style in self._structure.clock_styles:
            return CLOCK + value
        if unit := self._structure.units.get(self._style):
            return _with_unit(value, unit)
        zeros = self._structure.zeros.get(self._style)
        return TEXT + value.zfill(zeros) if zeros and value.isdigit() else NUMBER + value


def _text(value: str) -> str:
    return seen(ESCAPED.sub(_unescaped, value))


def _with_unit(value: str, unit: str) -> str:
    """A number as it is shown, where its form says that it is no number of kroner."""
    number = read_stored(value)
    if number is None:
        return NUMBER + value
    return f"{TEXT}{plain(number * 100 if unit == '%' else number)} {unit}"


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))
