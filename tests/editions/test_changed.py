"""Rows that differ: each as a person knows it, the first on the page and every one in the file."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from dashboard import project
from dashboard.answers import Desk
from dashboard.exports.changed import changed_book
from dashboard.intake import write_workbook
from dashboard.markup.changed import HEADINGS, ChangedRows
from dashboard.markup.proposals import MOST_LINES, comparison_view
from dashboard.markup.reader import Place, Reader
from dashboard.proposals import Changed, earlier_rows, propose, read_files, rows_between
from tests.editions.made import Rows, own_round, submission
from tests.pages.tree import grow
from tests.real import LANGUAGES


def _reader(of: Desk, language: str = "nb") -> Reader:
    return Reader(of, Place("e", "own-2025", "all", "internal", language))


def _changed(of: Desk, rows: Rows) -> Changed:
    return propose(submission(rows), of).changed


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_holds_every_line_and_the_page_the_first(kept: Desk, language: str) -> None:
    changed, reader = rows_between(kept.own.edition, None), _reader(kept, language)
    lines = list(ChangedRows(reader, changed))
    assert len(lines) == len(ChangedRows(reader, changed)) == sum(map(len, own_round().values())) > MOST_LINES
    book = load_workbook(BytesIO(changed_book(reader, changed, date(2026, 1, 1))))
    headings, *written = book.worksheets[0].iter_rows(values_only=True)
    assert headings == tuple(reader.speaker.text(heading) for heading in HEADINGS)
    assert [tuple(cell or "" for cell in row) for row in written] == [tuple(map(str, line)) for line in lines]
    (whole,) = [e for e in grow(comparison_view(reader, changed, None)).all("details")
                if reader.speaker.text("data.show_first", count=MOST_LINES) in e.text]  # fmt: skip
    assert len(whole.all("tr")) == 1 + MOST_LINES and str(MOST_LINES) in whole.all("caption")[0].text


def test_no_stamp_says_that_the_rows_are_of_one_programme_or_period(kept: Desk) -> None:
    reader = _reader(kept)
    book = load_workbook(BytesIO(changed_book(reader, rows_between(kept.own.edition, None), date(2026, 1, 1))))
    said = [cell for row in book.worksheets[1].iter_rows(values_only=True) for cell in row]
    assert reader.place.edition in said and reader.speaker.text("exports.programme") not in said


def _lines(of: Desk, rows: Rows) -> Iterator[tuple[str, ...]]:
    return iter(ChangedRows(_reader(of), _changed(of, rows)))


def test_what_is_changed_comes_before_what_is_gone_and_what_is_new(kept: Desk) -> None:
    rows = own_round()
    rows["grants"][0] |= {"paid_nok": "1", "awarded_nok": "2"}
    new = {**rows["programme_costs"][0], "cost_id": "another", "year": "2024", "amount_nok": "7000"}
    rows["programme_costs"] = [*rows["programme_costs"][1:], new]
    text = _reader(kept).speaker.text
    changed, other, gone, came = _lines(kept, rows)
    assert {changed[2], other[2]} == {text("workbook.columns.paid_nok"), text("workbook.columns.awarded_nok")}
    assert gone[2:] == (text("data.row_gone"), gone[3], "–") and came[2:4] == (text("data.row_new"), "–")
    assert "7\u00a0000" in came[4] and "2024" in came[1]


def test_a_month_is_said_as_a_month_and_an_emptied_cell_as_nothing(kept: Desk) -> None:
    rows = own_round()
    rows["sessions"][0] |= {"held_on": "2023-03-01", "held_precision": "month", "note": None}
    said = {line[2]: line[3:] for line in _lines(kept, rows)}
    columns = _reader(kept).speaker.texts["workbook"]["columns"]
    assert said[columns["held_on"]][1] == "mars 2023" and said[columns["note"]][1] == "–"


def test_a_made_up_row_looks_made_up(kept: Desk) -> None:
    rows = own_round()
    rows["grants"][0] |= {"basis": "example", "source_id": "example"}
    changed, reader = _changed(kept, rows), _reader(kept)
    tables = grow(comparison_view(reader, changed, None)).of_class("mt-made-up")
    assert ChangedRows(reader, changed).has_made_up and len(tables) == 1
    assert not ChangedRows(reader, rows_between(kept.own.edition, None)).has_made_up


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_registered_written_out_and_handed_in_again_changes_nothing(kept: Desk, language: str) -> None:
    book = write_workbook(earlier_rows(kept.own.edition), language, project.ROOT)
    proposal = propose(read_files({"bok.xlsx": book}, kept), kept)
    assert proposal.is_empty and not proposal.changed.rows
