"""A reference that leads nowhere is told once, with its cause, and never with a suggestion that leads astray."""

from datetime import date
from typing import Any

import pytest

from dashboard.errors import describe
from dashboard.intake.likeness import near
from dashboard.texts import read_sentences
from tests.intake.made import Sheets, column_of, found, read_sheets, sheets, told
from tests.real import LANGUAGES

ORGANISATIONS = ("Solsikken", "Måneskinn")
WORDS = [
    ("Lønnskostnader", "Lønn"), ("Fysisk møte", "Fysisk"), ("kommunen", "Kommune"), ("Lønnn", "Lønn"),
    ("Regnskap", "Regnskap og revisjon"), ("Bensin", ""), ("Kom", ""), ("?", ""),
]  # fmt: skip
LIST = ("Lønn", "Lokaler", "Fysisk", "Kommune", "Fylkeskommune", "Regnskap og revisjon", "Annet", "Ja", "Ikke kjent")
ROWS = [
    ("Solsiken 2025", "Solsikken 2025"), ("Solsikken", "Solsikken 2025"), ("Solsikken 2025, IMDi", "Solsikken 2025"),
    ("Solsikken 2024", ""), ("Havgløtt 2025", ""), ("g9", ""), ("Måneskin 2025", "Måneskinn 2025"),
]  # fmt: skip


def _round() -> Sheets:
    """Two organisations with a grant each, referred to by name from every sheet; nothing has an id."""
    made = sheets("Forbruk", "Møter", "Oppmøte")
    names = dict(zip(("Alfa", "Beta", "a", "g1", "g2", "p1"), (
        *ORGANISATIONS, "Solsikken", "Solsikken 2023", "Måneskinn 2023", "Solsikken",
    ), strict=True))  # fmt: skip
    for title, rows in made.items():
        made[title] = [rows[0], *([names.get(v, v) if isinstance(v, str) else v for v in row] for row in rows[1:])]
        if rows[0][0] == "Id":
            made[title] = [row[1:] for row in made[title]]
    made["Mentorpar"][1][1] = "Stor Mentor"
    return made


def _codes(made: Sheets) -> list[tuple[str, str, int | None]]:
    findings = read_sheets(made).findings
    return [(f.fault.code, f.fault.where, f.fault.row) for f in findings if f.severity == "mend"]


def _write(made: Sheets, sheet: str, row: int, heading: str, value: Any) -> Sheets:
    made[sheet][row - 1][column_of(made, sheet, heading)] = value
    return made


def test_the_round_holds_as_it_is() -> None:
    assert read_sheets(_round()).findings == ()


@pytest.mark.parametrize(("word", "expected"), WORDS)
def test_only_a_word_that_is_really_near_is_suggested(word: str, expected: str) -> None:
    assert near(word, LIST) == expected


@pytest.mark.parametrize(("word", "expected"), ROWS)
def test_only_a_row_that_is_really_near_is_suggested_and_never_another_year(word: str, expected: str) -> None:
    assert near(word, ("Solsikken 2025", "Måneskinn 2025", "2025", "g1")) == expected


def test_a_slip_in_a_grant_is_told_there_and_not_where_the_grant_is_named() -> None:
    made = _write(_round(), "Tilskudd", 2, "Organisasjon", "Solsiken")
    assert _codes(made) == [("name_near", "Tilskudd", 2)]
    made["Forbruk"][1][0] = "Solsiken 2023"
    assert _codes(made) == [("name_near", "Tilskudd", 2)]


def test_what_may_mean_a_row_at_fault_says_so_and_suggests_no_other() -> None:
    made = _write(_round(), "Tilskudd", 2, "Organisasjon", "Noe helt annet")
    submission = read_sheets(made)
    assert _codes(made) == [("name_unknown", "Tilskudd", 2), ("name_perhaps_faulty", "Forbruk", 2)]
    values = found(submission, "name_perhaps_faulty").fault.values
    assert (values["first_row"], values["first_file"]) == (2, "Tilskudd")
    assert all("Måneskinn 2023" not in str(finding) for finding in submission.findings)


def test_what_is_nearly_a_row_at_fault_leads_to_that_row() -> None:
    made = _write(_round(), "Tilskudd", 2, "Organisasjon", "Kikkerten")
    made["Forbruk"][1][0] = "Kikkertenn 2023"
    assert _codes(made) == [("name_unknown", "Tilskudd", 2), ("name_of_faulty", "Forbruk", 2)]


def test_a_row_without_a_name_is_pointed_out_to_those_that_name_it() -> None:
    made = _write(_round(), "Organisasjoner", 3, "Navn", None)
    assert _codes(made) == [("name_perhaps_faulty", "Tilskudd", 3), ("cell_empty", "Organisasjoner", 3)]


def test_a_sheet_that_is_missing_is_told_once_and_by_its_name() -> None:
    for title in ("Organisasjoner", "Tilskudd", "Mentorpar", "Samlinger"):
        made = _round()
        del made[title]
        assert _codes(made) == [("rows_needed", title, None)]


