"""Findings on the page: the rows they concern, and those of rows made in forms told of the draft."""

import pytest

from dashboard.answers import Desk
from dashboard.errors import Fault
from dashboard.intake import Finding
from dashboard.markup.drafted import Drafted
from dashboard.markup.findings import finding_groups
from dashboard.markup.reader import Place, Reader
from dashboard.proposals import DraftRow, draft_files, earlier_rows, parent_of, read_files
from tests.real import LANGUAGES


def _reader(of: Desk, language: str = "nb") -> Reader:
    return Reader(of, Place("e", "own-2025", "all", "internal", language))


def _times(of: Desk, count: int, rows: range) -> str:
    cells = tuple(f"C{row}" for row in rows)
    finding = Finding("mend", Fault("cell_empty", "Samlinger", 4, "C Type samling"), count, cells)
    return finding_groups(_reader(of), [finding])[0]["findings"][0]["times"]


def test_findings_told_as_one_name_their_rows_as_far_as_one_cares_to_read(kept: Desk) -> None:
    assert _times(kept, 1, range(4, 5)) == ""
    assert _times(kept, 2, range(4, 7, 2)) == "gjelder 2 steder: rad 4, 6"
    assert _times(kept, 40, range(4, 44)).endswith("rad 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, …")
    assert _times(kept, 2, range(0)) == "gjelder 2 steder"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_in_the_draft_is_told_of_its_row_there_and_of_no_file(kept: Desk, language: str) -> None:
    reader, earlier = _reader(kept, language), earlier_rows(parent_of(kept))
    meeting = {**earlier["mentor_meetings"][0], "meeting_id": None, "hours": "mye", "held_on": "2024-05-14"}
    drafted = [
        DraftRow("attendance", {**earlier["attendance"][0], "persons": "flere"}), DraftRow("mentor_meetings", meeting),
        DraftRow("mentor_meetings", {**meeting, "held_on": "2024-05-15"}),
    ]  # fmt: skip
    files = draft_files(tuple(kept.store.record_tables()), earlier, drafted, reader.speaker.texts)
    found = Drafted(reader, [one.table for one in drafted]).told(read_files(files, kept).findings)
    draft, columns = reader.speaker.text("data.draft"), reader.speaker.texts["workbook"]["columns"]
    wrong = [finding for finding in found if finding.fault.code == "number_expected"]
    assert {(f.fault.where, f.fault.row, f.fault.column, f.cells) for f in wrong} == {
        (draft, 1, columns["persons"], ("A1",)), (draft, 2, columns["hours"], ("A2", "A3")),
    }  # fmt: skip
    assert not [finding for finding in found if ".csv" in finding.fault.place + str(finding.fault.values)]


def test_what_is_wrong_with_a_row_registered_before_names_no_row_of_the_draft(kept: Desk) -> None:
    fault = Fault("cell_empty", "Møter.csv", 9, "H Timer")
    (told,) = Drafted(_reader(kept), ["mentor_meetings"]).told([Finding("look", fault)])
    assert (told.fault.where, told.fault.row, told.fault.column) == ("Møter, registrert fra før", None, "Timer")
