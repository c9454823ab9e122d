"""What cannot be right in a cell is told with the sheet, the row and the column it stands in, and what to do."""

from datetime import date
from typing import Any

import pytest

from dashboard.errors import describe
from dashboard.intake.grid import letter
from dashboard.texts import read_sentences
from tests.intake.made import column_of, found, read_sheets, sheets, told, with_cell
from tests.real import LANGUAGES

MEND, LOOK, KNOW = "mend", "look", "know"
AMOUNT, DAY = ("Tilskudd", "Tildelt (kr)"), ("Tilskudd", "Vedtaksdato")
CELLS: list[tuple[tuple[str, str], Any, str, str]] = [
    (AMOUNT, ("=1/0", "#DIV/0!"), MEND, "cell_error"), (AMOUNT, ("=A1", "#N/A"), MEND, "cell_error"),
    (AMOUNT, ("=B99", "#REF!"), MEND, "cell_error"), (AMOUNT, ("=SUM(A1:A9)", ""), MEND, "formula_uncomputed"),
    (AMOUNT, "mye", MEND, "number_expected"), (AMOUNT, "ca. 100", MEND, "number_expected"),
    (AMOUNT, "100 000 + mva", MEND, "number_expected"), (AMOUNT, "12 34", MEND, "number_expected"),
    (AMOUNT, "50 %", MEND, "number_expected"), (AMOUNT, "1e5", MEND, "number_expected"),
    (AMOUNT, "100-200", MEND, "number_expected"), (AMOUNT, date(2023, 2, 1), MEND, "date_in_number"),
    (AMOUNT, "1,234", MEND, "number_two_readings"), (AMOUNT, "100.000", LOOK, "number_as_thousands"),
    (AMOUNT, "kr 25.500", LOOK, "number_as_thousands"), (AMOUNT, "ukjent", LOOK, "cell_not_known"),
    (AMOUNT, "-", LOOK, "cell_not_known"), (AMOUNT, "?", LOOK, "cell_not_known"),
    (AMOUNT, "N/A", LOOK, "cell_not_known"), (AMOUNT, -5, MEND, "number_too_small"),
    (AMOUNT, "\u2212500", MEND, "number_too_small"), (AMOUNT, 133333.333, KNOW, "number_rounded"),
    (AMOUNT, "12,5'", MEND, "amount_in_other_unit"), (AMOUNT, "125 tkr", MEND, "amount_in_other_unit"),
    (AMOUNT, "100 €", MEND, "amount_in_other_unit"), (AMOUNT, "12500 øre", MEND, "amount_in_other_unit"),
    (AMOUNT, "NaN", LOOK, "cell_not_known"), (("Organisasjoner", "Navn"), "Ã…s lag", MEND, "cell_garbled"),
    (("Organisasjoner", "Navn"), "Nord\ufffdya", MEND, "cell_garbled"),
    (AMOUNT, "kari@example.no", MEND, "cell_personal"), (DAY, "31.02.2023", MEND, "date_expected"),
    (DAY, "2023-13-01", MEND, "date_expected"), (DAY, "i fjor", MEND, "date_expected"),
    (DAY, 3, MEND, "date_expected"), (DAY, 99999999, MEND, "date_expected"),
    (DAY, "01/02/2023", MEND, "date_two_readings"), (DAY, "mars 2023", MEND, "date_imprecise"),
    (DAY, "15.02.2125", MEND, "date_far_ahead"), (DAY, date(2105, 2, 15), MEND, "date_far_ahead"),
    (DAY, "1.1.1723", MEND, "date_long_ago"), (DAY, 2023, MEND, "date_imprecise"),
    (DAY, "ukjent", LOOK, "cell_not_known"),
    (("Tilskudd", "År"), 2023.5, MEND, "year_expected"), (("Tilskudd", "År"), 23, MEND, "number_outside"),
    (("Tilskudd", "År"), "to tusen", MEND, "year_expected"), (("Tilskudd", "År"), None, MEND, "cell_empty"),
    (("Tilskudd", "År"), "2023/24", MEND, "year_expected"),
    (("Tilskudd", "År"), "ukjent", MEND, "year_expected"), (("Tilskudd", "År"), "2023-12", MEND, "year_expected"),
    (("Tilskudd", "År"), "ingen", MEND, "year_expected"),
    (("Tilskudd", "År"), date(1905, 7, 15), MEND, "date_in_number"),
    (("Tilskudd", "År"), date(2023, 3, 10), KNOW, "date_as_year"),
    (("Tilskudd", "År"), "10.3.2023", KNOW, "date_as_year"), (("Tilskudd", "År"), "3/4/2023", KNOW, "date_as_year"),
    (("Organisasjoner", "Stiftet år"), "10. mars 2015", KNOW, "date_as_year"),
    (("Organisasjoner", "Stiftet år"), "ukjent", LOOK, "cell_not_known"),
    (("Tilskudd", "Tilskuddsgiver"), None, MEND, "cell_empty"),
    (("Tilskudd", "Organisasjon"), "Alfaa", MEND, "name_near"),
    (("Tilskudd", "Organisasjon"), None, MEND, "cell_empty"), (("Tilskudd", "Id"), "g2", MEND, "key_twice"),
    (("Organisasjoner", "Organisasjonsnummer"), "85000001", MEND, "digits_counted"),
    (("Organisasjoner", "Organisasjonsnummer"), "850000019", LOOK, "org_number_wrong"),
    (("Organisasjoner", "Organisasjonsnummer"), "850000140", LOOK, "org_number_wrong"),
    (("Organisasjoner", "Organisasjonsnummer"), "01017012345", MEND, "cell_personal"),
    (("Organisasjoner", "Navn"), "Kari, 010170 12345", MEND, "cell_personal"),
    (("Organisasjoner", "Navn"), None, MEND, "cell_empty"),
    (("Organisasjoner", "Navn"), "Beta", LOOK, "organisation_twice"),
    (("Organisasjoner", "Organisasjonsnummer"), 85000014, MEND, "digits_counted"),
    (("Organisasjoner", "Organisasjonsnummer"), "Foreningen", MEND, "digits_expected"),
    (("Organisasjoner", "Kommunenummer"), "Oslo", KNOW, "municipality_read"),
    (("Organisasjoner", "Kommunenummer"), "Bergen kommune", KNOW, "municipality_read"),
    (("Organisasjoner", "Kommunenummer"), "Olso", MEND, "municipality_named"),
    (("Organisasjoner", "Kommunenummer"), "Herøy", MEND, "municipality_of_several"),
    (("Organisasjoner", "Kommunenummer"), "4601 Oslo", MEND, "municipality_no_such"),
    (("Organisasjoner", "Kommunenummer"), "Atlantis", MEND, "municipality_no_such"),
    (("Organisasjoner", "Kommunenummer"), "9999", LOOK, "municipality_unknown"),
    (("Organisasjoner", "Kommunenummer"), 219, MEND, "digits_counted"),
    (("Organisasjoner", "Kommunenummer"), "0219", LOOK, "municipality_unknown"),
    (("Organisasjoner", "Medlemskap"), "Kanskje", MEND, "word_unknown"),
    (("Organisasjoner", "Rolle"), "Leder", MEND, "word_unknown"),
    (("Organisasjoner", "Stiftet år"), 1515, MEND, "number_outside"),
    (("Organisasjoner", "Stiftet år"), 2050, LOOK, "founded_later"),
    (("Forbruk", "Kategori"), "Lønnn", MEND, "word_near"), (("Forbruk", "Kategori"), None, MEND, "cell_empty"),
    (("Forbruk", "Tilskudd"), "g9", MEND, "name_unknown"),
    (("Oppmøte", "Antall personer"), "1.000", MEND, "number_two_readings"),
    (("Oppmøte", "Antall personer"), 1.5, MEND, "whole_number_expected"),
    (("Oppmøte", "Møtte"), "kanskje", MEND, "word_unknown"),
    (("Oppmøte", "Invitert"), "kanskje", MEND, "word_unknown"),
    (("Oppmøte", "Samling"), "Kurs i regning", MEND, "name_near"),
    (("Møter", "Timer"), "1.500", MEND, "number_two_readings"), (("Møter", "Dato holdt"), None, MEND, "needed_when"),
    (("Møter", "Slag"), "brevdue", MEND, "word_unknown"), (("Møter", "Status"), None, MEND, "cell_empty"),
    (("Mentorpar", "Til dato"), date(2023, 1, 1), MEND, "order_wrong"),
    (("Program", "Til dato"), date(2022, 1, 1), MEND, "order_wrong"),
    (("Program", "Leveringsmodell"), "Annerledes", MEND, "word_unknown"),
    (("Program", "Navn"), None, MEND, "cell_empty"),
]  # fmt: skip
NOT_ECHOED = ("kari@example.no", "01017012345", "010170 12345")
# Told in another cell than the one that was written, because it is that one that is at fault.
ELSEWHERE = {"key_twice": ("Id", 3), "organisation_twice": ("Navn", 3)}
IDS = [f"{place[0]}-{place[1]}-{value}-{code}" for place, value, _, code in CELLS]


