"""Where the slider of a parameter can stand, in the words of the page."""

from math import ceil, floor, log10

from dashboard.definitions import Parameter
from dashboard.markup.assumptions import say_number
from dashboard.wording import Speaker

STEPS = 20
"""A slider's range is cut into no fewer steps than this."""


def steps_of(speaker: Speaker, parameter: Parameter, usual: float) -> dict[str, float]:
    """The values a slider can stand at, by their words: round ones, the ends of the range, the usual one, the one now.

    Of two that look alike the one that comes last in this list is meant.
    """
    step = 10.0 ** floor(log10((parameter.high - parameter.low) / STEPS))
    first, last = ceil(parameter.low / step), floor(parameter.high / step)
    named = (*(round(number * step, 10) for number in range(first, last + 1)), parameter.low, parameter.high, usual)
    found = {say_number(speaker, parameter.unit, value): value for value in (*named, parameter.likely)}
    return dict(sorted(found.items(), key=lambda one: one[1]))
