"""A column of municipalities that holds none: what people write under Kommune may be any place."""

from collections.abc import Mapping, Sequence

from dashboard.intake.digits import MUNICIPALITY
from dashboard.intake.grid import TEXT
from dashboard.intake.headings import Recognised
from dashboard.intake.municipalities import Municipalities
from dashboard.intake.notebook import Notebook
from dashboard.intake.words import unclear_words

PLACE = "place"


def read_as_place(
    sheet: Recognised, rows: Sequence[Mapping[int, str]], there: Municipalities, told: tuple[Notebook, str]
) -> None:
    """Let the column be that of places, and tell so, where the sheet has none and no cell of it is a municipality.

    Not under the heading of the template, which asks for a number. told: the notebook, and the language of the sheet.
    """
    at = sheet.columns.get(MUNICIPALITY)
    if at is None or PLACE in sheet.columns or sheet.layout.is_own(sheet.grid.heading(at)):
        return
    cells = [cells[at] for cells in rows if at in cells]
    said = [cell[1:] for cell in cells if cell[0] == TEXT and not unclear_words(cell[1:].strip())]
    is_place = [not there.named(text) and not any(sign.isdigit() for sign in text) for text in said]
    if said and all(is_place) and all(cell[0] == TEXT for cell in cells):
        notebook, language = told
        sheet.columns[PLACE] = sheet.columns.pop(MUNICIPALITY)
        values = {"nearest": sheet.layout.column_named(PLACE).headings[language]}
        notebook.tell_cell(sheet.grid, sheet.grid.heading_row, at, ("know", "heading_as_place", values))
