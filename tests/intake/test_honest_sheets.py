"""What honest people do to sheets and files is read right, and told where it may matter."""

import unicodedata
from collections.abc import Callable
from typing import Any

import pytest

from tests.intake.made import Finish, Sheets, found, read, read_sheets, sheets, told, with_cell, workbook

Edit = Callable[[Sheets], None]


def _titles_above(made: Sheets) -> None:
    made["Tilskudd"][:0] = [["Tilskudd i runde A"], [], ["Oppdatert i mars"]]


def _blank_rows(made: Sheets) -> None:
    made["Tilskudd"][2:2] = [[], [None, "  "], []]


def _turned_about(made: Sheets) -> None:
    made["Tilskudd"] = [row[::-1] for row in made["Tilskudd"]]


def _own_column(made: Sheets) -> None:
    for number, row in enumerate(made["Tilskudd"]):
        row.insert(3, "Mine notater" if number == 0 else "ring tilbake")


def _own_sheet(made: Sheets) -> None:
    made["Regnestykker"] = [["a", "b"], [1, 2]]


def _headings_again(made: Sheets) -> None:
    made["Tilskudd"].insert(2, list(made["Tilskudd"][0]))


def _units_in_headings(made: Sheets) -> None:
    made["Tilskudd"][0][5:7] = ["Tildelt i kroner", "Utbetalt (NOK)"]


def _spaces_and_case(made: Sheets) -> None:
    made["Tilskudd"][0] = [f"  {heading.upper()} " for heading in made["Tilskudd"][0]]


def _decomposed(made: Sheets) -> None:
    rows = made["Tilskudd"]
    made["Tilskudd"] = [[unicodedata.normalize("NFD", v) if isinstance(v, str) else v for v in row] for row in rows]


def _other_names(made: Sheets) -> None:
    made["Tilskudd"][0] = ["id", "Mottaker", "Giver", "Støtteordning", "Årstall", "Bevilget", "Utbetalt beløp", "Dato"]


def _english(made: Sheets) -> None:
    made["Grants"] = made.pop("Tilskudd")
    headings = "Id|Organisation|Funder|Grant scheme|Year|Awarded (NOK)|Paid (NOK)|Date decided"
    made["Grants"][0] = list(headings.split("|"))


def _named_for_a_year(made: Sheets) -> None:
    made["Tilskudd 2023"] = made.pop("Tilskudd")


def _no_ids(made: Sheets) -> None:
    made["Organisasjoner"] = [row[1:] for row in made["Organisasjoner"]]
    made["Tilskudd"] = [row[1:] for row in made["Tilskudd"]]


def _emoji_and_lines(made: Sheets) -> None:
    made["Tilskudd"][0].append("Merknad")
    made["Tilskudd"][1].append("Første linje\nAndre linje 🎉")


def _totals(made: Sheets) -> None:
    made["Tilskudd"].append(["Sum", None, None, None, None, ("=SUM(F2:F3)", 180000), 170000])


def _footnote(made: Sheets) -> None:
    made["Tilskudd"] += [[], ["* Tall fra regnskapet"]]


def _tables_as_named_in_data(made: Sheets) -> None:
    made["grants"] = made.pop("Tilskudd")


EDITS: list[tuple[Edit, set[str]]] = [
    (_titles_above, {"rows_above"}), (_blank_rows, set()), (_turned_about, set()), (_own_column, {"heading_unknown"}),
    (_own_sheet, {"sheet_unknown"}), (_headings_again, set()), (_units_in_headings, set()), (_spaces_and_case, set()),
    (_decomposed, set()), (_other_names, set()), (_english, set()), (_named_for_a_year, set()), (_no_ids, set()),
    (_emoji_and_lines, set()), (_totals, {"row_totals"}), (_footnote, {"row_footnote"}),
    (_tables_as_named_in_data, set()),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "expected"), EDITS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_sheet_is_read_however_it_is_arranged(edit: Edit, expected: set[str]) -> None:
    made = sheets("Tilskudd")
    edit(made)
    submission = read_sheets(made)
    assert submission.verdict == "accept", told(submission)
    assert {finding.fault.code for finding in submission.findings} == expected
    grants = submission.records["grants"]
    assert [(row["awarded_nok"], row["paid_nok"], row["year"]) for row in grants] == [
        ("100000", "90000", "2023"), ("80000", "80000", "2023"),
    ]  # fmt: skip
    names = {row["organisation_id"]: row["name"] for row in submission.records["organisations"]}
    assert [names[row["organisation_id"]] for row in grants] == ["Alfa", "Beta"]


