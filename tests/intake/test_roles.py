"""An organisation may be participant, mentor or both: each reference finds the one that fits, and nothing is lost."""

import pytest

from dashboard.errors import describe
from dashboard.intake import write_workbook
from dashboard.project import ROOT
from dashboard.texts import read_sentences
from tests.intake.made import Sheets, column_of, found, read, read_sheets, sheets, told, workbook
from tests.real import LANGUAGES

BOTH = ("Begge", "begge", "Deltaker og mentor", "mentor/deltaker", "Both", "Participant and mentor", "Begge deler")


def _round(role: str | None) -> Sheets:
    """Alfa is in a pair as the mentor of Beta, and has a grant itself; nothing has an id."""
    made = sheets("Mentorpar", "Tilskudd")
    made["Organisasjoner"] = [row[1:] for row in made["Organisasjoner"]]
    made["Organisasjoner"][1][0] = role
    made["Mentorpar"] = [row[1:] for row in made["Mentorpar"]]
    made["Mentorpar"][1][:2] = ["Beta", "Alfa"]
    return made


@pytest.mark.parametrize("word", BOTH)
def test_an_organisation_of_both_roles_is_a_participant_and_a_mentor(word: str) -> None:
    submission = read_sheets(_round(word))
    assert told(submission) == []
    participants, mentors = submission.records["organisations"], submission.records["mentors"]
    assert [row["name"] for row in participants] == ["Alfa", "Beta"]
    assert [row["name"] for row in mentors] == ["Alfa", "Stor Mentor"]
    assert (participants[0]["founded_year"], mentors[0]["org_number"]) == ("2015", "850000018")
    assert submission.records["mentor_pairs"][0]["mentor_id"] == mentors[0]["mentor_id"]
    assert submission.records["grants"][0]["organisation_id"] == participants[0]["organisation_id"]
    assert found(submission, "role_both").fault.place == "Organisasjoner, 2, A Rolle"


def test_both_roles_come_back_from_the_workbook_they_are_written_to() -> None:
    first = read_sheets(_round("Begge"))
    again = read({"bok.xlsx": write_workbook(first.records, "nb", ROOT)})
    assert told(again) == []
    assert again.records == first.records


def test_a_fault_in_a_row_of_both_roles_is_one_place_to_mend() -> None:
    made = _round("Begge")
    made["Organisasjoner"][1][1] = None
    finding = found(read_sheets(made), "cell_empty")
    assert (finding.count, finding.cells) == (1, ("B2",))


@pytest.mark.parametrize(
    ("role", "needed", "code"), [("Deltaker", "Mentor", "role_other"), (None, "Mentor", "role_other"),
                                 ("Mentor", "Deltaker", "role_other")],
)  # fmt: skip
def test_who_stands_there_in_another_role_is_told_with_that_row_and_what_to_write(
    role: str | None, needed: str, code: str
) -> None:
    fault = found(read_sheets(_round(role)), code).fault
    assert fault.place == ("Mentorpar, 2, B Mentor" if needed == "Mentor" else "Tilskudd, 2, B Organisasjon")
    for language in LANGUAGES:
        said = " ".join(describe(fault, read_sentences(language)))
        assert "Organisasjoner" in said and " 2" in said and "A Rolle" in said and "Begge" in said and "{" not in said


def test_the_other_role_is_told_where_there_is_no_mentor_at_all() -> None:
    made = _round("Deltaker")
    del made["Organisasjoner"][3]
    assert [line.split()[1] for line in told(read_sheets(made))] == ["role_other"]


def test_a_role_that_cannot_be_read_is_what_must_be_mended() -> None:
    made = _round("Hjelper")
    assert [line.split()[1] for line in told(read_sheets(made))] == ["word_unknown"]


def test_one_registered_in_another_role_is_told_as_such() -> None:
    before = read_sheets(_round("Begge")).records
    made = {title: rows for title, rows in _round("Deltaker").items() if title in ("Program", "Mentorpar")}
    earlier = {name: rows for name, rows in before.items() if name != "mentors"}
    submission = read({"bok.xlsx": workbook(made)}, earlier)
    assert found(submission, "role_other_registered").fault.values["heading"] == "Rolle"


