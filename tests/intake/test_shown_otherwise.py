"""What a cell is shown as counts: another unit, a hidden column, a line through it, a text about all amounts."""

from collections.abc import Mapping

import pytest
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.intake.made import Finish, found, read_sheets, sheets, told


def _amount_as(form: str, value: float = 100) -> Finish:
    def finish(book: Workbook, pages: Mapping[str, Worksheet]) -> None:
        pages["Tilskudd"].write_number("F2", value, book.add_format({"num_format": form}))

    return finish


OTHER = [
    ('#,##0" tkr"', 100, "100 tkr"), ("[$€-2] #,##0.00", 100, "100 €"), ("0%", 0.5, "50 %"), ("0.0%", 0.125, "12.5 %"),
    ('#,##0 "USD"', 2, "2 USD"),
]  # fmt: skip
KRONER = ['"kr" #,##0', "#,##0,", '0.0,," mill."', "[$kr-414] #,##0.00", '#,##0",-"', "#,##0;[Red]-#,##0"]


@pytest.mark.parametrize(("form", "value", "shown"), OTHER)
def test_an_amount_that_is_shown_in_another_unit_is_told_as_it_is_shown(form: str, value: float, shown: str) -> None:
    submission = read_sheets(sheets("Tilskudd"), _amount_as(form, value))
    code = "number_expected" if "%" in shown else "amount_in_other_unit"
    finding = found(submission, code)
    told_at = (finding.severity, finding.fault.place, finding.fault.values["value"])
    assert told_at == ("mend", "Tilskudd, 2, F Tildelt (kr)", shown)


@pytest.mark.parametrize("form", KRONER)
def test_an_amount_in_kroner_is_read_however_it_is_shown(form: str) -> None:
    submission = read_sheets(sheets("Tilskudd"), _amount_as(form, 100000))
    assert submission.verdict == "accept", told(submission)
    assert submission.records["grants"][0]["awarded_nok"] == "100000"


def test_millions_that_are_shown_are_millions() -> None:
    submission = read_sheets(sheets("Tilskudd"), _amount_as('0.0 "mill. kr"', 0.1))
    assert submission.records["grants"][0]["awarded_nok"] == "100000", told(submission)


def _hide_column(book: Workbook, pages: Mapping[str, Worksheet]) -> None:
    pages["Tilskudd"].set_column("F:F", None, None, {"hidden": True})
    # Hidden, and nothing in it.
    pages["Tilskudd"].set_column("K:N", None, None, {"hidden": True})


def _strike(book: Workbook, pages: Mapping[str, Worksheet]) -> None:
    line = book.add_format({"font_strikeout": True})
    for at, value in (("D3", "Drift"), ("F3", 80000), ("K3", "avlyst")):
        pages["Tilskudd"].write(at, value, line)


@pytest.mark.parametrize(
    ("finish", "code", "cells"), [(_hide_column, "column_hidden", ("F1",)), (_strike, "cells_struck", ("D3",))]
)
def test_what_is_hidden_or_struck_out_is_read_and_asked_about(finish: Finish, code: str, cells: tuple) -> None:
    submission = read_sheets(sheets("Tilskudd"), finish)
    findings = [finding for finding in submission.findings if finding.fault.code == code]
    assert (findings[0].severity, findings[0].cells) == ("look", cells)
    assert len(submission.records["grants"]) == 2


@pytest.mark.parametrize(
    "text",
    ["Alle beløp i hele tusen", "(Tall i 1000 kr)", "NOK 1 000", "Beløpene er i mill. kr", "All amounts in thousands",
     "Heile tusen kroner", "Beløp i euro"],
)  # fmt: skip
@pytest.mark.parametrize("at", [0, 3])
def test_a_line_that_says_the_amounts_are_in_another_unit_is_told(text: str, at: int) -> None:
    made = sheets("Tilskudd")
    made["Tilskudd"].insert(at, [text if at == 0 else f"* {text}"])
    finding = found(read_sheets(made), "unit_said")
    assert (finding.severity, finding.fault.row, finding.cells) == ("mend", at + 1, (f"A{at + 1}",))


@pytest.mark.parametrize(
    "text", ["Tilskudd over 100 000 kroner", "Tilskudd i kr", "Alle beløp i hele kroner", "Vedtatt i 2023", "Møte 1000"]
)
def test_a_title_that_says_no_other_unit_is_a_title(text: str) -> None:
    made = sheets("Tilskudd")
    made["Tilskudd"].insert(0, [text])
    assert read_sheets(made).verdict == "accept"


def test_signs_that_show_nothing_are_no_content() -> None:
    made = sheets("Tilskudd")
    made["Tilskudd"].append(["\u200b", None, "\u00ad"])
    made["Organisasjoner"][1][2] = "Al\u00adfa\u200b"
    submission = read_sheets(made)
    assert submission.verdict == "accept", told(submission)
    assert submission.records["organisations"][0]["name"] == "Alfa"
