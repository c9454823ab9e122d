"""The marked copy is what was submitted, with each cell at fault coloured and told of."""

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from dashboard.intake import marked_copy
from dashboard.intake.marking import COLOURS
from tests.intake.hostile import FILES
from tests.intake.made import delimited, read, sheets, workbook


def _opened(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


def _faulty() -> bytes:
    made = sheets("Tilskudd")
    made["Tilskudd"][1][5:7] = ["ukjent", "mye"]
    return workbook(made)


LANGUAGES = [("nb", "Må rettes", "Funn"), ("nn", "Må rettast", "Funn"), ("en", "Must be mended", "Findings")]


@pytest.mark.parametrize(("language", "word", "title"), LANGUAGES)
def test_the_cells_at_fault_are_coloured_and_commented(language: str, word: str, title: str) -> None:
    files = {"bok.xlsx": _faulty()}
    book = _opened(marked_copy(files, read(files), language))
    page = book["Tilskudd"]
    colours = {cell.coordinate: cell.fill.fgColor.rgb for row in page for cell in row if cell.comment}
    assert colours == {"F2": f"00{COLOURS['look']}", "G2": f"00{COLOURS['mend']}"}
    assert page["G2"].comment.text.startswith(word) and page["G2"].value == "mye" and page["F3"].value == 80000
    assert [row[1].value for row in book[title].iter_rows(min_row=2)] == ["Tilskudd", "Tilskudd"]


def test_files_of_text_become_a_workbook_with_the_same_addresses() -> None:
    made = sheets("Tilskudd")
    made["Tilskudd"][1][5] = "=cmd|' /C calc'!A0"
    files = {f"{title}.csv": delimited(rows).encode() for title, rows in made.items()}
    book = _opened(marked_copy(files, read(files), "nb"))
    cell = book["Tilskudd"]["F2"]
    assert cell.comment and (cell.data_type, cell.value) == ("s", "=cmd|' /C calc'!A0")


def test_a_file_that_cannot_be_opened_is_told_of_on_the_list() -> None:
    files = {"gammel.xls": FILES["gammel.xls"][1]}
    book = _opened(marked_copy(files, read(files), "nb"))
    assert [cell.value for cell in book["Funn"]["B"]] == ["Ark", "gammel.xls"]


def test_only_the_list_is_selected_so_that_nothing_is_written_on_two_sheets() -> None:
    files = {"bok.xlsx": _faulty()}
    assert [page.title for page in _opened(files["bok.xlsx"]) if page.sheet_view.tabSelected] == ["Program"]
    marked = _opened(marked_copy(files, read(files), "nb"))
    assert [page.title for page in marked if page.sheet_view.tabSelected] == ["Funn"] == [marked.active.title]


def test_what_is_personal_is_marked_and_not_said() -> None:
    made = sheets("Tilskudd")
    made["Tilskudd"][1][2] = "kari@example.no"
    files = {"bok.xlsx": workbook(made)}
    book = _opened(marked_copy(files, read(files), "nb"))
    assert "kari" not in book["Tilskudd"]["C2"].comment.text
    assert not any("kari" in str(cell.value) for row in book["Funn"] for cell in row)
