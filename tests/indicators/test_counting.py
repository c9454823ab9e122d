"""What the indicators count: nothing unknown becomes zero, nothing is counted twice, programmes stay apart."""

from functools import cache

import pytest
from duckdb import DuckDBPyConnection

from tests.indicators.typed import QUERIES, Rows, count, queries_of, rows_of, typed

INDICATORS = sorted(path.stem for path in (QUERIES / "indicators").glob("*.sql"))
COLUMNS = ["programme_id", "period", "numerator", "denominator", "expected", "reported", "basis_rank", "sources"]
ROUND = [{"programme_id": "p", "meetings_agreed_per_year": 6}]
THREE = [{"organisation_id": name} for name in "abc"]


@cache
def _bare() -> DuckDBPyConnection:
    """Two programmes, one with three organisations, and nothing else registered."""
    return typed(programmes=[{"programme_id": "p"}, {"programme_id": "q"}], organisations=THREE)


@pytest.mark.parametrize("indicator_id", INDICATORS)
def test_an_indicator_answers_for_every_programme_also_where_nothing_is_registered(indicator_id: str) -> None:
    rows = rows_of(_bare(), queries_of(indicator_id)[0])
    assert all(list(row) == COLUMNS for row in rows)
    assert sorted((row["programme_id"], row["period"]) for row in rows) == [("p", "all"), ("q", "all")]
    assert all(row["sources"] == ["s"] and row["basis_rank"] == 1 for row in rows)
    known = {"organisations_total"}
    assert indicator_id in known or all(row["numerator"] is None for row in rows)


@pytest.mark.parametrize("indicator_id", INDICATORS)
def test_the_rows_behind_an_indicator_can_be_told_apart_by_programme(indicator_id: str) -> None:
    for query in queries_of(indicator_id)[1:]:
        assert rows_of(_bare(), f"describe {query}")[0]["column_name"] == "programme_id"


def _sessions(*dates: str | None) -> Rows:
    return [{"session_id": f"c{number}", "held_on": date} for number, date in enumerate(dates)]


def _plan(**planned: int) -> Rows:
    return [{"year": int(year.removeprefix("y")), "planned": number} for year, number in planned.items()]


def test_an_undated_course_widens_a_year_and_is_counted_once_in_the_whole() -> None:
    base = typed(
        programmes=ROUND, planned_sessions=_plan(y2023=2, y2024=2), sessions=_sessions("2023-03-01", "2023-11-01", None)
    )
    assert count(base, "courses_held", period="2023") == (2, 2, 3, 2)
    assert count(base, "courses_held") == (3, 4, 5, 3), "nothing at all is registered in 2024"


def test_a_year_with_other_sessions_and_no_course_held_none_but_an_undated_one_leaves_it_open() -> None:
    gathering = {"session_id": "g", "series": "gathering", "held_on": "2024-10-01"}
    plan = _plan(y2023=1, y2024=2)
    all_dated = typed(programmes=ROUND, planned_sessions=plan, sessions=[*_sessions("2023-03-01"), gathering])
    one_undated = typed(programmes=ROUND, planned_sessions=plan, sessions=[*_sessions("2023-03-01", None), gathering])
    assert count(all_dated, "courses_held", period="2024") == (0, 2, 2, 2)
    assert count(one_undated, "courses_held", period="2024") == (None, 2, 1, 0)


def test_a_plan_without_anything_registered_is_unknown_and_a_series_outside_the_plan_does_not_apply() -> None:
    base = typed(programmes=ROUND, planned_sessions=_plan(y2023=2))
    assert count(base, "courses_held") == (None, 2, 2, 0)
    assert count(base, "gatherings_held") == (None, None, 0, 0)


def test_the_total_of_sessions_is_the_sum_of_the_series() -> None:
    plan = [*_plan(y2023=2), {"series": "gathering", "year": 2023, "planned": 3}]
    held = [*_sessions("2023-03-01"), {"session_id": "g", "series": "gathering", "held_on": "2023-09-01"}]
    base = typed(programmes=ROUND, planned_sessions=plan, sessions=held)
    assert count(base, "sessions_held") == (2, 5, 2, 2)


def test_a_gathering_does_not_fill_a_plan_of_courses_and_without_a_plan_all_are_counted() -> None:
    held = [*_sessions("2023-03-01"), {"session_id": "g", "series": "gathering", "held_on": "2023-09-01"}]
    base = typed(programmes=ROUND, planned_sessions=_plan(y2023=2), sessions=held)
    assert count(base, "sessions_held") == count(base, "courses_held") == (1, 2, 1, 1)
    assert count(base, "sessions_held", period="2023") == (1, 2, 1, 1)
    assert [row["session_id"] for row in rows_of(base, queries_of("sessions_held")[-1])] == ["c0"]
    assert count(typed(programmes=ROUND, sessions=held), "sessions_held")[:2] == (2, None)


def test_attendance_that_nobody_noted_is_unreported_and_a_course_without_a_list_waits_for_all() -> None:
    base = typed(
        programmes=ROUND,
        organisations=THREE,
        sessions=_sessions("2023-03-01", "2024-03-01"),
        attendance=[
            {"session_id": "c0", "organisation_id": "a", "came": "yes"},
            {"session_id": "c0", "organisation_id": "b", "came": "unknown"},
            {"session_id": "c0", "organisation_id": "c", "came": "no", "invited": False},
        ],
    )
    assert count(base, "course_attendance", period="2023") == (1, 2, 2, 1)
    assert count(base, "course_attendance") == (1, 5, 5, 1)


def test_one_person_at_one_of_two_gatherings_does_not_say_that_two_never_came() -> None:
    held = [{"session_id": name, "series": "gathering", "held_on": "2023-09-01"} for name in ("g", "h")]
    came = [("g", "a", 2), ("g", "b", 1), ("g", "c", 1), ("h", "c", 1)]
    base = typed(
        programmes=ROUND,
        organisations=THREE,
        sessions=held,
        attendance=[{"session_id": s, "organisation_id": o, "came": "yes", "persons": n} for s, o, n in came],
    )
    assert count(base, "gathering_two_persons") == (1, 3, 3, 2)


def test_where_no_gathering_was_planned_or_held_nobody_could_send_two() -> None:
    planned = [{"year": "2023", "series": "course", "planned": 2}]
    base = typed(programmes=ROUND, organisations=THREE, planned_sessions=planned)
    assert count(base, "gathering_two_persons") == (None, None, 0, 0)
    unplanned = typed(programmes=ROUND, organisations=THREE)
    assert count(unplanned, "gathering_two_persons") == (None, 3, 3, 0)
