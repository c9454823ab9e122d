"""What is hidden is said as hidden: never zero, never missing, in tables, charts and JSON."""

import json
from decimal import Decimal
from itertools import product

import pytest

from dashboard.answers import Desk, as_json
from dashboard.disclosure.layout import lay_out
from dashboard.exports.records import table_sheet
from dashboard.figures import Absence
from dashboard.markup.tables import table_view
from tests.disclosure.released import reader
from tests.disclosure.shown import drawn, fragments
from tests.disclosure.worst import PROGRAMME

PROGRAMMES = ("example-imdi", "example-municipal", "example-pooled", PROGRAMME)
ORDERED = ("cost_parts", "partner_types", "spending_by_category")
REFUSED = {
    "grant_flow": "by_organisation",
    "spending_shares": "by_organisation",
    "capacity_changes": "by_organisation",
    "statements": "internal_only",
    "partner_types": "crossed",
}


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_hidden_answer_has_no_number_anywhere(desk: Desk, programme: str) -> None:
    at = reader(desk, programme)
    answers = [at.answer(indicator_id) for indicator_id in desk.catalog.indicators]
    hidden = [as_json(answer) for answer in answers if answer.figure.absence is Absence.HIDDEN]
    assert hidden
    for told in hidden:
        assert told["absence"] == "hidden" and told["status"] == "not_shown"
        assert [told[name] for name in ("numerator", "value", "low", "high")] == [None] * 4
        assert "0" not in json.dumps([told["value"], told["numerator"]])


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_hidden_cell_is_said_as_hidden(desk: Desk, programme: str) -> None:
    at, count = reader(desk, programme), 0
    for table in desk.catalog.tables.values():
        view, rows = table_view(at, table.table_id), at.rows(table.table_id)
        words = [[at.speaker.words(column.label) for column in table.columns], view["headings"]]
        pairs = product(table.columns, zip(rows, view["cells"], strict=True))
        hidden = [(column, cells) for column, (row, cells) in pairs if row[column.name] is Absence.HIDDEN]
        for column, cells in hidden:
            heading = at.speaker.words(column.label)
            said = dict(zip(view["headings"], cells, strict=True)).get(heading, "Skjult")
            assert said == "Skjult" or words[0].count(heading) > 1
            count += 1
    assert count


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_chart_draws_a_hidden_number_as_hidden(desk: Desk, programme: str) -> None:
    at = reader(desk, programme)
    count = 0
    for table, draw, rows, figure in drawn(at):
        as_zero, as_seven = (draw(_filled(rows, number), at.speaker, "light").to_json() for number in (0, 7))
        # Where any number gives the same picture, what is hidden is not drawn.
        if as_zero != as_seven:
            count += 1
            assert as_zero != figure.to_json() != as_seven, table
            assert "skjult" in figure.layout.meta["alt"].lower(), table
    assert count


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_download_leaves_a_hidden_number_out_and_says_that_it_is_hidden(desk: Desk, programme: str) -> None:
    at, count = reader(desk, programme), 0
    for table in desk.catalog.tables.values():
        sheet, rows = table_sheet(at, table.table_id), at.rows(table.table_id)
        for row, line in zip(rows, sheet.rows, strict=True):
            told = dict(zip((field.name for field in sheet.fields), line, strict=True))
            for name in (name for name, value in row.items() if value is Absence.HIDDEN and name in told):
                assert (told[name], told.get(f"{name}_absence")) in ((None, "Skjult"), ("Skjult", None))
                count += 1
    assert count


def _filled(rows: list[dict], number: int) -> list[dict]:
    return [{name: number if value is Absence.HIDDEN else value for name, value in row.items()} for row in rows]


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_no_code_of_an_absence_reaches_a_reader(desk: Desk, programme: str) -> None:
    for name, asked, html in fragments(desk, programme):
        assert ">hidden<" not in html and "Absence" not in html, (name, asked)


@pytest.mark.parametrize(("table_id", "reason"), REFUSED.items())
def test_a_table_of_organisations_is_refused_with_a_reason(desk: Desk, table_id: str, reason: str) -> None:
    shown = reader(desk, PROGRAMME).table(table_id)
    assert (shown.rows, shown.reason, shown.absence) == ([], reason, Absence.HIDDEN)
    sentence = reader(desk, PROGRAMME).refusal(table_id)
    assert sentence.startswith("Skjult i åpen visning") and sentence.endswith(".")
    assert reader(desk, PROGRAMME, "internal").refusal(table_id) == ""


def test_the_refusal_stands_where_the_table_would(desk: Desk) -> None:
    at = reader(desk, PROGRAMME)
    said = {(name, asked): html for name, asked, html in fragments(desk, PROGRAMME) if asked == "spending_shares"}
    for name in ("table", "no_rows"):
        assert at.refusal("spending_shares") in said[name, "spending_shares"]


def test_a_status_is_not_told_of_a_hidden_figure(desk: Desk) -> None:
    seen, whole = reader(desk, PROGRAMME), reader(desk, PROGRAMME, "internal")
    judged = {goal.goal_id: dict(seen.goal_status(goal).counts) for goal in desk.catalog.goals.values()}
    before = {goal.goal_id: dict(whole.goal_status(goal).counts) for goal in desk.catalog.goals.values()}
    assert sum(counts.get("not_shown", 0) for counts in judged.values()) > 0
    assert [c.get("no_data") for c in judged.values()] == [c.get("no_data") for c in before.values()]


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_beside_a_hidden_number_no_answer_and_no_place_among_others_tells_it(desk: Desk, programme: str) -> None:
    for table in desk.catalog.tables.values():
        rows = reader(desk, programme).rows(table.table_id)
        answers = [column.name for column in table.columns if column.unit == "yes or no"]
        numbers = [c.name for c in table.columns if any(isinstance(row[c.name], int | float | Decimal) for row in rows)]
        veiled = [any(row[name] is Absence.HIDDEN for name in numbers) for row in rows]
        for row in (row for row, is_veiled in zip(rows, veiled, strict=True) if is_veiled):
            assert all(row[name] is Absence.HIDDEN for name in answers if row[name] is not None)
        if table.table_id in ORDERED:
            assert veiled == sorted(veiled)


def test_the_tables_that_numbers_put_in_order_are_known(desk: Desk) -> None:
    rows = {name: desk.rows(name, "example-imdi") for name in desk.catalog.tables}
    layouts = {name: lay_out(desk.catalog.tables[name], rows[name], desk.catalog.disclosure) for name in rows}
    assert {*ORDERED} <= {name for name, layout in layouts.items() if layout.is_ordered_by_numbers}