def test_what_is_held_of_participants_only_does_not_vanish_from_a_mentor_in_silence() -> None:
    made = sheets("Mentorpar")
    for row, place in zip(made["Organisasjoner"], ("Sted", "Vestbyen", None, "Nordbyen"), strict=True):
        row.append(place)
    finding = found(read_sheets(made), "cell_of_participants")
    at = column_of(made, "Organisasjoner", "Sted")
    assert finding.severity == "know" and finding.cells == (f"{chr(ord('A') + at)}4",)
    made["Organisasjoner"][3][1] = "Begge"
    submission = read_sheets(made)
    assert [row["place"] for row in submission.records["organisations"]] == ["Vestbyen", None, "Nordbyen"]
    assert told(submission) == []


def test_who_is_paired_with_itself_is_asked_about() -> None:
    made = _round("Begge")
    made["Mentorpar"][1][:2] = ["Alfa", "Alfa"]
    assert found(read_sheets(made), "pair_with_itself").fault.place == "Mentorpar, 2, B Mentor"


@pytest.mark.parametrize(("role", "emptied"), [("Begge", {"organisations", "mentors"}), ("Mentor", {"mentors"}),
                                               ("Deltaker", {"organisations"})])  # fmt: skip
def test_the_organisations_of_one_role_or_of_both_can_be_said_to_be_none(role: str, emptied: set[str]) -> None:
    made = sheets()
    made["Organisasjoner"] = [made["Organisasjoner"][0], ["ingen", role]]
    assert read_sheets(made).emptied == emptied


def test_without_a_column_of_roles_they_follow_from_what_other_sheets_name() -> None:
    made = _round(None)
    made["Organisasjoner"] = [row[1:] for row in made["Organisasjoner"]]
    made["Mentorpar"].append(["Alfa", "Stor Mentor", *made["Mentorpar"][1][2:]])
    submission = read_sheets(made)
    assert submission.verdict == "warn"
    assert [row["name"] for row in submission.records["organisations"]] == ["Alfa", "Beta"]
    assert [row["name"] for row in submission.records["mentors"]] == ["Alfa", "Stor Mentor"]
    implied = {one.fault.place: one.fault.values["role"] for one in submission.findings
               if one.fault.code == "role_implied"}  # fmt: skip
    assert implied == {"Organisasjoner, 2, A Navn": "Begge", "Organisasjoner, 4, A Navn": "Mentor"}


def test_an_empty_role_in_a_column_of_roles_is_no_mentor_whatever_others_say() -> None:
    made = _round(None)
    made["Organisasjoner"][3][0] = None
    made["Organisasjoner"][1][0] = "Deltaker"
    assert found(read_sheets(made), "role_other").fault.values["value"] == "Alfa"


@pytest.mark.parametrize("word", ["Tilskuddsmottaker", "mottaker", "Grant recipient", "Deltakende organisasjon"])
def test_other_words_for_a_participant_are_known(word: str) -> None:
    made = _round(word)
    made["Mentorpar"][1][:2] = ["Alfa", "Stor Mentor"]
    submission = read_sheets(made)
    assert told(submission) == [] and submission.records["organisations"][0]["name"] == "Alfa"


def _without_roles(*more: str) -> Sheets:
    made = sheets("Mentorpar", *more)
    made["Organisasjoner"] = [[row[0], *row[2:]] for row in made["Organisasjoner"]]
    return made


def test_a_mentor_who_came_to_a_gathering_is_no_participant() -> None:
    made = _without_roles("Oppmøte")
    made["Oppmøte"].append(["Kurs i regnskap", "Stor Mentor", "ja", "ja", 1])
    submission = read_sheets(made)
    assert "role_other" in {one.fault.code for one in submission.findings} and submission.verdict == "reject"


def test_a_mentor_registered_before_stays_one_when_the_list_comes_without_roles() -> None:
    made = _without_roles()
    earlier = {name: [dict(row) for row in rows] for name, rows in read_sheets(made).records.items()}
    del made["Mentorpar"]
    submission = read({"b.xlsx": workbook(made)}, earlier)
    assert [row["name"] for row in submission.records["mentors"]] == ["Stor Mentor"]


@pytest.mark.parametrize("title", ["Mentorer 2024", "Kopi av Mentorer", "Mentorane", "Mentororganisasjoner"])
def test_a_sheet_of_mentors_holds_mentors_whatever_is_added_to_its_title(title: str) -> None:
    made = sheets() | {title: [["Navn", "Organisasjonsnummer"], ["Ny Mentor", None]]}
    assert "Ny Mentor" in [row["name"] for row in read_sheets(made).records["mentors"]]
