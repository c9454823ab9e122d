"""What the files do not say: what a sheet is, and what every row has in a column that lacks."""

from datetime import date

import pytest

from dashboard.intake import Meaning, read_submission
from dashboard.project import ROOT
from tests.intake.made import Sheets, found, read_said, read_sheets, sheets, told, without, workbook

SCHEME = [
    Meaning("Program", "", "name", "Runde A"), Meaning("Program", "", "owner", "Fylket"),
    Meaning("Program", "", "delivery_model", "municipal"), Meaning("Program", "", "starts_on", "1.1.2023"),
    Meaning("Program", "", "ends_on", "31.12.2024"),
]  # fmt: skip


def _titled(title: str) -> Sheets:
    made = sheets("Tilskudd")
    made[title] = made.pop("Tilskudd")
    return made


@pytest.mark.parametrize("table", ["grants", "Tilskudd", "tilskudd"])
def test_a_sheet_of_any_title_is_read_as_what_somebody_says_it_is(table: str) -> None:
    made = _titled("Penger ut")
    made["Penger ut"] = [[row[1], row[2], row[3], row[4], row[5]] for row in made["Penger ut"]]
    made["Penger ut"][0][1:] = ["Hvem ga", "Fra hva", "Når da", "Kroner gitt"]
    unread = read_sheets(made)
    (offer,) = unread.offers
    assert (offer.asks, offer.where, offer.choices["grants"]) == ("sheet", "Penger ut", "Tilskudd")
    columns = {"Hvem ga": "funder", "Fra hva": "scheme", "Når da": "year", "Kroner gitt": "awarded_nok"}
    asked = read_said(made, Meaning("Penger ut", "", table))
    assert {offer.heading for offer in asked.offers if offer.asks == "column"} == columns.keys()
    meanings = [Meaning("Penger ut", heading, name) for heading, name in columns.items()]
    submission = read_said(made, offer.answer("grants"), *meanings)
    assert [row["awarded_nok"] for row in submission.records["grants"]] == ["100000", "80000"]
    assert found(submission, "sheet_accepted").severity == "know" and submission.verdict == "accept"


@pytest.mark.parametrize("title", ["Støtte", "Bevilgninger", "Tildelinger"])
def test_a_usual_name_of_a_sheet_is_read_as_it_and_told(title: str) -> None:
    submission = read_sheets(_titled(title))
    assert [row["awarded_nok"] for row in submission.records["grants"]] == ["100000", "80000"]
    assert found(submission, "sheet_named").severity == "know"


def test_a_usual_name_with_headings_of_something_else_is_asked_about() -> None:
    made = sheets() | {"Støtte": [["Navn på ting", "Pris"], ["Stol", 3]]}
    submission = read_sheets(made)
    assert "grants" not in submission.records and [offer.asks for offer in submission.offers] == ["sheet"]


def test_what_every_row_has_can_be_said_of_a_column_that_lacks() -> None:
    made = without("Tilskudd", "Tilskuddsgiver", "Tilskuddsordning")
    refused = read_sheets(made)
    offers = {offer.column: offer for offer in refused.offers if offer.asks == "value"}
    assert refused.verdict == "reject" and offers.keys() == {"funder", "scheme"}
    submission = read_said(made, offers["funder"].answer("IMDi"), offers["scheme"].answer("Drift"))
    assert {(row["funder"], row["scheme"]) for row in submission.records["grants"]} == {("IMDi", "Drift")}
    assert told(submission) == [] and submission.verdict == "accept"
    said = [one.fault.values for one in submission.findings if one.fault.code == "value_accepted"]
    assert {one["heading"]: one["value"] for one in said} == {"Tilskuddsgiver": "IMDi", "Tilskuddsordning": "Drift"}


