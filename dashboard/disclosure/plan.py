"""What is hidden of one programme, worked out once for all its views together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.answers import Desk
from dashboard.definitions import Table
from dashboard.disclosure.audiences import OPEN, is_public_row
from dashboard.disclosure.known import ROSTER
from dashboard.disclosure.layout import Layout, lay_out, population
from dashboard.disclosure.numbers import Numbers
from dashboard.disclosure.secondary import protect
from dashboard.disclosure.sums import Cell, sums_of

Row = Mapping[str, object]

BY_ORGANISATION, CROSSED, INTERNAL_ONLY = "by_organisation", "crossed", "internal_only"
"""Why a table, or a part of it, is not shown at all."""


@dataclass(frozen=True)
class Plan:
    """The cells that are hidden, and the reason why tables, or rows of them, are refused, by table id."""

    hidden: frozenset[Cell]
    refused: Mapping[str, str]


def make_plan(desk: Desk, programme_id: str, is_secondary: bool = True) -> Plan:
    """The plan of a programme. is_secondary: False leaves out what only keeps others from being worked out."""
    organisations = int(str(desk.programmes[programme_id]["organisations_expected"]))
    numbers, refused = Numbers(desk.catalog, organisations), {}
    for indicator_id in desk.catalog.indicators:
        numbers.take_answers([a for a in desk.ask(indicator_id) if a.programme_id == programme_id])
    for table in desk.catalog.tables.values():
        rows = desk.rows(table.table_id, programme_id)
        layout, reason = _judge(desk, table, rows, organisations)
        if reason:
            refused[table.table_id] = reason
        if reason in (None, BY_ORGANISATION) and table.table_id != ROSTER:
            numbers.take_table(table, layout, rows)
    sums = [*sums_of(numbers.groups, desk.catalog.disclosure.smallest_shown), *numbers.parts] if is_secondary else []
    return Plan(protect(numbers.values, numbers.small, sums, numbers.rows), refused)


def _judge(desk: Desk, table: Table, rows: Sequence[Row], organisations: int) -> tuple[Layout, str | None]:
    """The layout of a table, and why those of its rows that are not public are refused, where they are."""
    rules = desk.catalog.disclosure
    held = [row for row in rows if not is_public_row(desk.catalog, row)]
    layout = lay_out(table, held, rules)
    if not held or table.table_id == ROSTER:
        return layout, None
    if table.audience != OPEN:
        return layout, INTERNAL_ONLY
    apart = [row for row in held if not layout.points_at_someone(row)]
    if layout.is_crossed(apart) and population(table, layout, apart, organisations) < rules.smallest_crossed:
        return layout, CROSSED
    return layout, BY_ORGANISATION if len(apart) < len(held) else None
