"""What is said of every row yields to a row that says otherwise."""

import pytest

from dashboard.intake import Meaning
from tests.intake.made import column_of, found, read_said, sheets, without


@pytest.mark.parametrize("written", ["avlyst", "Avlyst", "Avlyst pga. sykdom", "utsatt til høsten"])
def test_a_row_that_says_otherwise_is_told_and_never_counted_with_the_others(written: str) -> None:
    made = without("Møter", "Status")
    made["Møter"][0].append("Kommentar")
    made["Møter"][1].append(None)
    made["Møter"].append([*made["Møter"][1][:-1], written])
    submission = read_said(made, Meaning("Møter", "", "status", "held"))
    finding = found(submission, "value_contradicted")
    assert (finding.severity, finding.fault.row, finding.fault.column) == ("mend", 3, "G Kommentar")


@pytest.mark.parametrize("written", ["kom ikke", "Forfall", "fravær"])
def test_who_did_not_come_is_not_said_to_have_come(written: str) -> None:
    made = without("Oppmøte", "Møtte")
    made["Oppmøte"][0].append("Merknad")
    made["Oppmøte"][1].append(written)
    assert found(read_said(made, Meaning("Oppmøte", "", "came", "yes")), "value_contradicted").fault.row == 2


def test_a_sentence_that_names_another_word_is_asked_about_and_not_refused() -> None:
    made = without("Møter", "Status")
    made["Møter"][1][column_of(made, "Møter", "Tema")] = "Hva gjør vi når møter blir avlyst"
    submission = read_said(made, Meaning("Møter", "", "status", "held"))
    assert found(submission, "value_contradicted").severity == "look" and submission.verdict == "warn"


def test_a_role_that_every_row_is_said_to_have_yields_to_a_row_that_says_otherwise() -> None:
    made = sheets()
    notes = ("Merknad", None, None, "Mentor")
    made["Organisasjoner"] = [[row[2], note] for row, note in zip(made["Organisasjoner"], notes, strict=True)]
    submission = read_said(made, Meaning("Organisasjoner", "", "role", "Deltaker"))
    assert {one.fault.row for one in submission.findings if one.fault.code == "value_contradicted"} == {4}


def test_what_a_row_is_about_is_no_contradiction() -> None:
    made = without("Møter", "Status")
    made["Møter"][1][column_of(made, "Møter", "Tema")] = "Hva holdt vi på med i fjor, og hva er planen"
    assert read_said(made, Meaning("Møter", "", "status", "held")).verdict == "accept"
