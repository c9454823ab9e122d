"""Slips of arithmetic that real monitoring systems have shipped, each made impossible and named for its trap."""

import pytest

from dashboard.achievement import achieve
from dashboard.bounds import from_row
from dashboard.figures import Absence, Basis, Figure, absent, exact, interval, total
from tests.achievement.made import indicator

REPORTED = Basis.REPORTED
ROW = {"denominator": None, "basis_rank": 1, "sources": ["s"]}


def _nok(value: float) -> Figure:
    return exact(value, "nok", REPORTED, "s")


def test_missing_stored_as_zero() -> None:
    gap = absent(Absence.NOT_REPORTED, "nok", REPORTED, "s")
    assert gap.value is None and (_nok(5) + gap).value is None
    assert total([gap, gap]).absence is Absence.NOT_REPORTED


def test_suppressed_stored_as_a_number() -> None:
    hidden = absent(Absence.HIDDEN, "organisations", REPORTED, "s")
    four = exact(4, "organisations", REPORTED, "s")
    assert (hidden.value, hidden.low, hidden.high) == (None, None, None)
    assert total([four, hidden]).high is None, "a sum with a hidden part does not say how large it is"


def test_zero_dropped() -> None:
    zero = _nok(0)
    assert zero.absence is None and zero.is_exact and zero.value == 0
    assert total([zero, zero]).value == 0 and total([zero, zero]).coverage == 1
    assert from_row(indicator(), ROW | {"numerator": 0.0, "denominator": 9.0, "expected": 9, "reported": 9}).is_exact


def test_missing_denominator_or_denominator_zero_gives_zero() -> None:
    for whole in (_nok(0), exact(0, "nok", Basis.EXAMPLE, "t")):
        share = _nok(5).per(whole, "share")
        assert share.absence is Absence.NOT_APPLICABLE and share.sources == {"s", *whole.sources}
    ratio = indicator(measure="ratio", unit="share")
    for denominator in (0.0, None):
        row = ROW | {"numerator": 0.0, "denominator": denominator, "expected": 9, "reported": 9}
        assert from_row(ratio, row).absence is Absence.NOT_APPLICABLE


def test_zero_of_something_is_zero_and_not_absent() -> None:
    assert _nok(0).per(_nok(5), "share").value == 0


def test_a_whole_that_may_be_zero_leaves_the_share_open_upwards() -> None:
    share = _nok(5).per(interval(0, 10, "nok", REPORTED, "s"), "share")
    assert (share.low, share.high) == (0.5, None)


def test_bounds_of_a_quotient_cross_over() -> None:
    share = interval(6, 8, "nok", REPORTED, "s").per(interval(9, 12, "nok", REPORTED, "s"), "share")
    assert (share.low, share.high) == (pytest.approx(6 / 12), pytest.approx(8 / 9))


def test_parent_and_child_in_different_units_added() -> None:
    with pytest.raises(ValueError, match="cannot be added"):
        total([_nok(5), exact(5, "organisations", REPORTED, "s")])


def test_blank_baseline_as_zero() -> None:
    assert achieve(6, target=9, baseline=None, direction=-1) == pytest.approx(1.5), "not (6 - 0) / (9 - 0)"
    assert achieve(6, target=9, baseline=0, direction=-1) == pytest.approx(6 / 9)


def test_baseline_ignored() -> None:
    assert achieve(6, target=9, baseline=5, direction=1) == pytest.approx(0.25)
    assert achieve(4, target=2, baseline=8, direction=-1) == pytest.approx(4 / 6), "falling towards the target"


def test_decline_shown_as_zero_per_cent() -> None:
    assert achieve(3, target=9, baseline=5, direction=1) == pytest.approx(-0.5)
    assert achieve(9, target=2, baseline=8, direction=-1) < 0


def test_cap_at_one_hides_how_far_past_the_target() -> None:
    assert achieve(12, target=9, baseline=None, direction=1) == pytest.approx(12 / 9)


def test_target_zero_or_target_equal_to_baseline_crashes_the_report() -> None:
    assert achieve(5, target=0, baseline=None, direction=1) is None
    assert achieve(5, target=0, baseline=None, direction=-1) == 0
    assert achieve(0, target=0, baseline=None, direction=-1) == 1
    assert achieve(5, target=5, baseline=5, direction=1) == 1


def test_missing_organisations_move_a_count_up_but_never_past_the_whole() -> None:
    row = ROW | {"numerator": 6.0, "denominator": 9.0, "expected": 9, "reported": 7}
    six_of_nine, six_of_seven = (from_row(indicator(target=None), row | {"denominator": n}) for n in (9.0, 7.0))
    assert (six_of_nine.low, six_of_nine.high) == (6, 8)
    assert (six_of_seven.low, six_of_seven.high) == (6, 7)


def test_more_than_the_plan_may_have_been_held() -> None:
    row = ROW | {"numerator": 2.0, "denominator": 2.0, "expected": 3, "reported": 2}
    assert from_row(indicator(target="denominator"), row).high == 3


def test_a_sum_over_gaps_is_called_at_least() -> None:
    row = ROW | {"numerator": 100_000.0, "expected": 9, "reported": 7}
    sum_of_seven = from_row(indicator(measure="amount", unit="nok"), row)
    assert (sum_of_seven.low, sum_of_seven.value, sum_of_seven.high) == (100_000, 100_000, None)


def test_a_share_over_gaps_is_not_taken_for_the_share_of_all() -> None:
    row = ROW | {"numerator": 30.0, "denominator": 60.0, "expected": 9, "reported": 7}
    share = from_row(indicator(measure="ratio", unit="share"), row)
    assert (share.value, share.low, share.high) == (0.5, None, None) and not share.is_exact