@pytest.mark.parametrize(("place", "value", "severity", "code"), CELLS, ids=IDS)
def test_a_cell_is_told_with_its_place(place: tuple[str, str], value: Any, severity: str, code: str) -> None:
    sheet, heading = place
    submission = read_sheets(with_cell(sheet, heading, value))
    finding = found(submission, code)
    heading, row = ELSEWHERE.get(code, (heading, 2))
    column = letter(column_of(sheets(*({sheet} - {"Program", "Organisasjoner"})), sheet, heading))
    told_at = (finding.severity, finding.fault.where, finding.fault.row, finding.fault.column, finding.cells)
    assert told_at == (severity, sheet, row, f"{column} {heading}", (f"{column}{row}",))
    expected = {MEND: "reject", LOOK: "warn", KNOW: "accept"}[severity]
    assert submission.verdict == expected and (expected != "reject" or not submission.records)
    for language in LANGUAGES:
        said = " ".join(describe(finding.fault, read_sentences(language)))
        assert "{" not in said and not any(secret in said for secret in NOT_ECHOED)


def test_what_follows_from_one_fault_is_not_told_as_another() -> None:
    submission = read_sheets(with_cell("Forbruk", "Tilskudd", "g9"))
    assert [finding.fault.code for finding in submission.findings] == ["name_unknown"]


