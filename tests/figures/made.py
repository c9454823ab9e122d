"""Figures of every kind for Hypothesis: exact, bounded on one side or both, and absent for every reason."""

from hypothesis import strategies as st

from dashboard.figures import Absence, Basis, Figure

BASES = st.sampled_from(Basis)
SOURCES = st.frozensets(st.sampled_from("abcd"), max_size=3)
# Numbers a programme could hold, and zero; smaller ones would make a quotient no figure can hold.
NUMBERS = st.one_of(st.just(0.0), st.integers(0, 10**9).map(float), st.floats(0.001, 1e9))


@st.composite
def known(draw: st.DrawFn, unit: str = "nok") -> Figure:
    """A figure with a value, an interval, or one bound; never negative."""
    low, value, high = sorted(draw(st.tuples(NUMBERS, NUMBERS, NUMBERS)))
    has_low, has_value, has_high = draw(st.tuples(*[st.booleans()] * 3).filter(any))
    numbers = (value if has_value else None, low if has_low else None, high if has_high else None)
    return Figure(unit, draw(BASES), draw(SOURCES), *numbers)


@st.composite
def exactly(draw: st.DrawFn, unit: str = "nok") -> Figure:
    """A figure whose value is known."""
    value = draw(NUMBERS)
    return Figure(unit, draw(BASES), draw(SOURCES), value, value, value)


@st.composite
def missing(draw: st.DrawFn, unit: str = "nok") -> Figure:
    """A figure that is not there."""
    return Figure(unit, draw(BASES), draw(SOURCES), absence=draw(st.sampled_from(Absence)))


def any_figure(unit: str = "nok") -> st.SearchStrategy[Figure]:
    """A figure of any kind."""
    return st.one_of(known(unit), exactly(unit), missing(unit))


def numbers_of(figure: Figure) -> list[float]:
    """Low, value and high, those that are known."""
    return [number for number in (figure.low, figure.value, figure.high) if number is not None]
