"""What honest people write in a cell is read right: each line is one workbook."""

from datetime import date
from typing import Any

import pytest

from tests.intake.made import read_sheets, told, with_cell

NBSP, NARROW, THIN, MINUS = "\u00a0", "\u202f", "\u2009", "\u2212"
AMOUNTS = [
    (100000, "100000"), (100000.5, "100000.5"), (0.1 + 0.2, "0.3"), ("100000", "100000"), ("100 000", "100000"),
    (f"1{NBSP}234{NBSP}567,50", "1234567.5"), (f"100{NARROW}000", "100000"), (f"100{THIN}000,00", "100000"),
    ("kr 100 000", "100000"), ("kr 100 000,-", "100000"), ("100.000,-", "100000"), ("100.000,00", "100000"),
    ("1.234.567", "1234567"), ("NOK 5000", "5000"), ("5 000 kr", "5000"), ("1234,5", "1234.5"), ("1234.50", "1234.5"),
    ("1,234.50", "1234.5"), ("1,2 mill.", "1200000"), (("=50000*2", 100000), "100000"), (("=SUM(A1:A2)", 42), "42"),
    (" 7 500 ", "7500"), ("0", "0"), ("100 000 kroner", "100000"), ("'", None),
    ("kr12500", "12500"), ("12500,-kr", "12500"), ("12 500,– kr", "12500"), ("+12 500", "12500"),
    ("\u200b12500\u200b", "12500"), ("\ufeff12 500", "12500"), ("125\u00ad00", "12500"),
]  # fmt: skip
DAYS = [
    (date(2023, 9, 3), "2023-09-03"), ("3.9.2023", "2023-09-03"), ("03.09.23", "2023-09-03"), (45172, "2023-09-03"),
    ("3. september 2023", "2023-09-03"), ("3. sept. 2023", "2023-09-03"), ("September 3, 2023", "2023-09-03"),
    ("2023-09-03", "2023-09-03"), ("2023-09-03 00:00:00", "2023-09-03"), ("20230903", "2023-09-03"),
    ("3/9-23", "2023-09-03"), ("3/9-2023", "2023-09-03"), ("3/9 2023", "2023-09-03"), ("3.9.23 kl 10", "2023-09-03"),
    ("\u200e03.09.2023", "2023-09-03"),
    ("søndag 3. september 2023", "2023-09-03"), ("31/12/2023", "2023-12-31"), (f"3.{NBSP}mai 2023", "2023-05-03"),
    ("3-9-2023", "2023-09-03"), ("3rd September 2023", "2023-09-03"), ("03.09.2023 kl. 10.00", "2023-09-03"),
    (None, None),
]  # fmt: skip
NUMBERS = [
    ("850000018", "850000018"), ("850 000 018", "850000018"), ("NO 850 000 018 MVA", "850000018"),
    (850000018, "850000018"), (f"850{NBSP}000{NBSP}018", "850000018"), ("NO850000018MVA", "850000018"),
    ("850.000.018", "850000018"), ("\u200b850000018", "850000018"),
]  # fmt: skip
PLACES = [
    ("0301", "0301"), (301, "0301"), (1515, "1515"), ("1515", "1515"), ("301", "0301"), ("4601 Bergen", "4601"),
    ("Oslo kommune (0301)", "0301"), ("1818.0", "1818"), ("Guovdageaidnu 5612", "5612"),
]  # fmt: skip
TRUTHS = [
    ("ja", "true"), ("Ja", "true"), ("JA ", "true"), ("nei", "false"), ("x", "true"), (True, "true"), (False, "false"),
    ("yes", "true"), ("No", "false"), (1, "true"), (0, "false"), ("true", "true"), ("\u2713", "true"),
]  # fmt: skip
WORDS = [
    ("Lønn", "salary"), ("lønn", "salary"), (" LØNN ", "salary"), ("salary", "salary"), ("Salary", "salary"),
    ("Regnskap og revisjon", "accounting_audit"), ("accounting_audit", "accounting_audit"), ("Lo\u0308nn", None),
    ("L\u00f8nn", "salary"), ("Annet", "other"),
]  # fmt: skip
YEARS = [
    (2023, "2023"), ("2023", "2023"), (" 2 023 ", "2023"), (date(2023, 3, 10), "2023"), ("10.3.2023", "2023"),
    ("10. mars 2023", "2023"), ("01/02/2023", "2023"), ("2023-03-10", "2023"), ("10.3.23", "2023"),
]  # fmt: skip
NAMES = [("Alfa", "a"), ("alfa", "a"), (" ALFA", "a"), ("a", "a"), ("A", "a")]


