"""A table that says nothing of disclosure is safe by default; what it says is checked."""

import re
from typing import Any

import pytest

from dashboard.answers import Desk
from dashboard.definitions import Column, Table
from dashboard.disclosure.layout import lay_out
from tests.catalog.copies import Copy, copy_project
from tests.rules.house import ROOT, none_of, told

LABEL = {"nb": "Tall", "en": "Numbers"}
BYPASSES = re.compile(r"desk(\([^)]*\))?\.(rows|ask|for_programme|goal_status|rows_behind|notes_on)\(")
# The reader itself; and the rows behind a figure, which are held back where they are not public.
MAY_ASK = ("dashboard/markup/reader.py", "dashboard/markup/views.py")


def _table(units: dict[str, str], **said: Any) -> Table:
    columns = tuple(Column(name, unit, LABEL) for name, unit in units.items())
    return Table("made", LABEL, columns, "select 1", **said)


@pytest.mark.parametrize(
    ("units", "row"),
    [
        ({"organisation_id": "organisation", "amount_nok": "nok"}, {"organisation_id": "eik", "amount_nok": 5.0}),
        ({"pair_id": "id", "meetings": "meetings"}, {"pair_id": "pair-eik", "meetings": 5}),
        ({"grant_id": "id", "awarded_nok": "nok"}, {"grant_id": "eik-2026", "awarded_nok": 5}),
        ({"partner": "text", "links": "links"}, {"partner": "Partner", "links": 5}),
    ],
)
def test_a_row_of_one_organisation_is_known_without_being_told(desk: Desk, units: dict, row: dict) -> None:
    layout = lay_out(_table(units), [row], desk.catalog.disclosure)
    assert layout.points_at_someone(row)


def test_every_number_is_a_count_unless_its_unit_says_otherwise(desk: Desk) -> None:
    units = {"category": "category", "people": "something new", "share": "share", "year": "year"}
    rows = [{"category": "salary", "people": 2, "share": 0.5, "year": 2026}]
    layout = lay_out(_table(units), rows, desk.catalog.disclosure)
    assert [column.name for column in layout.counts] == ["people"]
    assert [column.name for column in layout.measures] == ["people", "share"]


def test_two_words_that_differ_between_rows_make_a_cross_table(desk: Desk) -> None:
    units = {"category": "category", "area": "area", "organisations": "organisations"}
    rows = [{"category": c, "area": a, "organisations": 4} for c in ("salary", "fees") for a in ("board", "network")]
    assert lay_out(_table(units), rows, desk.catalog.disclosure).is_crossed(rows)
    assert not lay_out(_table(units), rows[:2], desk.catalog.disclosure).is_crossed(rows[:2])
    assert not lay_out(_table(units, breakdown=("area",)), rows, desk.catalog.disclosure).is_crossed(rows)


def test_a_table_that_counts_nobody_hides_nothing(desk: Desk) -> None:
    rows = [{"series": "course", "organisations": 1}]
    units = {"series": "series", "organisations": "organisations"}
    assert lay_out(_table(units, population="none"), rows, desk.catalog.disclosure).measures == ()


@pytest.fixture
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy of the project to break a header in."""
    return copy_project(tmp_path_factory.mktemp("headers"))


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ('population = "members"', "value_wrong", "population"),
        ('breakdown = ["colour"]', "reference_unknown", "breakdown"),
        ('audience = "all"', "value_wrong", "audience"),
    ],
)
def test_a_header_that_says_what_nobody_knows_is_refused(copy: Copy, line: str, code: str, column: str) -> None:
    copy.change("queries/tables/mentors.sql", "[columns]", f"{line}\n[columns]")
    assert (code, column) in [(fault.code, fault.column) for fault in copy.faults()]


def test_nothing_that_shows_asks_past_the_reader() -> None:
    files = [path for folder in ("dashboard", "pages") for path in sorted((ROOT / folder).rglob("*.py"))]
    showing = [path for path in files if path.relative_to(ROOT).parts[1] in ("markup", "charts", "ui", "exports")]
    none_of(
        told(path.relative_to(ROOT).as_posix(), number, "asks the desk itself", "Ask the Reader, which hides")
        for path in [*showing, *(ROOT / "pages").glob("*.py")]
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if BYPASSES.search(line) and path.relative_to(ROOT).as_posix() not in MAY_ASK
    )
