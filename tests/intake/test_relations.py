"""What does not hold between rows and sheets is asked about, and never silently smoothed."""

from datetime import date
from typing import Any

import pytest

from tests.intake.made import Sheets, found, read, read_sheets, sheets, workbook

D = date
RELATIONS: list[tuple[str, dict[str, list[list[Any]]], str, int, str]] = [
    ("spent_above_granted", {"Forbruk": [["s3", "g1", "Lønn", 60000, D(2023, 7, 1)]]}, "Tilskudd", 2, "G"),
    ("came_uninvited", {"Oppmøte": [["Kurs i regnskap", "Beta", "nei", "ja", 1]]}, "Oppmøte", 3, "D"),
    ("came_and_not", {"Oppmøte": [["Kurs i regnskap", "Beta", "ja", "nei", 4]]}, "Oppmøte", 3, "E"),
    ("pairs_overlap", {"Mentorpar": [["p2", "a", "m", D(2023, 6, 1), None, None]]}, "Mentorpar", 3, "E"),
    ("activity_year_outside", {"Aktiviteter": [["Alfa", 2031, "Kafé", 40, 15]]}, "Aktiviteter", 3, "B"),
    ("application_year_outside", {"Søknader": [["Alfa", "UDI", 1999, "Avslått"]]}, "Søknader", 3, "C"),
    ("plan_year_outside", {"Plan": [[2040, "Digitale kurs", 2]]}, "Plan", 3, "A"),
    ("granted_above_applied", {"Søknader": [["Alfa", "UDI", 2023, "Innvilget", 100, 900]]}, "Søknader", 3, "F"),
    ("granted_not_granted", {"Søknader": [["Alfa", "UDI", 2023, "Avslått", 1000, 900]]}, "Søknader", 3, "F"),
    ("persons_many", {"Oppmøte": [["Kurs i regnskap", "Beta", "ja", "ja", 2000]]}, "Oppmøte", 3, "E"),
    ("participants_many", {"Aktiviteter": [["Alfa", 2023, "Kafé", 4, 15000000]]}, "Aktiviteter", 3, "E"),
    ("decided_outside", {"Tilskudd": [["g3", "a", "IMDi", "Drift", 2023, 5, 5, D(2032, 3, 1)]]}, "Tilskudd", 4, "H"),
    ("hours_many", {"Møter": [["p1", None, D(2023, 4, 2), "Holdt", None, None, 90]]}, "Møter", 3, "G"),
    ("year_outside", {"Tilskudd": [["g3", "a", "IMDi", "Drift", 2019, 5, 5, None]]}, "Tilskudd", 4, "E"),
    ("paid_above_awarded", {"Tilskudd": [["g3", "a", "IMDi", "Drift", 2024, 5, 9, None]]}, "Tilskudd", 4, "G"),
    ("grant_thousandfold", {"Tilskudd": [["g3", "a", "IMDi", "Drift", 2023, 90, 90, None]]}, "Tilskudd", 4, "F"),
    ("meeting_outside", {"Møter": [["p1", None, D(2031, 3, 2), "Holdt", None, None, 1]]}, "Møter", 3, "C"),
    ("meeting_outside_pair", {"Møter": [["p1", None, D(2023, 1, 2), "Holdt", None, None, 1]]}, "Møter", 3, "C"),
    ("held_years_before_planned", {"Møter": [["p1", D(2024, 9, 1), D(2023, 3, 2), "Holdt"]]}, "Møter", 3, "C"),
    ("meeting_held_and_not", {"Møter": [["p1", None, D(2023, 4, 2), "Avlyst"]]}, "Møter", 3, "C"),
    ("meeting_held_and_not", {"Møter": [["p1", None, D(2023, 4, 2), "Utsatt"]]}, "Møter", 3, "C"),
    ("session_outside", {"Samlinger": [["k2", "Kurs", "Kurs to", D(2019, 4, 1)]]}, "Samlinger", 3, "D"),
    (
        "session_twice", {"Samlinger": [["k2", "Kurs", "Kurs i regnskap", D(2023, 4, 1), "digital"]]},
        "Samlinger", 3, "D",
    ),
    ("row_twice", {"Forbruk": [["s3", "g2", "Honorar", 1500, D(2023, 6, 1)]]}, "Forbruk", 4, "A"),
    ("spent_outside", {"Forbruk": [["s3", "g2", "Honorar", 10, D(2020, 6, 1)]]}, "Forbruk", 4, "E"),
    ("mentor_number_wrong", {"Organisasjoner": [["n", "Mentor", "Ny", "850000019"]]}, "Organisasjoner", 5, "D"),
    ("org_number_twice", {"Organisasjoner": [["n", "Deltaker", "Ny", "850000018"]]}, "Organisasjoner", 5, "D"),
    ("combination_twice", {"Oppmøte": [["Kurs i regnskap", "Alfa", "ja", "ja", 1]]}, "Oppmøte", 3, "A"),
    (
        "amount_thousandfold",
        {"Forbruk": [[f"x{n}", "g2", "Honorar", 1500000 if n == 5 else 1000 + n, None] for n in range(6)]},
        "Forbruk", 9, "D",
    ),
    (
        "amount_thousandth",
        {"Forbruk": [[f"x{n}", "g2", "Honorar", 2 if n == 5 else 1000 + n, None] for n in range(6)]},
        "Forbruk", 9, "D",
    ),
]  # fmt: skip
REFUSED = ("combination_twice", "pairs_overlap")
IDS = [relation[0] for relation in RELATIONS]


