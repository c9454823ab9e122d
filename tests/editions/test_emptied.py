"""Sheets emptied on purpose, corrected names of programmes, and what is told of both; ids that can be addresses."""

from collections.abc import Mapping
from typing import Any

import pytest

from dashboard import project
from dashboard.editions import Shelf
from dashboard.errors import describe
from dashboard.intake import Finding, Submission
from dashboard.intake.child import pack, unpack
from dashboard.proposals import Proposal, earlier_rows, keep, propose
from dashboard.texts import read_sentences
from tests.intake.made import EVERY, ORGANISATIONS, PROGRAMME, Sheets, found, read, read_sheets, sheets, workbook

NONE: list[list[Any]] = [EVERY["Forbruk"][0], ["ingen"]]


def _submitted(made: Sheets) -> Submission:
    return read({"bok.xlsx": workbook(made)}, earlier_rows(project.shelf().serve().edition))


def _kept(made: Sheets) -> Mapping[str, list]:
    keep(propose(_submitted(made), project.open_desk()), {}, "", "")
    return earlier_rows(project.shelf().serve().edition)


def _codes(proposal: Proposal) -> set[str]:
    return {finding.fault.code for finding in proposal.submission.findings if finding.severity != "know"}


def test_a_sheet_without_rows_changes_nothing_and_one_that_says_none_is_emptied(shelf: Shelf) -> None:
    _kept(sheets("Forbruk"))
    made = sheets("Tilskudd") | {"Forbruk": NONE[:1]}
    untouched = found(_submitted(made), "table_untouched").fault
    assert untouched.where == "Forbruk" and "«ingen»" in describe(untouched, read_sentences("nb"))[1]
    made["Forbruk"] = NONE
    proposal = propose(_submitted(made), project.open_desk())
    emptied = found(proposal.submission, "table_emptied")
    assert (emptied.fault.where, emptied.fault.row, emptied.cells) == ("Forbruk", 2, ("A2",))
    assert emptied.fault.values == {"rows": 2} and proposal.submission.verdict == "accept"
    assert {name: vars(one) for name, one in proposal.differences.items()} == {
        "spending": {"added": 0, "changed": 0, "removed": 2}
    }
    keep(proposal, {}, "", "")
    again = propose(_submitted(made), project.open_desk())
    assert again.is_empty and "spending" not in earlier_rows(shelf.serve().edition)


def test_an_emptied_sheet_is_that_of_the_programme_in_the_file(shelf: Shelf) -> None:
    _kept(sheets("Forbruk"))
    other = sheets("Forbruk")
    other["Program"][1][0] = "Runde B"
    both = _kept(other)
    alone = {"Forbruk": NONE}
    assert found(_submitted(alone), "none_of_whom").severity == "mend"
    rows = _kept({"Program": PROGRAMME, **alone})
    assert len(both["spending"]) == 4 and len(rows["spending"]) == 2
    assert {row["grant_id"] for row in rows["spending"]} == {"runde-b-g1", "runde-b-g2"}


MENTORS_GONE = [*ORGANISATIONS[:3], ["ingen", "Mentor"]]


def test_mentors_can_be_taken_away_though_they_share_a_sheet(shelf: Shelf) -> None:
    _kept(sheets())
    rows = _kept({"Program": PROGRAMME, "Organisasjoner": MENTORS_GONE})
    assert len(rows["organisations"]) == 2 and "mentors" not in rows


def test_what_is_emptied_cannot_be_referred_to(shelf: Shelf) -> None:
    _kept(sheets("Forbruk"))
    made = {"Program": PROGRAMME, "Tilskudd": [EVERY["Tilskudd"][0], ["ingen"]], "Forbruk": EVERY["Forbruk"]}
    (told,) = [one.fault for one in _submitted(made).findings if one.severity == "mend"]
    assert (told.code, told.where, told.values["count"]) == ("rows_needed", "Tilskudd", 2)
    del made["Forbruk"]
    behind = propose(_submitted(made), project.open_desk()).submission.findings[0]
    assert (behind.fault.code, behind.fault.values["sheet"], behind.count) == ("rows_left_behind", "Forbruk", 2)
    assert behind.fault.values["names"] == "Alfa 2023, Beta 2023"


WRONG = [
    ({"Forbruk": [*EVERY["Forbruk"], ["Ingen."]]}, "none_beside_rows", ("Forbruk", 4)),
    ({"Organisasjoner": [*ORGANISATIONS[:3], ["ingen"]]}, "none_beside_rows", ("Organisasjoner", 4)),
    ({"Program": [*PROGRAMME[:1], ["ingen"]]}, "none_of_programmes", ("Program", 2)),
]  # fmt: skip


