"""The status of one indicator: every row of the method's table, every edge of it, and bounds that agree or do not."""

import pytest

from dashboard.achievement import Status, achieve, judge
from dashboard.figures import Absence, Basis, absent
from tests.achievement.made import figure, indicator, rules

RULES = rules()
FOUR_TO_GO = {"target": 8.0, "baseline": 4.0}


def _status(value: float | None, whole: float | None = 20, **more: object) -> Status:
    return judge(indicator(**more), figure(value), whole, RULES)


@pytest.mark.parametrize("reason", list(Absence))
def test_what_is_missing_has_no_status_whatever_the_reason(reason: Absence) -> None:
    missing = absent(reason, "organisations", Basis.REPORTED, coverage=(0, 9))
    assert judge(indicator(), missing, 9, RULES) == Status("no_data")


def test_a_value_that_nobody_reported_has_no_status() -> None:
    assert judge(indicator(), figure(5, coverage=(0, 9)), 9, RULES) == Status("no_data")


@pytest.mark.parametrize(
    ("reported", "status", "is_provisional"),
    [(4, "insufficient", False), (5, "achieved", True), (7, "achieved", True), (8, "achieved", False)],
)
def test_half_must_be_heard_from_and_four_fifths_for_a_firm_status(reported, status, is_provisional) -> None:
    judged = judge(indicator(), figure(10, coverage=(reported, 10)), 10, RULES)
    assert (judged.status_id, judged.is_provisional) == (status, is_provisional)


@pytest.mark.parametrize(
    ("value", "status"),
    [
        (21, "achieved"), (20, "achieved"), (19.99, "largely"), (15, "largely"), (14.99, "partly"),
        (8, "partly"), (7.99, "limited"), (0.01, "limited"), (0, "not_achieved"),
    ],
)  # fmt: skip
def test_a_threshold_belongs_to_the_class_above_it(value: float, status: str) -> None:
    assert _status(value).status_id == status


def test_a_decline_below_the_baseline_is_not_achieved_and_is_not_cut_off_at_zero() -> None:
    judged = _status(2, **FOUR_TO_GO)
    assert (judged.status_id, judged.achievement) == ("not_achieved", -0.5)


def test_no_target_gives_no_status_and_no_achievement() -> None:
    assert _status(5, target=None) == Status("no_target")
    assert _status(5, whole=None) == Status("no_target"), "the whole that should be reached is unknown"


def test_a_missing_figure_is_told_before_a_missing_target() -> None:
    missing = absent(Absence.NOT_PUBLISHED, "organisations", Basis.REPORTED)
    assert judge(indicator(target=None), missing, None, RULES) == Status("no_data")


def test_a_target_of_zero_is_no_crash_and_no_judgement_where_more_is_better() -> None:
    assert _status(5, whole=0).status_id == "insufficient"


@pytest.mark.parametrize(("value", "status"), [(3, "achieved"), (4, "largely"), (5, "partly"), (0, "achieved")])
def test_where_less_is_better_the_target_is_divided_by_the_value(value: float, status: str) -> None:
    assert _status(value, target=3.0, direction=-1).status_id == status


def test_where_less_is_better_and_a_baseline_is_known_the_way_down_counts() -> None:
    assert _status(4, target=2.0, baseline=8.0, direction=-1).achievement == pytest.approx(4 / 6)


def test_a_baseline_that_is_the_target_already_falls_back_to_the_share_of_the_target() -> None:
    assert achieve(6, target=8, baseline=8, direction=1) == 0.75
    assert _status(6, target=8.0, baseline=8.0).status_id == "largely"


def test_bounds_of_one_class_settle_the_status_though_the_value_is_unknown() -> None:
    judged = judge(indicator(), figure(None, 7, 8), 9, RULES)
    assert (judged.status_id, judged.achievement, judged.is_settled) == ("largely", None, True)


def test_bounds_of_two_classes_give_both_worst_first() -> None:
    judged = judge(indicator(), figure(None, 3, 8), 9, RULES)
    assert (judged.status_id, judged.worst, judged.best, judged.is_settled) == (
        "limited/largely", "limited", "largely", False,
    )  # fmt: skip


def test_where_less_is_better_the_high_bound_is_the_worse_one() -> None:
    judged = judge(indicator(direction=-1, target=3.0), figure(None, 3, 6), 9, RULES)
    assert (judged.worst, judged.best) == ("partly", "achieved")


def test_a_value_with_one_bound_open_is_judged_by_the_value_and_never_settled() -> None:
    judged = judge(indicator(), figure(5, 5, None), 9, RULES)
    assert (judged.status_id, judged.is_settled) == ("partly", False)


def test_one_bound_alone_is_too_little_to_judge() -> None:
    assert judge(indicator(), figure(None, 1, None), 9, RULES).status_id == "insufficient"


def test_the_worked_example_six_of_seven_reported_of_nine() -> None:
    whole = 9
    judged = judge(indicator(), figure(6, 6, 8, coverage=(7, 9)), whole, RULES)
    assert (6 / whole, 8 / whole) == (pytest.approx(0.667, abs=5e-4), pytest.approx(0.889, abs=5e-4))
    assert (judged.status_id, judged.worst, judged.best) == ("partly", "partly", "largely")
    assert judged.achievement == pytest.approx(6 / 9) and judged.is_provisional and not judged.is_settled


@pytest.mark.parametrize(
    ("value", "coverage", "status"),
    [(5, (16, 16), "running"), (5, (8, 16), "running"), (16, (16, 16), "achieved"), (1, (1, 16), "running")],
)
def test_what_was_planned_for_a_time_that_is_not_over_is_judged_only_where_it_is_reached(
    value: float, coverage: tuple[int, int], status: str
) -> None:
    assert judge(indicator(), figure(value, coverage=coverage), 16, RULES, is_over=False).status_id == status


def test_a_time_that_is_not_over_changes_nothing_where_the_target_is_no_plan_or_the_figure_is_missing() -> None:
    assert judge(indicator(target=10.0), figure(8), 16, RULES, is_over=False).status_id == "largely"
    missing = absent(Absence.NOT_REPORTED, "organisations", Basis.REPORTED)
    assert judge(indicator(), missing, 16, RULES, is_over=False) == Status("no_data")