def test_the_words_of_a_lacking_code_are_offered_andread_said() -> None:
    made = without("Møter", "Status")
    (offer,) = read_sheets(made).offers
    assert offer.choices == {"held": "Holdt", "postponed": "Utsatt", "cancelled": "Avlyst"}
    for said in ("held", "Holdt", "holdt"):
        assert [row["status"] for row in read_said(made, offer.answer(said)).records["mentor_meetings"]] == ["held"]


def test_a_value_that_cannot_be_read_is_told_once_of_the_sheet() -> None:
    submission = read_said(without("Tilskudd", "År"), Meaning("Tilskudd", "", "year", "i fjor"))
    (finding,) = [one for one in submission.findings if one.severity == "mend"]
    assert (finding.fault.where, finding.fault.row, finding.fault.column) == ("Tilskudd", None, "År")


def test_amounts_and_names_are_never_said_of_every_row() -> None:
    made = without("Forbruk", "Beløp (kr)")
    assert [offer.column for offer in read_sheets(made).offers] == []
    assert [o.column for o in read_sheets(without("Samlinger", "Tittel")).offers] == []


def test_a_programme_that_no_sheet_tells_of_can_be_said() -> None:
    made = sheets("Tilskudd")
    del made["Program"]
    refused = read_sheets(made)
    assert [offer.column for offer in refused.offers] == [meaning.column for meaning in SCHEME]
    submission = read_said(made, *SCHEME)
    (row,) = submission.records["programmes"]
    assert (row["name"], row["delivery_model"], row["starts_on"]) == ("Runde A", "municipal", "2023-01-01")
    assert {of["programme_id"] for of in submission.records["organisations"]} == {row["programme_id"]}


def test_half_a_programme_is_asked_for_the_rest() -> None:
    made = sheets()
    del made["Program"]
    submission = read_said(made, *SCHEME[:3])
    assert submission.verdict == "reject"
    assert [offer.column for offer in submission.offers] == ["starts_on", "ends_on"]


def test_what_the_checks_find_of_a_said_value_is_told_of_the_row_and_its_heading() -> None:
    made = without("Tilskudd", "År")
    submission = read_said(made, Meaning("Tilskudd", "", "year", "2031"))
    fault = found(submission, "year_outside").fault
    assert (fault.where, fault.column) == ("Tilskudd", "År")


@pytest.mark.parametrize(("meaning", "code"), [
    (Meaning("Finnes ikke", "", "grants"), "meaning_unmet_sheet"),
    (Meaning("Tilskudd", "", "tull"), "meaning_unmet_sheet"),
    (Meaning("Tilskudd", "", "tull", "1"), "meaning_unmet_value"),
    (Meaning("Finnes ikke", "", "year", "2023"), "meaning_unmet_value"),
    (Meaning("Tilskudd", "", "year", "2023"), "meaning_unmet_value"),
])  # fmt: skip
def test_an_answer_that_nothing_is_read_by_is_told(meaning: Meaning, code: str) -> None:
    submission = read_said(sheets("Tilskudd"), meaning)
    assert found(submission, code).fault.where == meaning.where


def test_a_person_said_of_every_row_is_refused_without_an_echo() -> None:
    submission = read_said(without("Tilskudd", "Tilskuddsgiver"), Meaning("Tilskudd", "", "funder", "kari@example.org"))
    assert submission.verdict == "reject" and "kari" not in str(submission.findings)


def test_answers_reach_the_process_that_reads() -> None:
    made = sheets()
    del made["Program"]
    submission = read_submission({"bok.xlsx": workbook(made)}, ROOT, None, SCHEME)
    assert [row["name"] for row in submission.records["programmes"]] == ["Runde A"]


def test_a_date_said_of_every_row_is_read_as_a_date() -> None:
    made = without("Mentorpar", "Fra dato")
    submission = read_said(made, Meaning("Mentorpar", "", "Fra dato", "1. februar 2023"))
    assert [row["starts_on"] for row in submission.records["mentor_pairs"]] == [date(2023, 2, 1).isoformat()]
