"""Everything the open audience is shown of a programme, in every year and in all, however it is fetched.

Pages, slides and files are made of nothing but the answers and rows of a Reader; test_nothing_else.py sees to it.
Written apart from the program: rows are read as they come out, and the sums are found anew.
"""

from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from dashboard.answers import Answer, Desk
from dashboard.disclosure import Plan, make_plan
from dashboard.figures import Absence
from dashboard.markup.reader import Place, Reader, Row
from tests.disclosure.adding_up import OF_NINE, SMALLEST, Figure, Numbered, Released, sums_of

ABOUT_NOBODY = ("sessions", "number", "year", "basis", "id", "period")
COVERAGE = ("reported", "expected", "organisations_expected")
"""How many there are and how many were heard from, which everybody is told."""
OF = "/of"
"""After an indicator: what its figure is told out of."""
PARTS_OF = {"share": ("nok", "nok"), "nok_per_organisation_year": ("nok", "number")}
"""The units of what a quotient is made of."""


def reader(desk: Desk, programme: str, audience: str = "open", period: str = "all", plan: Plan | None = None) -> Reader:
    """A visitor in Norwegian. plan: instead of the one the program makes."""
    place = Place("edition", programme, period, audience, "nb")
    return Reader(desk, place, partial(plan_of, desk) if plan is None else lambda _: plan)


@cache
def plan_of(desk: Desk, programme: str) -> Plan:
    """What is hidden of a programme, worked out once."""
    return make_plan(desk, programme)


def periods(desk: Desk, programme: str) -> list[str]:
    """The whole round and each of its years."""
    row = desk.programmes[programme]
    return ["all", *(str(year) for year in range(row["first_year"], row["last_year"] + 1))]


def release(desk: Desk, programme: str, plan: Plan | None = None) -> Released:
    """All views of a programme together: every indicator in every period, every table query."""
    found = Released()
    figures = list(_answers(found, desk, programme, plan))
    columns = [column for table_id in desk.catalog.tables for column in _table(found, desk, programme, table_id, plan)]
    found.sums = sums_of(columns, figures, found, int(desk.programmes[programme]["organisations_expected"]))
    return found


def _answers(found: Released, desk: Desk, programme: str, plan: Plan | None) -> Iterator[Figure]:
    for period in periods(desk, programme):
        at = {audience: reader(desk, programme, audience, period, plan) for audience in ("internal", "open")}
        for indicator_id in desk.catalog.indicators:
            true, shown = at["internal"].answer(indicator_id), at["open"].answer(indicator_id)
            if true.period == period and true.numerator is not None:
                yield from _parts(found, true, shown)


def _parts(found: Released, true: Answer, shown: Answer) -> Iterator[Figure]:
    """A figure, and what it is told out of, which may be another figure, and all that is told of it."""
    name, unit = true.indicator.indicator_id, true.indicator.unit
    units = PARTS_OF.get(unit, (unit, unit))
    cell = ("answers", name, true.period)
    found.values[cell] = true.numerator
    found.hidden |= {cell} if shown.figure.absence is Absence.HIDDEN else set()
    found.few |= {cell} if 0 < (true.figure.reported or 0) < SMALLEST <= (true.figure.expected or 0) else set()
    yield units[0], name, true.period, cell
    if true.denominator is not None and unit not in (*OF_NINE, *ABOUT_NOBODY):
        of = ("answers", f"{name}{OF}", true.period)
        found.values[of] = true.denominator
        found.hidden |= {of} if shown.denominator is None else set()
        yield units[1], of[1], true.period, of


def _table(found: Released, desk: Desk, programme: str, table_id: str, plan: Plan | None) -> Iterator[Numbered]:
    table = desk.catalog.tables[table_id]
    shown = reader(desk, programme, "open", "all", plan).rows(table_id)
    true = reader(desk, programme, "internal").rows(table_id)
    if len(shown) != len(true) or table_id == "organisations":
        return
    numbers = [c for c in table.columns if c.unit not in ABOUT_NOBODY and c.name not in COVERAGE]
    numbers = [column for column in numbers if any(_is_number(row[column.name]) for row in true)]
    words = [
        c.name for c in table.columns if c not in numbers and c.unit not in ("basis", "source") and c.name != "note"
    ]
    keys = [c.name for c in table.columns if c.name in words and c.unit not in ("text", "yes or no")]
    for column in numbers:
        cells = []
        for number, (before, after) in enumerate(zip(true, _in_order(shown, true, keys), strict=True)):
            if before[column.name] is not None:
                cell = (table_id, str(number), column.name)
                found.values[cell] = float(before[column.name])
                found.hidden |= {cell} if after[column.name] is Absence.HIDDEN else set()
                cells.append(({name: str(before[name]) for name in words}, cell))
        yield Numbered(table_id, column.unit, cells, table.indicators)


def _in_order(shown: list[Row], true: list[Row], keys: list[str]) -> list[Row]:
    """The rows shown in the order of the query: those with something hidden are shown last where numbers order it."""
    by_key, wanted = ({tuple(str(row[name]) for name in keys): row for row in rows} for rows in (shown, true))
    return [by_key[key] for key in wanted] if len(by_key) == len(shown) else shown


def _is_number(value: Any) -> bool:
    return hasattr(value, "__float__") and not isinstance(value, bool)