@pytest.mark.parametrize(("more", "code", "place"), WRONG, ids=[place[0] for *_, place in WRONG])
def test_none_where_it_cannot_be_meant_is_told_at_its_cell(more: Sheets, code: str, place: tuple) -> None:
    told = found(read_sheets({**sheets("Tilskudd"), **more}), code)
    assert (told.severity, told.fault.where, told.fault.row) == ("mend", *place)


def test_an_organisation_that_is_called_none_is_an_organisation() -> None:
    made = sheets()
    made["Organisasjoner"].append(["ingen", "Deltaker", "Ingen", None, None, None, None])
    assert read_sheets(made).rows_kept["organisations"] == 3


def _placed(findings: tuple[Finding, ...], code: str) -> tuple:
    (finding,) = [one for one in findings if one.fault.code == code]
    return finding.fault.where, finding.fault.row, finding.fault.column, finding.cells


@pytest.mark.parametrize(("written", "column"), [("pilot-2022", "Id"), ("", "Navn"), ("example-imdi", "Id")])
def test_the_name_of_a_scheme_of_the_programs_own_is_told_at_its_cell(written: str, column: str, shelf: Shelf) -> None:
    made = sheets()
    made["Program"] = [["Id", *PROGRAMME[0]], [written, *PROGRAMME[1]]]
    if not written:
        made["Program"][1][1] = "Pilot 2022"
    proposal = propose(_submitted(made), project.open_desk())
    letter = "A" if written else "B"
    assert _placed(proposal.submission.findings, "programme_taken") == (
        "Program", 2, f"{letter} {column}", (f"{letter}2",)
    )  # fmt: skip


def test_a_scheme_by_another_name_is_asked_about_and_its_id_replaces_it(shelf: Shelf) -> None:
    _kept(sheets("Tilskudd"))
    made = sheets("Tilskudd")
    made["Program"][1][0] = "Runde A, rettet"
    proposal = propose(_submitted(made), project.open_desk())
    assert _codes(proposal) == {"programme_again"} and proposal.submission.verdict == "warn"
    (asked,) = [one.fault for one in proposal.submission.findings if one.fault.code == "programme_again"]
    assert asked.values == {"other": "Runde A", "id": "runde-a"} and (asked.where, asked.row) == ("Program", 2)
    made["Program"] = [["Id", *PROGRAMME[0]], [asked.values["id"], *made["Program"][1]]]
    corrected = propose(_submitted(made), project.open_desk())
    assert not _codes(corrected) and corrected.programmes == ("runde-a",)
    assert vars(corrected.differences["programmes"]) == {"added": 0, "changed": 1, "removed": 0}


@pytest.mark.parametrize("changed", ["owner", "time", "organisations"])
def test_another_round_of_the_same_scheme_is_not_asked_about(changed: str, shelf: Shelf) -> None:
    _kept(sheets())
    made = sheets()
    made["Program"][1][0] = "Runde B"
    if changed == "organisations":
        for row in made["Organisasjoner"][1:]:
            row[2] += " to"
    else:
        made["Program"][1][1 if changed == "owner" else 3] = "Kommunen" if changed == "owner" else "2.1.2023"
    assert not _codes(propose(_submitted(made), project.open_desk()))


@pytest.mark.parametrize("written", ["../../x", "a.b", "Runde 2025", "a/b", "a?b"])
def test_an_id_that_could_be_no_address_is_refused_with_one_that_could(written: str) -> None:
    made = sheets()
    made["Program"] = [["Id", *PROGRAMME[0]], [written, *PROGRAMME[1]]]
    told = found(read_sheets(made), "id_not_plain")
    assert (told.fault.where, told.fault.row, told.fault.column) == ("Program", 2, "A Id")
    assert all(sign.isalnum() or sign in "-_" for sign in str(told.fault.values["likely"]))


@pytest.mark.parametrize("written", ["own_2025", "runde-å-2", "2025"])
def test_letters_digits_hyphen_and_underscore_are_an_id(written: str) -> None:
    made = sheets()
    made["Program"] = [["Id", *PROGRAMME[0]], [written, *PROGRAMME[1]]]
    assert read_sheets(made).records["programmes"][0]["programme_id"] == written


def test_everything_of_a_submission_comes_through_from_the_process_that_reads() -> None:
    submission = read_sheets(sheets("Forbruk") | {"Oppmøte": [EVERY["Oppmøte"][0], ["ingen"]]})
    assert unpack(pack(submission)) == submission and submission.emptied == {"attendance"}
    assert submission.place_of("spending", 1, ("amount_nok",)) == ("Forbruk", 3, "D Beløp (kr)")
    assert submission.place_of("mentors", 0, ("mentor_id", "name")) == ("Organisasjoner", 4, "A Id")
