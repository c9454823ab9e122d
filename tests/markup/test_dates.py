"""No page and no file gives a day that nobody knows."""

import re
from datetime import date

import pytest

from dashboard.exports import table_sheet, write_csv
from dashboard.exports.sheet import stamp_of
from dashboard.markup.dates import say_date, say_written, write_date
from dashboard.markup.fragments import FRAGMENTS
from dashboard.markup.reader import Place, Reader
from tests.real import desk

DAY = re.compile(r"\b\d{1,2}\. (januar|september|oktober|november) 202\d|202\d-\d\d-\d\d")


def reader(programme: str = "pilot-2022") -> Reader:
    """A reader of the real project."""
    return Reader(desk(), Place("e", programme, "all", "internal", "nb"))


@pytest.mark.parametrize(
    ("precision", "said", "written"),
    [("year", "2023", "2023"), ("month", "september 2023", "2023-09"), ("day", "1. september 2023", date(2023, 9, 1))],
)
def test_a_date_is_as_fine_as_its_precision(precision: str, said: str, written: object) -> None:
    row = {"held_on": date(2023, 9, 1), "held_precision": precision}
    assert (say_date(reader().speaker, row, "held_on"), write_date(row, "held_on")) == (said, written)


def test_other_dates_of_the_same_row_are_days() -> None:
    row = {"planned_on": date(2023, 9, 4), "held_on": None, "held_precision": None}
    assert say_date(reader().speaker, row, "planned_on") == "4. september 2023"


@pytest.mark.parametrize(
    ("written", "said"), [("2023", "2023"), ("2023-09", "september 2023"), ("2023-09-01", "1. september 2023")]
)
def test_a_date_of_a_source_is_said_as_far_as_it_is_given(written: str, said: str) -> None:
    assert say_written(reader().speaker, written) == said


def test_no_session_of_the_pilot_is_given_a_day_on_a_page() -> None:
    at = reader()
    shown = {name: FRAGMENTS["table"](at, name) for name in ("sessions", "session_forms")}
    shown |= {name: FRAGMENTS["figures_of"](at, name) for name in ("sessions_held", "courses_held", "gatherings_held")}
    assert {name for name, html in shown.items() if DAY.search(html)} == set()
    assert all("september 2023" in shown[name] for name in ("sessions", "gatherings_held"))


@pytest.mark.parametrize("table", ["sessions", "session_forms"])
def test_nor_in_a_file(table: str) -> None:
    sheet = table_sheet(reader(), table)
    (at,) = (number for number, field in enumerate(sheet.fields) if field.name == "held_on")
    assert {row[at] for row in sheet.rows} <= {None, "2023", "2024", "2023-01", "2023-09", "2023-11", "2024-10"}
    assert b'"2023-09"' in write_csv(sheet, stamp_of(reader(), sheet, date(2026, 1, 1)))
    made_up = table_sheet(reader("example-imdi"), table)
    assert date in {type(row[at]) for row in made_up.rows}, "a day that is registered stays a date"
