"""Draws of the uncertain parameters, the same for every model, so that differences are differences of models."""

from collections.abc import Mapping

import numpy as np

from dashboard.definitions import Parameter
from dashboard.models.cost import Number


def likely_values(parameters: Mapping[str, Parameter]) -> dict[str, float]:
    """Every parameter at its most likely value."""
    return {name: parameter.likely for name, parameter in parameters.items()}


def mean_values(parameters: Mapping[str, Parameter]) -> dict[str, float]:
    """Every uncertain parameter at the mean of its triangular distribution, which is the unbiased estimate."""
    return {name: (p.low + p.likely + p.high) / 3 if varies(p) else p.likely for name, p in parameters.items()}


def varies(parameter: Parameter) -> bool:
    """Whether a parameter is drawn: a rule, a published fact or a decision is not."""
    return parameter.role == "vary" and parameter.low < parameter.high


def draw(parameters: Mapping[str, Parameter], count: int, seed: int) -> dict[str, Number]:
    """`count` independent triangular draws of each uncertain parameter; the others keep their most likely value."""
    varying = [parameter for parameter in parameters.values() if varies(parameter)]
    uniform = np.random.default_rng(seed).random((count, len(varying)))
    return {**likely_values(parameters), **as_values(varying, uniform)}


def as_values(varying: list[Parameter], uniform: np.ndarray) -> dict[str, Number]:
    """Uniform numbers (one column for each varying parameter) turned into triangular ones."""
    return {parameter.parameter_id: _triangular(parameter, uniform[:, at]) for at, parameter in enumerate(varying)}


def _triangular(parameter: Parameter, uniform: np.ndarray) -> np.ndarray:
    """The inverse of the triangular distribution function."""
    low, likely, high = parameter.low, parameter.likely, parameter.high
    turn = (likely - low) / (high - low)
    rising = low + np.sqrt(uniform * (high - low) * (likely - low))
    falling = high - np.sqrt((1 - uniform) * (high - low) * (high - likely))
    return np.where(uniform < turn, rising, falling)
