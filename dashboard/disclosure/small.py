"""Which numbers rest on so few that they could point at someone. Zero and all point at nobody."""

from collections.abc import Iterable

from dashboard.answers import Answer
from dashboard.definitions import Disclosure


def is_small_count(count: float, wholes: Iterable[float], smallest_shown: int) -> bool:
    """Whether a count, or what is left of one of the wholes it may be part of, is small."""
    return any(0 < number < smallest_shown for number in (count, *(whole - count for whole in wholes)))


def is_small(answer: Answer, rules: Disclosure) -> bool:
    """Whether an answer is: a count by itself or by its rest, a share or a sum where few have reported."""
    figure, whole = answer.figure, answer.denominator
    has_few = (figure.reported or 0) in range(1, rules.smallest_shown)
    is_of_few = has_few and (figure.expected or 0) >= rules.smallest_shown
    if figure.unit in rules.about_nobody:
        return False
    if figure.unit in rules.not_counts:
        return is_of_few
    known = [number for number in (figure.value, figure.low, figure.high) if number is not None]
    # What is left of those heard from is told by the coverage beside the figure.
    wholes = [whole] if whole is not None else []
    if figure.reported is not None and whole is not None and whole == figure.expected:
        wholes.append(figure.reported)
    return is_of_few or any(is_small_count(number, wholes, rules.smallest_shown) for number in known)
