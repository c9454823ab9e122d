"""Traps in counting attendance and capacity: each would give a number that looks right and is not."""

import duckdb

from tests.indicators.typed import count, typed
from tests.tables.rounds import of_typed

Row = dict[str, object]


def a_round(attendance: list[Row], sessions: list[Row] | None = None, **more: list[Row]) -> duckdb.DuckDBPyConnection:
    """A round with two organisations, one course and these attendances."""
    return typed(
        programmes=[{"programme_id": "p"}],
        organisations=[{"organisation_id": "a"}, {"organisation_id": "b"}],
        sessions=sessions or [{"session_id": "s1", "held_on": "2023-03-01"}],
        attendance=[{"session_id": "s1", **row} for row in attendance],
        **more,
    )


def standings(connection: duckdb.DuckDBPyConnection) -> list[tuple[object, ...]]:
    """(session, organisation, standing, persons) of every cell of the matrix."""
    rows = of_typed(connection, "attendance_by_session")
    return [tuple(row[name] for name in ("session_id", "organisation_id", "standing", "persons")) for row in rows]


def test_nobody_who_came_is_zero_persons_and_an_unknown_is_not() -> None:
    found = a_round([{"organisation_id": "a", "came": "no"}, {"organisation_id": "b", "came": "unknown"}])
    assert standings(found) == [("s1", "a", "stayed_away", 0), ("s1", "b", "not_known", None)]


def test_unknown_is_neither_came_nor_stayed_away() -> None:
    (row,) = of_typed(a_round([{"organisation_id": "a", "came": "unknown"}]), "turnout_by_session")
    assert [row[name] for name in ("invited", "came", "stayed_away", "not_known")] == [1, 0, 0, 1]


def test_those_who_were_not_invited_did_not_stay_away() -> None:
    found = a_round([{"organisation_id": "a", "came": "yes"}, {"organisation_id": "b", "came": "no", "invited": False}])
    assert standings(found)[1] == ("s1", "b", "not_invited", 0)
    assert of_typed(found, "turnout_by_session")[0]["invited"] == 1


def test_one_that_came_uninvited_is_no_part_of_those_invited_and_its_persons_are_counted() -> None:
    uninvited = {"organisation_id": "b", "came": "yes", "invited": False, "persons": 3}
    found = a_round([{"organisation_id": "a", "came": "yes", "persons": 2}, uninvited])
    (row,) = of_typed(found, "turnout_by_session")
    assert [row[name] for name in ("invited", "came", "came_uninvited")] == [1, 1, 1]
    assert (row["persons"], row["persons_counted"]) == (5, 2)
    assert standings(found)[1] == ("s1", "b", "came_uninvited", 3)
    assert count(found, "course_attendance") == (1, 1, 1, 1)


def test_how_many_came_from_one_uninvited_is_missing_where_nobody_counted_and_never_zero() -> None:
    found = a_round([{"organisation_id": "b", "came": "yes", "invited": False}])
    assert standings(found)[1] == ("s1", "b", "came_uninvited", None)


def test_several_persons_of_one_organisation_are_one_organisation_that_came() -> None:
    (row,) = of_typed(a_round([{"organisation_id": "a", "came": "yes", "persons": 5}]), "turnout_by_session")
    assert (row["came"], row["persons"], row["persons_counted"]) == (1, 5, 1)


def test_persons_that_were_not_counted_are_missing_and_not_zero() -> None:
    (row,) = of_typed(a_round([{"organisation_id": "a", "came": "yes"}]), "turnout_by_session")
    assert (row["came"], row["persons"], row["persons_counted"]) == (1, None, 0)


def test_a_session_without_a_list_is_unknown_for_all_and_not_zero() -> None:
    sessions = [{"session_id": "s1", "held_on": "2023-03-01"}, {"session_id": "s2", "held_on": "2023-09-01"}]
    found = a_round([{"organisation_id": "a", "came": "yes"}], sessions)
    assert standings(found)[1] == ("s2", "a", "not_known", None)
    row = of_typed(found, "turnout_by_session")[1]
    assert (row["came"], row["invited"], row["not_known"]) == (None, 2, 2)
    assert count(found, "course_attendance") == (1, 3, 3, 1)


def test_an_item_within_a_gathering_is_no_session_of_its_own() -> None:
    sessions = [
        {"session_id": "s1", "held_on": "2023-03-01"},
        {"session_id": "s2", "held_on": "2023-03-01", "part_of": "s1"},
    ]
    found = a_round([{"organisation_id": "a", "came": "yes"}], sessions)
    assert {row["session_id"] for row in of_typed(found, "turnout_by_session")} == {"s1"}
    assert [row["is_counted"] for row in of_typed(found, "session_forms")] == [True, False]


def test_a_round_without_any_list_has_no_matrix_to_fill_with_question_marks() -> None:
    assert standings(a_round([])) == []


def test_sessions_without_a_date_come_last_and_share_their_number_in_both_tables() -> None:
    sessions = [{"session_id": "s1"}, {"session_id": "s2", "held_on": "2023-09-01"}]
    found = a_round([{"organisation_id": "a", "came": "yes"}], sessions)
    for table_id in ("turnout_by_session", "attendance_by_session"):
        assert {row["session_id"]: row["session_number"] for row in of_typed(found, table_id)} == {"s2": 1, "s1": 2}


def level(organisation: str, occasion: str, number: int) -> Row:
    """An answer about board work."""
    return {"organisation_id": organisation, "area": "board", "occasion": occasion, "level": number}


def test_one_answer_of_two_is_neither_change_nor_no_change() -> None:
    found = a_round([], capacity=[level("a", "start", 2), level("a", "end", 3), level("b", "start", 2)])
    assert [row["change"] for row in of_typed(found, "capacity_changes")] == ["improved", None]
    (row,) = of_typed(found, "capacity_by_area")
    assert [row[name] for name in ("improved", "unchanged", "worse", "with_both", "expected")] == [1, 0, 0, 1, 2]


def test_an_area_nobody_answered_twice_has_no_counts() -> None:
    (row,) = of_typed(a_round([], capacity=[level("a", "start", 2)]), "capacity_by_area")
    assert [row[name] for name in ("improved", "unchanged", "worse", "with_both")] == [None, None, None, 0]


def test_levels_up_and_down_are_counted_apart_and_never_cancel_out() -> None:
    both = [level("a", "start", 1), level("a", "end", 4), level("b", "start", 4), level("b", "end", 1)]
    (row,) = of_typed(a_round([], capacity=both), "capacity_by_area")
    assert (row["improved"], row["unchanged"], row["worse"]) == (1, 0, 1)