def test_a_missing_programme_is_told_once() -> None:
    made = _round()
    del made["Program"]
    assert _codes(made) == [("programme_missing", "Program", None)]


def test_missing_mentors_are_told_as_such() -> None:
    made = _round()
    del made["Organisasjoner"][3]
    assert _codes(made) == [("mentors_needed", "Organisasjoner", None)]


def test_a_sheet_that_cannot_be_read_is_told_once() -> None:
    made = _round()
    made["Tilskudd"] = [list(column) for column in zip(*made["Tilskudd"], strict=True)]
    assert _codes(made) == [("sheet_turned", "Tilskudd", None)]


@pytest.mark.parametrize("heading", ["Organisasjon", "År"])
def test_a_missing_column_is_told_as_missing_and_not_as_an_empty_cell(heading: str) -> None:
    made = _round()
    at = column_of(made, "Tilskudd", heading)
    made["Tilskudd"] = [row[:at] + row[at + 1 :] for row in made["Tilskudd"]]
    submission = read_sheets(made)
    assert _codes(made) == [("heading_missing", "Tilskudd", 1)], told(submission)
    assert found(submission, "heading_missing").fault.values["heading"] == heading


FORMS = [
    ("Forbruk", "Kategori", "Lønn, Honorar"), ("Forbruk", "Beløp (kr)", "i kroner"), ("Møter", "Status", "Avlyst"),
    ("Søknader", "År", "årstallet"), ("Plan", "Planlagt antall", "et tall"), ("Mentorpar", "Fra dato", "dag, måned"),
]  # fmt: skip


@pytest.mark.parametrize(("sheet", "heading", "said"), FORMS)
def test_a_missing_column_is_told_with_what_may_stand_in_it(sheet: str, heading: str, said: str) -> None:
    made = sheets(sheet)
    made[sheet][0][column_of(made, sheet, heading)] = "Hxyzq"
    (fault,) = [f.fault for f in read_sheets(made).findings if f.fault.code.startswith("heading_missing")]
    _, remedy = describe(fault, read_sentences("nb"))
    assert said in remedy and "{" not in remedy and not remedy.endswith(" ")


def test_a_missing_column_that_may_hold_any_text_is_told_without_a_form() -> None:
    made = sheets("Tilskudd")
    made["Tilskudd"][0][column_of(made, "Tilskudd", "Tilskuddsgiver")] = "Hxyzq"
    assert found(read_sheets(made), "heading_missing").fault.values["form"] == ""


def test_a_column_that_may_be_the_missing_one_is_told_with_what_may_stand_in_it() -> None:
    made = sheets("Forbruk")
    made["Forbruk"][0][column_of(made, "Forbruk", "Kategori")] = "Kategorie"
    _, remedy = describe(found(read_sheets(made), "heading_missing_near").fault, read_sentences("nb"))
    assert "Kategorie" in remedy and "Lønn, Honorar" in remedy


def test_two_programmes_need_a_column_that_says_which() -> None:
    made = _round()
    made["Program"].append(["Runde B", *made["Program"][1][1:]])
    assert {(code, where) for code, where, _ in _codes(made)} == {
        ("heading_missing", title) for title in ("Organisasjoner", "Mentorpar", "Samlinger")
    }
    made["Organisasjoner"] = [["Program", *row] for row in made["Organisasjoner"]]
    for row in made["Organisasjoner"][1:]:
        row[0] = None
    assert ("programme_unclear", "Organisasjoner", 2) in _codes(made)


def test_rows_that_differ_in_what_is_not_known_are_not_the_same_row() -> None:
    made = _round()
    made["Tilskudd"] += [[f"Ukjent {n}", "IMDi", "Drift", 2024, 5, 5, date(2024, 3, 1)] for n in range(30)]
    assert "row_twice" not in {finding.fault.code for finding in read_sheets(made).findings}


def test_no_sentence_shows_an_id_that_the_program_made() -> None:
    made = _write(_round(), "Organisasjoner", 3, "Navn", "Solsikken")
    made["Oppmøte"].append(["Kurs i regnskap", "Beta", "ja", "ja", 1])
    made["Forbruk"].append(["Hva som helst", "Lønn", 5, None])
    made["Møter"].append(["Ingen", None, date(2023, 3, 2), "Holdt"])
    twice = _round()
    twice["Oppmøte"].append(["Kurs i regnskap", "solsikken", "ja", "nei", None])
    for submission in (read_sheets(made), read_sheets(twice)):
        assert submission.verdict == "reject"
        for language in LANGUAGES:
            said = [" ".join(describe(f.fault, read_sentences(language))) for f in submission.findings]
            assert not [text for text in said if "{" in text or "runde-a" in text or "mentor_pairs-" in text]
    assert found(read_sheets(twice), "combination_twice").fault.values["value"] == "Kurs i regnskap, Solsikken"
