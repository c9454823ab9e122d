"""Sheets of a title that is not ours: guessed and confirmed, or not read and told as gravely as what they hold."""

import pytest

from dashboard.intake import Meaning, Submission
from dashboard.intake.reading import read_here
from tests.intake.made import GRANTS, Sheets, found, layout, read_sheets, sheets, told, workbook


def _read(made: Sheets, meaning: Meaning) -> Submission:
    return read_here({"bok.xlsx": workbook(made)}, layout(), {}, [meaning])


def test_a_sheet_that_was_guessed_can_be_confirmed_or_read_as_another() -> None:
    made = sheets("Tilskudd")
    made["Ark"] = made.pop("Tilskudd")
    guessed = read_sheets(made)
    (offer,) = guessed.offers
    assert found(guessed, "sheet_guessed").severity == "look"
    assert (offer.asks, offer.where, offer.likely) == ("sheet", "Ark", "grants")
    confirmed = _read(made, offer.answer(offer.likely))
    assert told(confirmed) == [] and confirmed.offers == () and found(confirmed, "sheet_accepted").severity == "know"
    assert confirmed.records["grants"] == guessed.records["grants"]
    other = _read(made, offer.answer("applications"))
    assert "grants" not in other.present and "applications" in other.rows_in


CAME = [["Sted", "Foreningen der"], ["Rådhuset", "Alfa"], ["Biblioteket", "Beta"]]


@pytest.mark.parametrize(("rows", "code"), [
    (CAME, "sheet_of_ours"), (CAME[:2], "sheet_unknown"), ([*CAME[:1], ["a", "b"], ["c", "d"]], "sheet_unknown"),
])  # fmt: skip
def test_a_sheet_that_is_not_read_is_to_be_looked_at_where_it_names_our_organisations(rows: list, code: str) -> None:
    submission = read_sheets(sheets("Tilskudd") | {"Hvem kom": rows})
    assert found(submission, code).severity == ("look" if code == "sheet_of_ours" else "know")
    assert [(offer.asks, offer.where) for offer in submission.offers] == [("sheet", "Hvem kom")]


def test_a_sheet_that_is_not_read_may_name_organisations_that_are_registered() -> None:
    earlier = read_sheets(sheets("Tilskudd")).records
    submission = read_here({"bok.xlsx": workbook({"Hvem kom": CAME, "Tilskudd": GRANTS})}, layout(), earlier)
    assert found(submission, "sheet_of_ours").severity == "look"
