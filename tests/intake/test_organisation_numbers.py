"""An organisation number names its organisation as surely as a name does, where that leaves no doubt."""

from typing import Any

import pytest

from tests.intake.made import Sheets, found, read_sheets, sheets, told

HEADINGS = ["Tilskuddsgiver", "Tilskuddsordning", "År", "Tildelt (kr)"]
ROW = ["IMDi", "Drift", 2023, 100000]


def _grants(*before: list) -> Sheets:
    made = sheets()
    made["Tilskudd"] = [[*before[0], *HEADINGS], *([*row, *ROW] for row in before[1:])]
    return made


@pytest.mark.parametrize("written", ["850000018", "850 000 018", 850000018, "NO 850 000 018 MVA", "850000018MVA"])
@pytest.mark.parametrize("heading", ["Organisasjon", "Orgnr", "Organisasjonsnummer"])
def test_a_row_may_name_an_organisation_by_its_number(written: Any, heading: str) -> None:
    submission = read_sheets(_grants([heading], [written]))
    assert submission.verdict == "accept", told(submission)
    assert [row["organisation_id"] for row in submission.records["grants"]] == ["a"]


@pytest.mark.parametrize("heading", ["Søker", "Organisasjon"])
def test_a_column_of_names_comes_before_one_of_numbers(heading: str) -> None:
    submission = read_sheets(_grants(["Orgnr", heading], ["999999999", "Alfa"]))
    assert found(submission, "heading_unknown").fault.column == "A Orgnr"
    assert [row["organisation_id"] for row in submission.records["grants"]] == ["a"]


def test_a_number_that_two_organisations_have_is_asked_about() -> None:
    made = _grants(["Orgnr"], ["850000018"])
    made["Organisasjoner"][2][3] = "850000018"
    finding = found(read_sheets(made), "name_of_several")
    assert (finding.severity, finding.fault.place) == ("mend", "Tilskudd, 2, A Orgnr")


def test_a_number_that_nobody_has_is_told_at_its_cell() -> None:
    finding = found(read_sheets(_grants(["Orgnr"], ["850000034"])), "name_unknown")
    assert (finding.severity, finding.fault.place) == ("mend", "Tilskudd, 2, A Orgnr")
