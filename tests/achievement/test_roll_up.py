"""A goal from its indicators: counted per class, never averaged, and the worst essential one named."""

from dashboard.achievement import GoalStatus, Status, roll_up
from dashboard.definitions import Indicator
from tests.achievement.made import indicator, rules
from tests.real import desk

RULES = rules()


def _judged(status_id: str, name: str = "i", is_essential: bool = False) -> tuple[Indicator, Status]:
    return indicator(indicator_id=name, is_essential=is_essential), Status(status_id)


def test_statuses_are_counted_per_class_from_best_to_worst_and_never_averaged() -> None:
    mixed = ("not_achieved", "achieved", "no_data", "not_shown", "achieved", "no_target", "insufficient")
    assert roll_up([_judged(status) for status in mixed], RULES).counts == (
        ("achieved", 2), ("not_achieved", 1), ("insufficient", 1), ("no_target", 1), ("not_shown", 1), ("no_data", 1),
    )  # fmt: skip


def test_the_counts_add_up_to_the_indicators() -> None:
    judged = [_judged(status) for status in ("limited/largely", "partly", "no_data")]
    assert sum(count for _, count in roll_up(judged, RULES).counts) == len(judged)


def test_a_status_between_bounds_counts_as_the_worse_one() -> None:
    assert roll_up([_judged("limited/largely")], RULES).counts == (("limited", 1),)


def test_the_worst_judged_essential_indicator_is_named() -> None:
    judged = [
        _judged("achieved", "fine", is_essential=True),
        _judged("partly/largely", "weak", is_essential=True),
        _judged("not_achieved", "beside_the_point"),
    ]
    assert roll_up(judged, RULES).worst_essential == "weak"


def test_an_essential_indicator_without_a_judgement_is_not_called_the_worst() -> None:
    judged = [_judged(status, status, is_essential=True) for status in ("no_data", "no_target", "insufficient")]
    assert roll_up([*judged, _judged("largely", "largely", is_essential=True)], RULES).worst_essential == "largely"
    assert roll_up(judged, RULES).worst_essential is None


def test_a_goal_without_indicators_has_no_status() -> None:
    assert roll_up([], RULES) == GoalStatus((), None)


def test_the_goals_of_the_pilot_are_rolled_up_over_all_their_indicators() -> None:
    for goal in desk().catalog.goals.values():
        rolled = desk().goal_status(goal, "pilot-2022")
        assert sum(count for _, count in rolled.counts) == len(list(desk().catalog.indicators_of(goal.goal_id)))
