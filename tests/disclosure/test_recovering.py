"""Nobody can work out a hidden count of one or two from everything that is released of a programme together."""

import pytest

from dashboard.answers import Desk
from dashboard.disclosure import make_plan
from dashboard.disclosure.secondary import protect
from tests.disclosure.linear import given_away
from tests.disclosure.released import OF, release
from tests.disclosure.worst import PROGRAMME

PROGRAMMES = ("example-imdi", "example-municipal", "example-pooled", PROGRAMME)


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_no_hidden_count_can_be_worked_out_from_all_views_together(desk: Desk, programme: str) -> None:
    found = release(desk, programme)
    assert found.small, "nothing small is hidden, so that nothing is tried"
    assert given_away(found.sums, found.hidden, found.values, found.small) == set()


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_no_small_count_is_shown(desk: Desk, programme: str) -> None:
    found = release(desk, programme)
    harmless = {"answers": desk.catalog.indicators, **desk.catalog.tables}
    shown = {cell for cell, value in found.values.items() if value in (1, 2) and cell not in found.hidden}
    assert {cell for cell in shown if not _is_harmless(desk, cell)} == set(), harmless


def _is_harmless(desk: Desk, cell: tuple[str, str, str]) -> bool:
    rules = (*desk.catalog.disclosure.about_nobody, *desk.catalog.disclosure.not_counts)
    if cell[0] == "answers":
        return desk.catalog.indicators[cell[1].removesuffix(OF)].unit in rules
    table = desk.catalog.tables[cell[0]]
    unit = next(column.unit for column in table.columns if column.name == cell[2])
    return table.population == "none" or unit in rules


def test_without_secondary_suppression_they_can(desk: Desk) -> None:
    without = make_plan(desk, PROGRAMME, is_secondary=False)
    found = release(desk, PROGRAMME, without)
    assert given_away(found.sums, found.hidden, found.values, found.small)


def test_the_example_of_imdi_needs_it_too(desk: Desk) -> None:
    found = release(desk, "example-imdi", make_plan(desk, "example-imdi", is_secondary=False))
    assert given_away(found.sums, found.hidden, found.values, found.hidden)


def test_the_smallest_further_cell_is_hidden_and_always_the_same() -> None:
    values = {"phone": 1, "digital": 4, "physical": 20, "none": 0}
    sums = [dict.fromkeys(values, 1)]
    assert protect(values, {"phone"}, sums) == {"phone", "digital"}
    assert protect(dict(reversed(values.items())), {"phone"}, sums) == {"phone", "digital"}


def test_a_whole_is_hidden_where_no_part_is_left() -> None:
    values = {"all": 3, "2023": 1, "2024": 2}
    sums = [{"2023": 1, "2024": 1, "all": -1}, {"2024": 1}]
    assert "all" in protect(values, {"2023", "2024"}, sums)


def test_two_hidden_cells_are_not_enough_where_their_bounds_meet() -> None:
    values = {"a": 1, "b": 4, "c": 4, "d": 0}
    sums = [{"a": 1, "b": 1}, {"b": 1, "d": 1}, {"a": 1, "d": 1}, {"c": 1, "d": -1}]
    hidden = protect(values, {"a"}, sums)
    assert given_away(sums, hidden, values, {"a"}) == {"a"}, "here nothing can help, and the program does not hang"


def test_a_cross_table_is_closed_in_both_directions() -> None:
    values = {(row, column): 5 + row + column for row in range(3) for column in range(3)} | {(0, 0): 1}
    lines = [{(row, column): 1 for column in range(3)} for row in range(3)]
    lines += [{(row, column): 1 for row in range(3)} for column in range(3)]
    alone = protect(values, {(0, 0)}, [])
    assert given_away(lines, alone, values, {(0, 0)}) == {(0, 0)}
    hidden = protect(values, {(0, 0)}, lines)
    assert given_away(lines, hidden, values, {(0, 0)}) == set()
    assert len(hidden) == 4
