"""What holds of every sum, product and quotient of figures, whatever the figures are."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures import Absence, Basis, Figure, UnitsDiffer, absent, exact, interval, total
from tests.figures.made import any_figure, exactly, known, missing, numbers_of

OPERATIONS: dict[str, Callable[[Figure, Figure], Figure]] = {
    "sum": lambda a, b: a + b,
    "product": lambda a, b: a.scaled(b, "nok2"),
    "quotient": lambda a, b: a.per(b, "share"),
    "total": lambda a, b: total([a, b]),
}
SHARES = st.sampled_from((0, 0.25, 0.5, 1))
every_operation = pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)


@every_operation
@given(a=known(), b=known())
def test_the_basis_is_never_firmer_than_that_of_a_part(operation, a: Figure, b: Figure) -> None:
    assert operation(a, b).basis == max(a.basis, b.basis)


@every_operation
@given(a=any_figure(), b=any_figure())
def test_no_source_is_ever_lost(operation, a: Figure, b: Figure) -> None:
    assert operation(a, b).sources == a.sources | b.sources


@every_operation
@given(a=any_figure(), b=any_figure())
def test_bounds_always_enclose_the_value(operation, a: Figure, b: Figure) -> None:
    numbers = numbers_of(operation(a, b))
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("operation", ["sum", "product", "quotient"])
@given(gap=missing(), other=any_figure())
def test_an_absence_never_becomes_a_number(operation: str, gap: Figure, other: Figure) -> None:
    for result in (OPERATIONS[operation](gap, other), OPERATIONS[operation](other, gap)):
        assert result.absence is not None and numbers_of(result) == []


@pytest.mark.parametrize("operation", ["sum", "product", "quotient"])
@given(gap=missing(), other=known())
def test_what_rests_on_an_absence_is_absent_for_the_same_reason(operation: str, gap: Figure, other: Figure) -> None:
    assert OPERATIONS[operation](gap, other).absence is gap.absence
    assert OPERATIONS[operation](other, gap).absence is gap.absence


@pytest.mark.parametrize("operation", ["sum", "product", "quotient"])
@given(a=known(), b=known(), shares=st.tuples(SHARES, SHARES))
def test_bounds_hold_whatever_the_true_values_are(operation: str, a: Figure, b: Figure, shares) -> None:
    one, other = (_within(figure, share) for figure, share in zip((a, b), shares, strict=True))
    bounds, truth = OPERATIONS[operation](a, b), OPERATIONS[operation](_just(one), _just(other))
    if bounds.absence is None and truth.absence is None:
        # The last digits of a product of rounded numbers may differ.
        assert bounds.low is None or bounds.low <= truth.value * (1 + 1e-12)
        assert bounds.high is None or truth.value <= bounds.high * (1 + 1e-12)


def _within(figure: Figure, share: float) -> float:
    """A number that the figure allows."""
    numbers = numbers_of(figure)
    low = figure.low if figure.low is not None else min(0.0, *numbers)
    high = figure.high if figure.high is not None else max(numbers) + 1
    return min(max(low + share * (high - low), low), high)


def _just(value: float) -> Figure:
    return exact(value, "nok", Basis.REPORTED, ())


@given(parts=st.lists(any_figure(), min_size=1, max_size=6))
def test_a_total_knows_how_many_of_its_parts_it_holds(parts: list[Figure]) -> None:
    result = total(parts)
    assert (result.reported, result.expected) == (sum(p.absence is None for p in parts), len(parts))


@given(parts=st.lists(st.one_of(exactly(), missing()), min_size=1, max_size=6))
def test_a_total_over_gaps_is_what_is_known_and_open_upwards(parts: list[Figure]) -> None:
    result, held = total(parts), [part.value for part in parts if part.absence is None]
    if not held:
        assert result.absence is not None and result.coverage == 0
    else:
        assert result.value == result.low == pytest.approx(sum(held))
        assert result.high == (result.value if len(held) == len(parts) else None)


@given(a=any_figure("nok"), b=any_figure("organisations"))
def test_figures_of_different_units_are_never_added_even_where_one_is_absent(a: Figure, b: Figure) -> None:
    with pytest.raises(UnitsDiffer):
        a + b
    with pytest.raises(UnitsDiffer):
        total([a, b])


def test_a_total_of_nothing_is_refused_rather_than_called_zero() -> None:
    with pytest.raises(ValueError, match="at least one"):
        total([])


@given(part=any_figure(), whole=exactly())
def test_the_unit_of_a_quotient_is_the_one_that_the_caller_names(part: Figure, whole: Figure) -> None:
    assert part.per(whole, "share").unit == "share"


@given(low=st.floats(-9, 9), high=st.floats(-9, 9), value=st.floats(-9, 9))
def test_a_figure_whose_bounds_do_not_enclose_its_value_cannot_be_made(low: float, high: float, value: float) -> None:
    if not low <= value <= high:
        with pytest.raises(ValueError, match="bounds do not enclose"):
            Figure("nok", Basis.REPORTED, frozenset(), value, low, high)
    else:
        assert Figure("nok", Basis.REPORTED, frozenset(), value, low, high).value == value


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_finite_number_is_no_figure(value: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        exact(value, "nok", Basis.REPORTED, ())


def test_a_figure_has_either_a_number_or_a_reason() -> None:
    for numbers, reason in (((None, None, None), None), ((1, 1, 1), Absence.HIDDEN)):
        with pytest.raises(ValueError, match="either a number or a reason"):
            Figure("nok", Basis.REPORTED, frozenset(), *numbers, reason)


def test_an_interval_of_one_point_is_a_value() -> None:
    assert interval(2, 2, "organisations", Basis.ASSUMED, "a").is_exact
    assert not interval(2, 5, "organisations", Basis.ASSUMED, "a").is_exact


def test_coverage_is_a_share_or_unknown() -> None:
    assert exact(6, "nok", Basis.REPORTED, (), (7, 9)).coverage == pytest.approx(7 / 9)
    assert exact(6, "nok", Basis.REPORTED, (), (0, 0)).coverage is None
    assert absent(Absence.NOT_REPORTED, "nok", Basis.REPORTED, coverage=(0, 9)).coverage == 0
