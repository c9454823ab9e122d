"""No text of a record runs as a formula in any file that is taken away, and what was added can be taken away again."""

import csv
from dataclasses import replace
from datetime import datetime
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.exports import figures_sheet, stamp_of, write_csv, write_xlsx
from dashboard.exports.giving import Giving, write_giving_csv
from dashboard.exports.neutral import neutral
from dashboard.exports.opendata.tables import write_plain_csv
from dashboard.exports.sheet import Field, Sheet
from tests.exports.opened import DAY, SPACE, cells, part, reader, undone

MOMENT = datetime(2026, 1, 2, 3, 4, 5)
STARTS = "=+-@\t\r"
EVIL = [
    "=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1+1", '"=1', "a;=cmd|' /C calc'!A0", "a\n=1",
    '=HYPERLINK("http://x")',
]  # fmt: skip


def written(text: str) -> tuple[object, ...]:
    """The text as it comes out of every kind of CSV file and out of a workbook."""
    sheet = Sheet("t", "T", (Field("a", "A"),), ((text,),), False)
    stamp = replace(stamp_of(reader(), sheet, DAY), lines={})
    grant = {"id": "a", "title": text}
    files = (write_csv(sheet, stamp), write_plain_csv(sheet), write_giving_csv(Giving("T", [grant], 0, MOMENT)))
    plain = [list(csv.reader(StringIO(file.decode("utf-8-sig"), newline="")))[1] for file in files]
    return plain[0][0], plain[1][0], plain[2][1], cells(write_xlsx(sheet, stamp))[1][0]


@pytest.mark.parametrize("text", EVIL)
def test_a_text_that_would_run_is_neutralised_in_both(text: str) -> None:
    for found in written(text):
        pieces = str(found).replace("\n", ";").replace("\t", ";").replace("\r", ";").split(";")
        assert not [piece for piece in pieces if piece.lstrip(" \"").startswith(tuple("=+-@"))], found


@given(st.text(max_size=40))
def test_nothing_that_is_written_begins_as_a_formula_and_other_texts_stay(text: str) -> None:
    found = neutral(text)
    assert not found.startswith(tuple(STARTS))
    assert undone(found) == text


@given(st.text("=+-@'\"; \t\r\na1\uff1d", max_size=8))
def test_what_was_added_can_be_told_from_what_was_there(text: str) -> None:
    assert undone(neutral(text)) == text


@pytest.mark.parametrize("text", ["Kurs: styre", "2, Aktiviteter", "e-post", "a = b", "100 %", "–", "3-4"])
def test_ordinary_words_are_left_as_they_are(text: str) -> None:
    assert {neutral(text), *written(text)} == {text}


def test_a_negative_number_stays_a_number() -> None:
    sheet = Sheet("t", "T", (Field("a", "A", "number"),), ((-5.5,),), False)
    stamp = stamp_of(reader(), sheet, DAY)
    assert write_csv(sheet, stamp).splitlines()[1].startswith(b"-5.5,") and write_plain_csv(sheet) == b"a\n-5.5\n"
    assert cells(write_xlsx(sheet, stamp))[1][0] == -5.5


def test_a_workbook_holds_no_formula_and_no_link_and_is_the_same_every_time() -> None:
    sheet = Sheet("t", "T", (Field("a", "A"),), tuple((text,) for text in [*EVIL, "http://example.org", "1"]), True)
    stamp = stamp_of(reader(), sheet, DAY)
    page = part(write_xlsx(sheet, stamp), "xl/worksheets/sheet1.xml")
    assert not list(page.iter(f"{SPACE}f")) and not list(page.iter(f"{SPACE}hyperlink"))
    assert all(cell.get("t") == "s" for cell in page.iter(f"{SPACE}c"))
    assert write_xlsx(sheet, stamp) == write_xlsx(sheet, stamp)


def test_the_list_of_figures_of_a_made_up_programme_is_marked_on_its_tab() -> None:
    sheet = figures_sheet(reader())
    assert sheet.is_made_up
    book = write_xlsx(sheet, stamp_of(reader(), sheet, DAY))
    names = [tab.get("name") for tab in part(book, "xl/workbook.xml").iter(f"{SPACE}sheet")]
    assert names == ["Oppdiktede tall", "Om uttrekket"]
    assert part(book, "xl/worksheets/sheet1.xml").find(f"{SPACE}sheetPr/{SPACE}tabColor") is not None
