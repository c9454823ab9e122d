"""The figures of the pilot are those that a person has approved; a change is read before it is kept.

pilot-2022.json holds `ask --json` for the pilot, one figure on a line, sorted by indicator and period. When a test here
fails, it names each figure that moved. Is the move meant?

1. Run `python -m tests.approve`, which writes the figures as they are now.
2. Read `git diff tests/expected`: every changed line is a figure that a reader will see change. Check it at the source.
3. Commit the file with the change that moved it, and say in the message why it moved.

Is it not meant, mend the query or the record instead. What the evaluation states outright is checked here too, and is
never approved away.
"""

import json

import pytest

from dashboard.answers import Answer
from tests.approve import APPROVED, PROGRAMME, as_lines, figures_now
from tests.real import desk

Figure = dict[str, object]
REMEDY = "If this is meant: python -m tests.approve, then read git diff tests/expected."


def moves(before: list[Figure], now: list[Figure]) -> list[str]:
    """Each figure that appeared, went away or changed, with what changed in it."""
    old, new = ({(f["indicator"], f["period"]): f for f in figures} for figures in (before, now))
    told = [f"{key}: is new, {new[key]}" for key in sorted(new.keys() - old.keys())]
    told += [f"{key}: is gone" for key in sorted(old.keys() - new.keys())]
    for key in sorted(old.keys() & new.keys()):
        changed = [name for name in {**old[key], **new[key]} if old[key].get(name) != new[key].get(name)]
        told += [f"{key}: {name} was {old[key].get(name)}, is {new[key].get(name)}" for name in changed]
    return told


def test_no_figure_of_the_pilot_has_moved_since_it_was_approved() -> None:
    moved = moves(json.loads(APPROVED.read_text("utf-8")), figures_now())
    assert not moved, "\n".join([f"{len(moved)} moved:", *moved, REMEDY])


def test_the_approved_file_has_one_figure_on_a_line_in_order() -> None:
    text = APPROVED.read_text("utf-8")
    assert text == as_lines(json.loads(text))
    keys = [(f["indicator"], f["period"]) for f in json.loads(text)]
    assert keys == sorted(set(keys)) and {f["programme"] for f in json.loads(text)} == {PROGRAMME}


def test_a_move_is_told_with_its_figure_and_both_values() -> None:
    before = [{"indicator": "a", "period": "all", "value": 1}, {"indicator": "b", "period": "all", "value": None}]
    now = [{"indicator": "a", "period": "all", "value": 2}, {"indicator": "c", "period": "all", "value": 0}]
    told = "\n".join(moves(before, now))
    assert "('a', 'all'): value was 1, is 2" in told
    assert "('b', 'all'): is gone" in told and "('c', 'all'): is new" in told


# What the evaluation states outright: (indicator, low, high, out of).
STATED = (
    ("sessions_held", 11, 11, 17),
    ("courses_held", 3, 3, 4),
    ("gatherings_held", 3, 3, 4),
    ("mentor_joint_meetings_held", 3, 3, 5),
    ("participant_meetings_held", 2, 2, 4),
    ("organisations_selected", 9, 9, 56),
    ("pairs_with_challenges", 3, 3, 9),
    ("funded_by_larger_scheme", 3, 3, 9),
    ("board_course_attendance", 7, 8, 9),
    ("organisations_without_salary", 2, 2, 9),
)


def _answer(indicator_id: str) -> Answer:
    return desk().for_programme(indicator_id, PROGRAMME)


@pytest.mark.parametrize(("indicator_id", "low", "high", "whole"), STATED)
def test_the_pilot_shows_what_the_evaluation_states(indicator_id: str, low: int, high: int, whole: int) -> None:
    answer = _answer(indicator_id)
    assert (answer.figure.low, answer.figure.high, answer.denominator) == (low, high, whole)
    assert answer.figure.value == (low if low == high else None)


def test_the_series_add_up_to_the_whole() -> None:
    series = ("courses_held", "gatherings_held", "mentor_joint_meetings_held", "participant_meetings_held")
    parts = [_answer(indicator_id) for indicator_id in series]
    assert sum(part.numerator for part in parts) == _answer("sessions_held").numerator
    assert sum(part.denominator for part in parts) == _answer("sessions_held").denominator


def test_salary_is_an_interval_that_leaves_room_for_the_two_without() -> None:
    paying, without = _answer("organisations_paying_salary"), _answer("organisations_without_salary")
    assert paying.figure.value is None and paying.figure.low < paying.figure.high
    assert paying.figure.low <= paying.denominator - without.figure.value <= paying.figure.high


@pytest.mark.parametrize(
    "indicator_id", ["spending_share_salary", "spending_share_fees", "spending_share_activities", "grants_awarded"]
)
def test_where_the_money_went_is_absent_because_it_is_not_published(indicator_id: str) -> None:
    figure = _answer(indicator_id).figure
    assert (figure.absence, figure.value, figure.reported, figure.expected) == ("not_published", None, 0, 9)


def test_nothing_of_the_pilot_is_made_up_and_all_of_it_is_from_the_evaluation() -> None:
    for figure in figures_now():
        assert figure["basis"] != "example" and figure["sources"] == ["evaluation_2025"], figure
