"""A fault of the whole dataset is told where whoever submits can mend it: their sheet, row and heading."""

from dashboard.errors import Fault, describe
from dashboard.proposals.placing import Whole, left_behind, placed_findings
from dashboard.texts import read_sentences
from tests.intake.made import read_sheets, sheets
from tests.real import desk

EARLIER = [{"grant_id": "1", "organisation_id": "x"}, {"grant_id": "2", "organisation_id": "x"}]


def _whole() -> Whole:
    """Two grants registered before, and two submitted ones behind them."""
    submission, opened = read_sheets(sheets("Tilskudd")), desk()
    after = {**submission.records, "grants": [*EARLIER, *submission.records["grants"]]}
    before = {"grants": EARLIER, "organisations": [{"organisation_id": "x", "name": "Gamle Alfa"}]}
    texts = opened.catalog.languages["nb"].texts
    return Whole(opened.store.record_tables(), before, after, submission, texts)


def test_a_fault_in_a_submitted_row_is_told_at_its_cell() -> None:
    faults = [Fault("cell_empty", "grants.csv", row, "funder") for row in (4, 5)]
    (finding,) = placed_findings(_whole(), faults)
    assert (finding.fault.place, finding.count) == ("Tilskudd, 2, C Tilskuddsgiver", 2)


def test_a_fault_in_a_row_registered_before_is_told_of_the_sheet_in_its_words() -> None:
    values = {"table": "organisations", "first_file": "grants.csv", "first_row": 2}
    (finding,) = placed_findings(_whole(), [Fault("key_twice", "grants.csv", 3, "organisation_id", values)])
    assert (finding.fault.where, finding.fault.row, finding.fault.column) == ("Tilskudd", None, "Organisasjon")
    assert finding.fault.values == {"table": "Organisasjoner", "first_file": "Tilskudd", "first_row": "–"}


def test_a_query_that_fails_is_told_as_a_fault_of_ours_and_not_as_something_to_mend() -> None:
    values = {"programme": "p", "period": "all", "found": 1.0, "reported": 1, "expected": 0}
    (finding,) = placed_findings(_whole(), [Fault("answer_impossible", "mentor_compensation", values=values)])
    assert (finding.severity, finding.fault.code, finding.fault.place) == ("mend", "fault_ours", "Måltavle")
    what, remedy = describe(finding.fault, read_sentences("nb"))
    assert "Feilen er vår" in what and "mentor_compensation, answer_impossible, p, all" in what
    assert "Du kan ikke rette det" in remedy


def test_a_sheet_that_is_not_in_the_files_is_called_as_in_the_workbook() -> None:
    whole = _whole()
    assert [whole.title(name) for name in ("spending", "mentors")] == ["Forbruk", "Organisasjoner"]


def test_rows_that_are_left_behind_are_told_with_the_name_of_what_is_gone() -> None:
    (finding,) = left_behind(_whole())
    told = {name: finding.fault.values[name] for name in ("names", "count", "sheet", "target")}
    assert told == {"names": "Gamle Alfa", "count": 2, "sheet": "Tilskudd", "target": "Organisasjoner"}
