"""Looks for persons in what is not read: it is kept with the originals all the same. Says where, and never what."""

import re
from collections.abc import Iterable, Mapping

from dashboard.database import is_personal, is_phone, personal_word
from dashboard.errors import Fault
from dashboard.intake.grid import NUMBER, TEXT, Grid, position
from dashboard.intake.notebook import Notebook
from dashboard.intake.numbers import read_written
from dashboard.intake.words import says_little

LOOKED_AT = 40
"""Rows among which the headings of an unknown sheet are looked for."""
MOST_WORDS, MOST_ALONE = 3, 2
"""How many words a heading of an unknown sheet has at most, among others and alone in its row: more is a sentence."""
COUNTED = 6
"""Numbers of so many digits at most are counts or amounts, and tell of nobody."""
ALWAYS = ("føds", "fods", "født", "fødd", "fodt", "birth", "born", "dob", "fnr", "dnr", "dnummer", "personn", "ssn")
"""What asks for when somebody was born, where anything tells enough."""
NUMBERED = re.compile(
    r"nr|nummer|number|\bno\b|\bid\b|bilag|sak|ref|kid|konto|kode|code|kr|nok|beløp|sum|budsjett", re.IGNORECASE
)
"""Headings under which eight digits are something else than a telephone number."""
LABELLED = re.compile(r"^\s*([^:\n]{2,40}):[ \t]*\S", re.MULTILINE)


class PersonGuard:
    """Tells of cells, headings and remarks that may tell of persons."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._told = 0

    def unread(self, grid: Grid) -> bool:
        """Everything on a sheet that is not one of ours; whether anything was told."""
        before = self._told
        self.rows(grid, grid.rows)
        word = personal_word(grid.title)
        if word and tells_of_persons(word, (cell for cells in grid.rows.values() for cell in cells.values())):
            self._sheet(Fault("sheet_personal", grid.where, values={"word": word}))
        for number in sorted(grid.rows)[:LOOKED_AT]:
            most = MOST_WORDS if len(grid.rows[number]) > 1 else MOST_ALONE
            for at, cell in grid.rows[number].items():
                word = _heading_word(cell, most)
                if word and self._is_answered(grid, number, at, word):
                    self._cell(grid, (number, at), "column_personal", word=word)
        return self._told > before

    def rows(self, grid: Grid, numbers: Iterable[int]) -> None:
        """Rows that are not read."""
        for number in numbers:
            self.cells(grid, number, grid.rows[number])

    def column(self, grid: Grid, column: int) -> None:
        """A column that is not read."""
        for number, cells in grid.rows.items():
            if column in cells:
                self.cells(grid, number, {column: cells[column]})

    def cells(self, grid: Grid, number: int, cells: Mapping[int, str]) -> None:
        """Cells of a row that are not read."""
        for at, cell in cells.items():
            if is_personal(cell[1:]) or _is_labelled(cell[1:]) or _is_loose_phone(grid, at, cell):
                self._cell(grid, (number, at), "cell_personal")

    def beside(self, grid: Grid) -> None:
        """What is written beside the cells of any sheet."""
        for address, text in grid.remarks.items():
            if is_personal(text) or _is_labelled(text):
                self._cell(grid, position(address), "remark_personal")
        if any(is_personal(text) or _is_labelled(text) for text in grid.boxes):
            self._sheet(Fault("box_personal", grid.where))

    def _cell(self, grid: Grid, place: tuple[int, int], code: str, **values: object) -> None:
        self._told += 1
        self._notebook.tell_cell(grid, *place, ("mend", code, values))

    def _sheet(self, fault: Fault) -> None:
        self._told += 1
        self._notebook.tell("mend", fault)

    def _is_answered(self, grid: Grid, number: int, at: int, word: str) -> bool:
        """Whether somebody stands under what asks for persons, or beside it where nothing stands under it."""
        below = [cells[at] for row, cells in grid.rows.items() if row > number and at in cells]
        beside = [cell for place, cell in grid.rows[number].items() if place == at + 1]
        return tells_of_persons(word, below or beside)


def tells_of_persons(word: str, cells: Iterable[str]) -> bool:
    """Whether the cells under a heading that asks for persons hold more than how many they are."""
    return any(word.startswith(ALWAYS) or not _is_count(cell) for cell in cells)


def _is_count(cell: str) -> bool:
    """Whether a cell says how many, how much, yes, no or nothing."""
    if cell[0] == TEXT and says_little(cell[1:]):
        return True
    is_number = cell[0] == NUMBER or (cell[0] == TEXT and read_written(cell[1:]) is not None)
    return is_number and sum(sign.isdigit() for sign in cell[1:].partition(".")[0]) <= COUNTED


def _is_loose_phone(grid: Grid, at: int, cell: str) -> bool:
    """Whether a text of eight digits is a telephone number: nothing above it says that it is a number of something."""
    if cell[0] != TEXT or not is_phone(cell[1:]):
        return False
    top = grid.heading_row or min(grid.rows)
    return not NUMBERED.search(grid.rows[top].get(at, " ")[1:])


def _heading_word(cell: str, most: int) -> str | None:
    is_short = cell[0] == TEXT and len(cell[1:].split()) <= most
    return personal_word(cell[1:]) if is_short else None


def _is_labelled(text: str) -> bool:
    """Whether a line of a text says who: "Kontaktperson: ..."."""
    labels = LABELLED.findall(text) if ":" in text else ()
    return any(personal_word(label) for label in labels if len(label.split()) <= MOST_WORDS)