@pytest.mark.parametrize(("written", "expected"), AMOUNTS, ids=str)
def test_an_amount_is_read_as_it_is_meant(written: Any, expected: str | None) -> None:
    submission = read_sheets(with_cell("Tilskudd", "Tildelt (kr)", written))
    if expected is None:
        assert submission.verdict == "reject"
        return
    assert submission.verdict != "reject", told(submission)
    assert submission.records["grants"][0]["awarded_nok"] == expected


@pytest.mark.parametrize(("written", "expected"), DAYS, ids=str)
def test_a_date_is_read_as_it_is_meant(written: Any, expected: str | None) -> None:
    submission = read_sheets(with_cell("Tilskudd", "Vedtaksdato", written))
    assert submission.verdict == "accept", told(submission)
    assert submission.records["grants"][0]["decided_on"] == expected


@pytest.mark.parametrize(("written", "expected"), YEARS, ids=str)
def test_a_year_is_read_as_it_is_or_from_a_whole_date(written: Any, expected: str) -> None:
    submission = read_sheets(with_cell("Tilskudd", "År", written))
    assert submission.verdict == "accept", told(submission)
    assert submission.records["grants"][0]["year"] == expected


@pytest.mark.parametrize(("written", "expected"), NUMBERS, ids=str)
def test_an_organisation_number_is_read_without_what_stands_around_it(written: Any, expected: str) -> None:
    submission = read_sheets(with_cell("Organisasjoner", "Organisasjonsnummer", written))
    assert submission.verdict == "accept", told(submission)
    assert submission.records["organisations"][0]["org_number"] == expected


@pytest.mark.parametrize(("written", "expected"), PLACES, ids=str)
def test_a_municipality_number_keeps_its_zero(written: Any, expected: str) -> None:
    submission = read_sheets(with_cell("Organisasjoner", "Kommunenummer", written))
    assert submission.verdict == "accept", told(submission)
    assert submission.records["organisations"][0]["municipality_number"] == expected


@pytest.mark.parametrize(("written", "expected"), TRUTHS, ids=str)
def test_yes_and_no_are_read_in_all_their_forms(written: Any, expected: str) -> None:
    submission = read_sheets(with_cell("Oppmøte", "Invitert", written))
    assert submission.verdict != "reject", told(submission)
    assert submission.records["attendance"][0]["invited"] == expected


@pytest.mark.parametrize(("written", "expected"), WORDS, ids=str)
def test_words_of_a_list_are_read_in_both_languages_and_as_codes(written: Any, expected: str | None) -> None:
    submission = read_sheets(with_cell("Forbruk", "Kategori", written))
    if expected is None:
        assert submission.verdict == "reject"
        return
    assert submission.verdict == "accept", told(submission)
    assert submission.records["spending"][0]["category"] == expected


@pytest.mark.parametrize(("written", "expected"), NAMES, ids=str)
def test_an_organisation_is_named_by_id_or_by_name(written: Any, expected: str) -> None:
    submission = read_sheets(with_cell("Tilskudd", "Organisasjon", written))
    assert submission.verdict == "accept", told(submission)
    assert submission.records["grants"][0]["organisation_id"] == expected


def test_a_year_of_two_digits_is_the_nearest_that_may_be_meant() -> None:
    submission = read_sheets(with_cell("Tilskudd", "Vedtaksdato", "3.9.98"))
    assert submission.records["grants"][0]["decided_on"] == "1998-09-03"