def _with_rows(more: dict[str, list[list[Any]]]) -> Sheets:
    made = sheets(*(title for title in more if title != "Organisasjoner"))
    for title, rows in more.items():
        made[title] += rows
    return made


@pytest.mark.parametrize(("code", "more", "sheet", "row", "column"), RELATIONS, ids=IDS)
def test_a_contradiction_is_told_at_the_row_that_makes_it(
    code: str, more: dict[str, list[list[Any]]], sheet: str, row: int, column: str
) -> None:
    submission = read_sheets(_with_rows(more))
    finding = found(submission, code)
    assert (finding.fault.where, finding.fault.row, str(finding.fault.column)[0]) == (sheet, row, column)
    assert submission.verdict == ("reject" if code in REFUSED else "warn")


def test_more_spent_than_a_grant_registered_before_is_told_at_the_last_row_of_it() -> None:
    before = read_sheets(sheets("Tilskudd")).records
    only = {"Forbruk": [*sheets("Forbruk")["Forbruk"], ["s3", "g1", "Lønn", 60000, D(2023, 7, 1)]]}
    finding = found(read({"bok.xlsx": workbook(only)}, before), "spent_above_registered")
    assert (finding.severity, finding.fault.row, finding.fault.column) == ("look", 4, "D Beløp (kr)")
    assert (finding.fault.values["given"], finding.fault.values["spent"]) == ("90 000", "110 000")


def test_grants_that_all_seem_to_be_in_thousands_are_asked_about_once() -> None:
    made = sheets("Tilskudd")
    made["Tilskudd"][1:] = [[f"g{n}", "a", "IMDi", f"Drift {n}", 2023, 90 + n, 90, None] for n in range(3)]
    finding = found(read_sheets(made), "grants_in_thousands")
    assert (finding.severity, finding.fault.row, finding.count) == ("look", 2, 1)
    assert (finding.fault.values["grants"], finding.fault.values["most"]) == (3, "92")
    made["Tilskudd"][1][5] = 90000
    assert "grants_in_thousands" not in {finding.fault.code for finding in read_sheets(made).findings}


def test_the_small_round_itself_is_without_a_question() -> None:
    submission = read_sheets(sheets("Forbruk", "Møter", "Oppmøte"))
    assert (submission.verdict, submission.findings) == ("accept", ())


def test_more_awarded_than_applied_for_is_asked_about() -> None:
    made = sheets("Tilskudd")
    for row, cell in zip(made["Tilskudd"], ("Søkt (kr)", 90000, 80000), strict=True):
        row.append(cell)
    finding = found(read_sheets(made), "awarded_above_applied")
    assert (finding.severity, finding.fault.row, finding.fault.column) == ("look", 2, "F Tildelt (kr)")


def test_a_mentor_may_follow_another_on_the_day_the_first_ends() -> None:
    made = _with_rows({"Mentorpar": [["p2", "a", "m", D(2023, 6, 1), None, None]]})
    made["Mentorpar"][1][4] = D(2023, 6, 1)
    assert read_sheets(made).verdict == "accept"


def test_a_name_that_two_organisations_have_cannot_be_referred_to() -> None:
    made = _with_rows({"Organisasjoner": [["c", "Deltaker", "Alfa", None]], "Tilskudd": []})
    finding = found(read_sheets(made), "name_of_several")
    assert (finding.fault.where, finding.fault.row, finding.fault.column) == ("Tilskudd", 2, "B Organisasjon")


def test_rows_without_a_programme_are_refused() -> None:
    made = sheets("Tilskudd")
    del made["Program"]
    assert found(read_sheets(made), "programme_missing").severity == "mend"


def test_nothing_at_all_is_refused() -> None:
    assert found(read_sheets({"Program": [["Navn", "Ansvarlig"]]}), "submission_empty").severity == "mend"