def test_the_same_fault_in_a_thousand_cells_is_told_once() -> None:
    made = sheets("Forbruk")
    made["Forbruk"] += [[f"x{n}", "g1", "Bensin", 10 + n, date(2023, 5, 1)] for n in range(1000)]
    finding = found(read_sheets(made), "word_unknown")
    assert (finding.count, finding.cells[0], finding.fault.row) == (1000, "C4", 4)


def test_a_thousand_different_slips_in_a_column_stay_readable() -> None:
    made = sheets("Forbruk")
    made["Forbruk"] += [[f"x{n}", "g1", f"Bensin {n}", 10 + n, date(2023, 5, 1)] for n in range(1000)]
    findings = [finding for finding in read_sheets(made).findings if finding.fault.code == "word_unknown"]
    assert len(findings) < 20 and sum(finding.count for finding in findings) == 1000


@pytest.mark.parametrize("word", ["nei", "Nei", "ingen", "ingenting", "no"])
def test_no_in_a_column_of_amounts_is_told_that_nought_may_be_meant(word: str) -> None:
    fault = found(read_sheets(with_cell("Tilskudd", "Utbetalt (kr)", word)), "number_said_no").fault
    for language in LANGUAGES:
        assert " 0" in describe(fault, read_sentences(language))[1]


def test_a_count_where_one_organisation_answers_is_told_as_such_and_nothing_else_of_the_row() -> None:
    made = sheets("Oppmøte")
    made["Oppmøte"].append(["Kurs i regnskap", None, 24, 19, None])
    submission = read_sheets(made)
    finding = [finding for finding in submission.findings if finding.fault.code == "count_for_one"]
    assert [one.fault.place for one in finding] == ["Oppmøte, 3, C Invitert", "Oppmøte, 3, D Møtte"]
    assert len(told(submission)) == len(finding)
    for language in LANGUAGES:
        assert "Antall personer" in describe(finding[0].fault, read_sentences(language))[1]


def test_a_one_or_a_nought_still_answers_for_one_organisation() -> None:
    assert told(read_sheets(with_cell("Oppmøte", "Invitert", 1))) == []
