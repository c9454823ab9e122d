"""A part of a row's name is enough where it leaves no doubt; where it does, the rows it may be are listed."""

from datetime import date

import pytest

from dashboard.errors import describe
from dashboard.texts import read_sentences
from tests.intake.made import Sheets, column_of, found, read, read_sheets, sheets, told, workbook


def _nameless(*titles: str) -> Sheets:
    """A small round where no row has an id, and the pair is of Alfa and Stor Mentor."""
    made = sheets(*titles)
    for title, rows in made.items():
        made[title] = [row[1:] for row in rows] if rows[0][0] == "Id" else rows
    if "Mentorpar" in made:
        made["Mentorpar"][1][:2] = ["Alfa", "Stor Mentor"]
    return made


def _spent(*names: str) -> Sheets:
    """A round whose spending is entered on these grants."""
    made = _nameless("Forbruk")
    made["Forbruk"] = [made["Forbruk"][0], *([name, "Lønn", 100 + at, None] for at, name in enumerate(names))]
    return made


def test_a_recipient_with_one_grant_is_enough_to_say_which() -> None:
    submission = read_sheets(_spent("Alfa", "  beta "))
    assert told(submission) == []
    grants = {row["grant_id"]: row["organisation_id"] for row in submission.records["grants"]}
    assert [grants[row["grant_id"]].rpartition("-")[2] for row in submission.records["spending"]] == ["alfa", "beta"]


def test_a_recipient_with_several_grants_is_told_what_they_are_called() -> None:
    made = _spent("Alfa", "Beta", "Alfa 2024")
    made["Tilskudd"].append(["Alfa", "IMDi", "Drift", 2024, 100000, 90000, date(2024, 3, 1)])
    submission = read_sheets(made)
    finding = found(submission, "name_of_part")
    assert (finding.severity, finding.fault.place) == ("mend", "Forbruk, 2, A Tilskudd")
    assert "Alfa 2023, Alfa 2024" in describe(finding.fault, read_sentences("nb"))[0]
    assert len(told(submission)) == 1


def test_a_grant_registered_before_is_found_by_its_recipient() -> None:
    before = read_sheets(_nameless("Tilskudd")).records
    made = {"Forbruk": _spent("Alfa")["Forbruk"]}
    submission = read({"bok.xlsx": workbook(made)}, before)
    assert submission.verdict != "reject", told(submission)
    (line,) = submission.records["spending"]
    assert line["grant_id"] == before["grants"][0]["grant_id"]


def test_two_grants_of_the_same_year_can_only_be_told_apart_by_their_ids() -> None:
    made = _spent("Alfa", "Beta")
    made["Tilskudd"].append(["Alfa", "UDI", "Drift", 2023, 100000, 90000, date(2023, 3, 1)])
    finding = found(read_sheets(made), "name_of_part")
    assert finding.severity == "mend" and "id-en" in describe(finding.fault, read_sentences("nb"))[1]


@pytest.mark.parametrize("name", ["Alfa", "Stor Mentor", "stor mentor"])
def test_a_pair_is_found_by_its_participant_or_by_a_mentor_of_one_pair(name: str) -> None:
    made = _nameless("Møter")
    made["Møter"][1][0] = name
    submission = read_sheets(made)
    assert told(submission) == []
    assert submission.records["mentor_meetings"][0]["pair_id"] == submission.records["mentor_pairs"][0]["pair_id"]


def test_a_mentor_of_two_pairs_is_asked_which() -> None:
    made = _nameless("Møter")
    made["Mentorpar"].append(["Beta", "Stor Mentor", date(2023, 2, 1), None, "nei"])
    made["Møter"][1][0] = "Stor Mentor"
    finding = found(read_sheets(made), "name_of_part")
    assert finding.fault.values["choices"] == "Alfa, Beta"


def test_a_mentor_that_is_a_participant_too_names_no_pair_as_mentor() -> None:
    made = _nameless("Møter")
    made["Organisasjoner"][2][column_of(made, "Organisasjoner", "Rolle")] = "Begge"
    made["Mentorpar"][1][:2] = ["Alfa", "Beta"]
    made["Møter"][1][0] = "Beta"
    submission = read_sheets(made)
    assert submission.verdict == "reject" and "mentor_meetings" not in submission.records
