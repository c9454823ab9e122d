"""A number that cannot be separated from its unit, its basis, its sources and its coverage.

The arithmetic keeps them: adding demands equal units, multiplying makes the caller name the unit, the result has
the weakest basis and the union of the sources, and an absence stays an absence.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from functools import reduce
from math import isfinite
from operator import add, mul


Operation = Callable[[float, float], float | None]


class Basis(IntEnum):
    """How firm a figure is, from firm to weak; the rank is the number the facts carry as basis_rank."""

    REPORTED = 1
    DERIVED = 2
    ASSUMED = 3
    EXAMPLE = 4


class Absence(StrEnum):
    """Why there is no number. Zero is not among them: zero is a number."""

    NOT_REPORTED = "not_reported"
    NOT_PUBLISHED = "not_published"
    HIDDEN = "hidden"
    NOT_APPLICABLE = "not_applicable"


class UnitsDiffer(ValueError):
    """Raised where figures of different units were to be added or compared."""


@dataclass(frozen=True)
class Figure:
    """A value, an interval, or a typed absence.

    value is None where only an interval is known or nothing is; low and high bound the value in the same unit
    (high None: open upwards). reported and expected count the units that were heard from and that should have been.
    """

    unit: str
    basis: Basis
    sources: frozenset[str]
    value: float | None = None
    low: float | None = None
    high: float | None = None
    absence: Absence | None = None
    reported: int | None = None
    expected: int | None = None

    def __post_init__(self) -> None:
        numbers = [n for n in (self.low, self.value, self.high) if n is not None]
        if not all(isfinite(n) for n in numbers):
            raise ValueError("a figure must be finite")
        if (self.absence is None) != bool(numbers):
            raise ValueError("a figure has either a number or a reason why there is none")
        if numbers != sorted(numbers):
            raise ValueError(f"bounds do not enclose the value: {self.low}, {self.value}, {self.high}")

    @property
    def is_exact(self) -> bool:
        """Whether the value is known and nothing that is missing could move it."""
        return self.value is not None and self.low == self.value == self.high

    @property
    def coverage(self) -> float | None:
        """The share of those expected that were heard from, 0-1; None where nobody was expected."""
        if self.reported is None or not self.expected:
            return None
        return self.reported / self.expected

    def __add__(self, other: "Figure") -> "Figure":
        if self.unit != other.unit:
            raise UnitsDiffer(f"{self.unit} and {other.unit} cannot be added")
        return _combine((self, other), _side_by_side(self, other), add, self.unit)

    def scaled(self, by: "Figure", unit: str) -> "Figure":
        """The product of two figures that are not negative, in the unit the caller names."""
        return _combine((self, by), _side_by_side(self, by), mul, unit)

    def per(self, whole: "Figure", unit: str) -> "Figure":
        """This figure divided by a whole; not applicable where the whole is zero. Neither may be negative.

        Bounds cross over: the share is lowest where the whole is highest, and open upwards where the whole may be zero.
        """
        pairs = (self.value, whole.value), (self.low, whole.high), (self.high, whole.low)
        return _combine((self, whole), pairs, _divide, unit)


def exact(
    value: float, unit: str, basis: Basis, sources: Iterable[str], coverage: tuple[int, int] | None = None
) -> Figure:
    """A figure whose value is known. coverage is (reported, expected)."""
    reported, expected = coverage or (None, None)
    return Figure(unit, basis, frozenset(sources), value, value, value, None, reported, expected)


def interval(low: float | None, high: float | None, unit: str, basis: Basis, sources: Iterable[str]) -> Figure:
    """A figure of which only bounds are known; a single point becomes a value."""
    value = low if low == high else None
    return Figure(unit, basis, frozenset(sources), value, low, high)


def absent(
    reason: Absence, unit: str, basis: Basis, sources: Iterable[str] = (), coverage: tuple[int, int] | None = None
) -> Figure:
    """A figure that is not there, with the reason."""
    reported, expected = coverage or (None, None)
    return Figure(unit, basis, frozenset(sources), absence=reason, reported=reported, expected=expected)


def total(parts: Iterable[Figure]) -> Figure:
    """The sum of the parts that have numbers, which knows how many of the parts those were.

    Where some parts are absent the sum is a lower bound for parts that cannot be negative: value and low are the
    sum of what is known, high is open. Where every part is absent, so is the sum, for the first part's reason.
    Raises UnitsDiffer where a part, even an absent one, is in another unit.
    """
    figures = list(parts)
    if not figures:
        raise ValueError("a total needs at least one part")
    if len({figure.unit for figure in figures}) > 1:
        raise UnitsDiffer(f"{', '.join(sorted({figure.unit for figure in figures}))} cannot be added")
    known = [figure for figure in figures if figure.absence is None]
    missing = [figure for figure in figures if figure.absence is not None]
    sources = frozenset().union(*(figure.sources for figure in figures))
    coverage = (len(known), len(figures))
    result = reduce(add, known) if known else missing[0]
    is_known_from_below = result.value is not None or result.low is not None
    if missing and not is_known_from_below:
        return absent(missing[0].absence, result.unit, max(figure.basis for figure in figures), sources, coverage)
    high = None if missing else result.high
    return replace(result, high=high, sources=sources, reported=coverage[0], expected=coverage[1])


Pairs = tuple[tuple[float | None, float | None], ...]
"""The two values, the two numbers that give the lower bound, and the two that give the upper."""


def _side_by_side(a: Figure, b: Figure) -> Pairs:
    return (a.value, b.value), (a.low, b.low), (a.high, b.high)


def _divide(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _combine(parts: tuple[Figure, Figure], pairs: Pairs, operation: Operation, unit: str) -> Figure:
    a, b = parts
    sources, basis = a.sources | b.sources, max(a.basis, b.basis)
    reason = a.absence or b.absence
    numbers = [None if None in pair else operation(*pair) for pair in pairs]
    if reason is not None or numbers == [None, None, None]:
        return absent(reason or Absence.NOT_APPLICABLE, unit, basis, sources)
    return Figure(unit, basis, sources, *numbers)
