"""Rows of sums are left out whatever they are called, and nothing that is called like one is lost."""

from typing import Any

import pytest

from tests.intake.made import found, read_sheets, sheets, told

AMOUNTS = [None, None, None, None, 180000, 170000]
SUMS = [
    ["Sum", *AMOUNTS], ["Hovedtotal", *AMOUNTS], ["Delsum Alfa", *AMOUNTS], [None, "Alfa Totalt", *AMOUNTS[1:]],
    [None, "Beta: Sum", *AMOUNTS[1:]], [None, "Alfa Resultat", *AMOUNTS[1:]], ["Sum 2023", None, None, None, 2023, 5],
]  # fmt: skip


@pytest.mark.parametrize("row", SUMS, ids=str)
def test_a_row_of_sums_is_left_out_and_told(row: list[Any]) -> None:
    made = sheets("Tilskudd")
    made["Tilskudd"].insert(2, row)
    submission = read_sheets(made)
    assert submission.verdict == "accept", told(submission)
    assert (found(submission, "row_totals").fault.row, len(submission.records["grants"])) == (3, 2)


@pytest.mark.parametrize("name", ["Gamma Totalt", "Total"])
def test_what_is_perhaps_no_sum_is_told_at_its_cell(name: str) -> None:
    made = sheets("Tilskudd")
    made["Tilskudd"].append([None, name, "IMDi", "Drift", 2023, 5, 5])
    finding = found(read_sheets(made), "name_unknown")
    assert (finding.severity, finding.fault.place) == ("mend", "Tilskudd, 4, B Organisasjon")


def test_what_may_be_the_name_of_an_organisation_or_a_sum_is_asked_about() -> None:
    made = sheets()
    made["Organisasjoner"] = [["Navn", "Organisasjonsnummer", "Antall"], ["Alfa", "850000018", 20]]
    made["Organisasjoner"].append(["Sum medlemmer", None, 20])
    finding = found(read_sheets(made), "row_perhaps_totals")
    assert (finding.severity, finding.fault.place) == ("mend", "Organisasjoner, 3, A Navn")


@pytest.mark.parametrize("name", ["Total Integrering", "Sum Kulturforening", "Totalt"])
def test_an_organisation_that_is_called_like_a_sum_is_kept(name: str) -> None:
    made = sheets()
    made["Organisasjoner"] = [["Navn", "Organisasjonsnummer", "Stiftet år"], ["Alfa", "850000018", 2015]]
    made["Organisasjoner"].append([name, "850000026", 2012])
    submission = read_sheets(made)
    assert [row["name"] for row in submission.records["organisations"]] == ["Alfa", name], told(submission)