def _hide_row(book: Any, pages: Any) -> None:
    pages["Tilskudd"].set_row(2, None, None, {"hidden": True})


def _hide_sheet(book: Any, pages: Any) -> None:
    pages["Tilskudd"].hide()


def _merge_down(book: Any, pages: Any) -> None:
    pages["Tilskudd"].merge_range(1, 2, 2, 2, "IMDi")


FINISHES = [(_hide_row, "rows_hidden", 3), (_hide_sheet, "sheet_hidden", None), (_merge_down, "cells_merged", 2)]


@pytest.mark.parametrize(("finish", "code", "row"), FINISHES)
def test_what_is_hidden_or_merged_is_read_and_asked_about(finish: Finish, code: str, row: int | None) -> None:
    submission = read_sheets(sheets("Tilskudd"), finish)
    finding = found(submission, code)
    assert (submission.verdict, finding.fault.where, finding.fault.row) == ("warn", "Tilskudd", row)
    assert [grant["funder"] for grant in submission.records["grants"]] == ["IMDi", "IMDi"]


def test_an_amount_that_is_merged_over_rows_is_not_given_to_each() -> None:
    def merge(book: Any, pages: Any) -> None:
        pages["Tilskudd"].merge_range(1, 5, 2, 5, 100000)

    finding = found(read_sheets(sheets("Tilskudd"), merge), "amount_merged")
    assert (finding.severity, finding.fault.place) == ("mend", "Tilskudd, 2, F Tildelt (kr)")


def test_a_workbook_that_counts_days_from_1904_has_the_same_days() -> None:
    submission = read_sheets(sheets("Tilskudd"), date_1904=True)
    assert submission.records["grants"][0]["decided_on"] == "2023-03-01"


def test_a_formula_of_numbers_that_nobody_computed_is_computed() -> None:
    submission = read_sheets(with_cell("Tilskudd", "Tildelt (kr)", ("=50000+45000", "")))
    assert submission.records["grants"][0]["awarded_nok"] == "95000"


def test_slashes_are_no_question_where_another_date_of_the_column_tells_their_order() -> None:
    made = with_cell("Tilskudd", "Vedtaksdato", "01/02/2023")
    made["Tilskudd"][2][-1] = "23/02/2023"
    submission = read_sheets(made)
    assert [row["decided_on"] for row in submission.records["grants"]] == ["2023-02-01", "2023-02-23"]


def test_ticks_say_no_where_there_is_none() -> None:
    made = with_cell("Oppmøte", "Invitert", "x")
    made["Oppmøte"].append(["Kurs i regnskap", "Beta", None, "nei", None])
    assert [row["invited"] for row in read_sheets(made).records["attendance"]] == ["true", "false"]


IMPRECISE = [("mars 2023", "2023-03-01", "month"), (2023, "2023-01-01", "year")]


@pytest.mark.parametrize(("written", "day", "precision"), IMPRECISE)
def test_a_session_may_be_dated_by_its_month_or_year(written: Any, day: str, precision: str) -> None:
    (session,) = read_sheets(with_cell("Samlinger", "Dato holdt", written)).records["sessions"]
    assert (session["held_on"], session["held_precision"]) == (day, precision)


def test_the_same_content_is_given_the_same_id_again() -> None:
    made = sheets("Forbruk")
    made["Forbruk"] = [row[1:] for row in made["Forbruk"]]
    first, second = (read_sheets(made).records["spending"] for _ in range(2))
    assert [row["spending_id"] for row in first] == [row["spending_id"] for row in second]


def test_two_workbooks_are_one_submission_and_one_that_came_twice_is_read_once() -> None:
    one, other = workbook(sheets()), workbook({"Tilskudd": sheets("Tilskudd")["Tilskudd"]})
    submission = read({"a.xlsx": one, "b.xlsx": other, "c.xlsx": other})
    assert submission.rows_kept["grants"] == 2 and found(submission, "file_twice").fault.where == "c.xlsx"


def test_rows_registered_before_may_be_referred_to() -> None:
    before = read_sheets(sheets("Tilskudd")).records
    made = {"Forbruk": [["Tilskudd", "Kategori", "Beløp (kr)"], ["g1", "Lønn", 500], ["Beta 2023", "Lønn", 700]]}
    submission = read({"a.xlsx": workbook(made)}, before)
    assert submission.present == {"spending"} and submission.verdict == "accept"
    assert [row["grant_id"] for row in submission.records["spending"]] == ["g1", "g2"]
    told_of = {finding.fault.where for finding in submission.findings if finding.fault.code == "table_untouched"}
    assert told_of == {"Program", "Organisasjoner", "Tilskudd"}
