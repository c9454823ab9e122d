"""What stands under Kommune: numbers, names that are read as numbers, or places that are no municipality at all."""

from typing import Any

from dashboard.errors import describe
from dashboard.intake import Submission
from dashboard.texts import read_sentences
from tests.intake.made import column_of, found, read_sheets, sheets, told


def _under(heading: str, *values: Any, **more: list[Any]) -> Submission:
    """A small round with these cells under a heading, and more columns."""
    made = sheets()
    rows = made["Organisasjoner"]
    at = column_of(made, "Organisasjoner", "Kommunenummer")
    rows[0][at] = heading
    for row, value in zip(rows[1:], values, strict=True):
        row[at] = value
    for name, cells in more.items():
        made["Organisasjoner"] = [[*row, cell] for row, cell in zip(rows, [name, *cells], strict=True)]
    return read_sheets(made)


def _read(submission: Submission, column: str) -> list[str | None]:
    return [row[column] for row in submission.records["organisations"]]


def test_the_name_of_a_municipality_is_read_as_its_number() -> None:
    submission = _under("Kommune", "Oslo", "Bergen kommune", None)
    assert told(submission) == []
    assert _read(submission, "municipality_number") == ["0301", "4601"]
    assert [f.fault.values["number"] for f in submission.findings if f.fault.code == "municipality_read"] == [
        "0301", "4601",
    ]  # fmt: skip


def test_a_column_of_places_that_are_no_municipalities_is_read_as_places() -> None:
    submission = _under("Kommune", "Lillevik", "Storvik øst", None)
    assert told(submission) == []
    assert _read(submission, "place") == ["Lillevik", "Storvik øst"]
    assert _read(submission, "municipality_number") == [None, None]
    finding = found(submission, "heading_as_place")
    assert (finding.severity, finding.fault.place) == ("know", "Organisasjoner, 1, E Kommune")
    assert "«Sted»" in describe(finding.fault, read_sentences("nb"))[0]


def test_a_place_among_municipalities_is_told_with_both_ways_out() -> None:
    submission = _under("Kommune", "Oslo", "Lillevik", None)
    finding = found(submission, "municipality_no_such")
    assert (finding.severity, finding.fault.place) == ("mend", "Organisasjoner, 3, E Kommune")
    _, remedy = describe(finding.fault, read_sentences("nb"))
    assert "nummeret eller navnet" in remedy and "«Sted»" in remedy


def test_a_slip_in_a_municipality_makes_the_column_no_column_of_places() -> None:
    assert found(_under("Kommune", "Olso", "Lillevik", None), "municipality_named").fault.values["number"] == "0301"


def test_places_stay_municipalities_where_the_sheet_has_a_column_of_places_or_asks_for_numbers() -> None:
    beside = _under("Kommune", "Lillevik", "Storvik", None, Sted=["Havna", None, None])
    asked = _under("Kommunenummer", "Lillevik", "Storvik", None)
    for submission in (beside, asked):
        assert [f.fault.code for f in submission.findings if f.severity == "mend"] == ["municipality_no_such"] * 2


def test_nothing_is_moved_where_nobody_knows() -> None:
    submission = _under("Kommune", "ukjent", None, None)
    assert [finding.fault.code for finding in submission.findings] == ["cell_not_known"]
