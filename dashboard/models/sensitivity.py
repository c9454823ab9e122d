"""One parameter at a time: how far it moves the difference between two models, and where the order turns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from dashboard.definitions import Parameter
from dashboard.models.cost import Number, Values

Difference = Callable[[Values], Number]
"""Values in, one model's net strengthened organisations minus another's out; an array where a value is an array."""

STEPS = 64
ENOUGH = 1e-12


@dataclass(frozen=True)
class Swing:
    """What the difference is when one parameter stands at its low and at its high value."""

    parameter_id: str
    at_low: float
    at_high: float

    @property
    def width(self) -> float:
        """How far the parameter moves the difference."""
        return abs(self.at_high - self.at_low)


def tornado(parameters: Mapping[str, Parameter], values: Mapping[str, float], difference: Difference) -> list[Swing]:
    """A swing for every parameter that has a range, the widest first."""
    swings = [
        Swing(
            name,
            float(difference({**values, name: parameter.low})),
            float(difference({**values, name: parameter.high})),
        )
        for name, parameter in parameters.items()
        if parameter.low < parameter.high
    ]
    return sorted(swings, key=lambda swing: -swing.width)


def tipping_point(parameter: Parameter, values: Mapping[str, float], difference: Difference) -> float | None:
    """The value within the parameter's range at which the two models are equal; None where the order never turns.

    Looks at the whole range in steps, so that an order that turns twice is noticed, takes the turn that lies nearest
    to the present value, and looks at ever smaller steps around it.
    """
    low, high = parameter.low, parameter.high
    while high - low > ENOUGH * max(1.0, abs(high)):
        at = np.linspace(low, high, STEPS + 1)
        found = np.broadcast_to(difference({**values, parameter.parameter_id: at}), at.shape)
        turns = _turns(at, found)
        if not turns:
            return None
        before, after = min(turns, key=lambda turn: abs(turn[0] - values[parameter.parameter_id]))
        if high - low <= after - before:
            break
        low, high = before, after
    return (low + high) / 2 if low < high else None


def _turns(at: np.ndarray, found: np.ndarray) -> list[tuple[float, float]]:
    """The values between which a difference changes from one sign to the other; a tie by itself is no turn."""
    told = np.flatnonzero(found)
    signs = np.sign(found[told])
    turns = np.flatnonzero(signs[:-1] * signs[1:] < 0)
    return [(float(at[told[turn]]), float(at[told[turn + 1]])) for turn in turns]
