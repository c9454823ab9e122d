"""A desk whose hidden truth is another one, while everything that may be seen is as before."""

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

from dashboard.answers import Answer, Desk
from dashboard.disclosure import Plan, is_public_row
from dashboard.disclosure.layout import Layout, lay_out
from dashboard.disclosure.numbers import answer_cell, is_whole_telling
from dashboard.disclosure.plan import BY_ORGANISATION
from dashboard.markup.reader import Reader
from tests.disclosure.released import plan_of

Row = Mapping[str, Any]
MORE = 7
ELSEWHERE = "Et helt annet sted"
KEPT = ("programme_id", "organisation_id", "name", "is_coded", "basis_rank", "source_id", "sources")


def of_another_truth(at: Reader) -> Reader:
    """The same visitor, from whom the same is hidden, where what is hidden of the programme is something else."""
    return replace(at, desk=_altered(at.desk, at.place.programme))


@cache
def _altered(desk: Desk, programme: str) -> Desk:
    """The desk with every number of the programme that its plan hides, and every row that it refuses, made another."""
    plan = plan_of(desk, programme)
    other, ask, rows = copy(desk), desk.ask, desk.rows

    def ask_otherwise(indicator_id: str) -> tuple[Answer, ...]:
        return tuple(_answer(one, plan) if one.programme_id == programme else one for one in ask(indicator_id))

    def rows_otherwise(table_id: str, programme_id: str | None = None) -> list[Row]:
        found = rows(table_id, programme_id)
        return list(_rows(desk, table_id, found, plan)) if programme_id == programme else found

    other.ask, other.rows = ask_otherwise, rows_otherwise
    return other


def _answer(answer: Answer, plan: Plan) -> Answer:
    if answer_cell(answer) not in plan.hidden:
        return answer
    figure = replace(answer.figure, value=MORE, low=None, high=None, reported=None, expected=None)
    whole = MORE * 2 if is_whole_telling(answer.indicator) else answer.denominator
    return replace(answer, figure=figure, numerator=float(MORE), denominator=whole)


def _rows(desk: Desk, table_id: str, rows: list[Row], plan: Plan) -> Iterator[Row]:
    layout = lay_out(desk.catalog.tables[table_id], rows, desk.catalog.disclosure)
    hidden = {(cell.row, cell.column) for cell in plan.hidden if cell.view == table_id}
    for number, row in enumerate(rows):
        columns = {name for name in row if (str(number), name) in hidden}
        columns |= {name for name, value in row.items() if columns and isinstance(value, bool)}
        if _is_refused(desk, table_id, row, layout, plan):
            columns = set(row) - set(KEPT)
        yield {name: _another(value) if name in columns else value for name, value in row.items()}


def _is_refused(desk: Desk, table_id: str, row: Row, layout: Layout, plan: Plan) -> bool:
    if is_public_row(desk.catalog, row):
        return False
    if table_id == "organisations":
        return not row["is_coded"]
    reason = plan.refused.get(table_id)
    return bool(reason) and (reason != BY_ORGANISATION or layout.points_at_someone(row))


def _another(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float | Decimal):
        return type(value)(value + MORE)
    return ELSEWHERE if isinstance(value, str) and " " in value else value
