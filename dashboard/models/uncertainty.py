"""All parameters at once: simulation, share of draws best, what it would be worth to know more, and Sobol indices."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from dashboard.definitions import Parameter
from dashboard.models.cost import Values
from dashboard.models.draws import as_values, likely_values, varies

Evaluate = Callable[[Values], dict[str, np.ndarray]]
"""Values of draws in, {model: net strengthened organisations of each draw} out."""

LOW_SHARE, HIGH_SHARE = 10, 90
GROUPS = 50


@dataclass(frozen=True)
class Simulation:
    """What the draws say; shares are shares of draws under the assumptions, not probabilities of the world."""

    draws: int
    seed: int
    mean_net_strengthened: Mapping[str, float]
    share_best: Mapping[str, float]
    share_pooled_above_imdi: float
    evpi_organisations: float
    p10_p90: Mapping[str, tuple[float, float]]


def simulate(outcomes: Mapping[str, np.ndarray], seed: int) -> Simulation:
    """Sum up draws of net strengthened organisations, {model: draws} for the models without the null alternative."""
    names, stacked = list(outcomes), np.stack(list(outcomes.values()))
    best = stacked == stacked.max(axis=0)
    # A draw in which several are first, as where nobody is strengthened, counts for each of them in equal parts.
    shares = (best / best.sum(axis=0)).mean(axis=1)
    low, high = np.percentile(stacked, [LOW_SHARE, HIGH_SHARE], axis=1)
    means = stacked.mean(axis=1)
    return Simulation(
        stacked.shape[1],
        seed,
        dict(zip(names, means.tolist(), strict=True)),
        dict(zip(names, shares.tolist(), strict=True)),
        float(np.mean(outcomes["pooled"] > outcomes["imdi"])),
        evpi(stacked),
        {name: (float(low[at]), float(high[at])) for at, name in enumerate(names)},
    )


def evpi(stacked: np.ndarray) -> float:
    """Expected value of perfect information: what knowing everything would add, in organisations."""
    return float(stacked.max(axis=0).mean() - stacked.mean(axis=1).max())


def evppi(stacked: np.ndarray, draws: np.ndarray) -> float:
    """The same for one parameter: the best choice within each of equal groups of its draws, against the best of all."""
    ordered = stacked[:, np.argsort(draws)]
    means = np.stack([group.mean(axis=1) for group in np.array_split(ordered, GROUPS, axis=1)])
    sizes = np.array([group.shape[1] for group in np.array_split(ordered, GROUPS, axis=1)])
    worth = np.average(means.max(axis=1), weights=sizes) - stacked.mean(axis=1).max()
    # To know something is never worth less than nothing; the sums may differ in their last digit.
    return max(0.0, float(worth))


def sobol(
    parameters: Mapping[str, Parameter], evaluate: Callable[[Values], np.ndarray], count: int, seed: int
) -> dict[str, tuple[float, float]]:
    """First-order and total index of each uncertain parameter on one number (Saltelli 2010 and Jansen 1999)."""
    varying = [parameter for parameter in parameters.values() if varies(parameter)]
    generator = np.random.default_rng(seed)
    first, second = generator.random((2, count, len(varying)))
    fixed = likely_values(parameters)
    of_first, of_second = (evaluate({**fixed, **as_values(varying, uniform)}) for uniform in (first, second))
    variance = np.var(np.concatenate([of_first, of_second]))
    indices = {}
    for at, parameter in enumerate(varying):
        mixed = first.copy()
        mixed[:, at] = second[:, at]
        of_mixed = evaluate({**fixed, **as_values(varying, mixed)})
        main = float(np.mean(of_second * (of_mixed - of_first)) / variance)
        whole = float(np.mean((of_first - of_mixed) ** 2) / 2 / variance)
        indices[parameter.parameter_id] = (main, whole)
    return indices
