"""Non-priced effects: the value matrix (quantum by unit value), and the older plus and minus display beside it.

The two are never converted into each other: the older one has cells that are split between two classes.
Sources: the guide's matrix as taught (UiT, SOK-2301, lecture three), and the one of DFØ 2018 as printed by others.
"""

from typing import Literal

UnitValue = Literal["small", "medium", "high"]

UNIT_VALUES: tuple[UnitValue, ...] = ("small", "medium", "high")
QUANTA = range(-3, 4)
"""From large negative to large positive; zero is neither."""

CLASSES = {
    -4: "very_large_negative",
    -3: "large_negative",
    -2: "medium_negative",
    -1: "small_negative",
    0: "none",
    1: "small_positive",
    2: "medium_positive",
    3: "large_positive",
    4: "very_large_positive",
}

# By size of the change, 0 to 3, and unit value; the sign is that of the change.
_PLUS_MINUS = {
    0: ("0", "0", "0"),
    1: ("0", "0/+", "+/++"),
    2: ("0/+", "++", "++/+++"),
    3: ("+/++", "++/+++", "+++/++++"),
}


def category(quantum: int, unit_value: UnitValue) -> int:
    """The class of an effect, -4 to 4. Raises ValueError for a quantum or unit value that does not exist."""
    if quantum not in QUANTA or unit_value not in UNIT_VALUES:
        raise ValueError(f"there is no class for {quantum} and {unit_value}")
    if quantum == 0:
        return 0
    size = max(0, abs(quantum) + UNIT_VALUES.index(unit_value) - 1)
    return size if quantum > 0 else -size


def plus_minus(quantum: int, unit_value: UnitValue) -> str:
    """The older display: plus signs, minus signs, or a split of two classes."""
    shown = _PLUS_MINUS[abs(quantum)][UNIT_VALUES.index(unit_value)]
    return shown if quantum >= 0 else shown.replace("+", "-")
