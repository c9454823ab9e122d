"""Stochastic multicriteria acceptability analysis: which weights on the non-priced effects would favour which model.

A supplement outside the ranking of the economic analysis, which has no weights (Lahdelma and Salminen; Tervonen and
Figueira 2008). Weights are uniform on the simplex; the quantum of each effect is drawn low, most likely or high.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

QUANTUM_SHARES = (0.25, 0.5, 0.25)
"""How often the low, most likely and high quantum is drawn."""

DEEPEST, SPAN = 4, 8
"""Classes go from -4 to 4; scores from 0 to 1."""


@dataclass(frozen=True)
class Acceptability:
    """Shares of draws and mean weights for each model, in the order of `models`; ranks from first to last."""

    models: tuple[str, ...]
    rank_acceptability: np.ndarray
    central_weights: np.ndarray
    confidence: np.ndarray


def analyse(scores: np.ndarray, models: Sequence[str], draws: int, seed: int) -> Acceptability:
    """Scores: one function value 0-1 for each model, effect and quantum level, shape (models, effects, 3).

    central_weights is nan for a model that is never first.
    """
    generator = np.random.default_rng(seed)
    count, effects, _ = scores.shape
    weights = generator.exponential(size=(draws, effects))
    weights /= weights.sum(axis=1, keepdims=True)
    levels = generator.choice(3, size=(draws, count, effects), p=QUANTUM_SHARES)
    drawn = np.take_along_axis(scores[None], levels[..., None], axis=3)[..., 0]
    values = np.einsum("dme,de->dm", drawn, weights)
    ranks = (-values).argsort(axis=1, kind="stable").argsort(axis=1)
    acceptability = np.stack([(ranks == rank).mean(axis=0) for rank in range(count)], axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        central = np.stack([weights[ranks[:, at] == 0].sum(axis=0) / (ranks[:, at] == 0).sum() for at in range(count)])
    confidence = np.array([_confidence(drawn, central[at], at) for at in range(count)])
    return Acceptability(tuple(models), acceptability, central, confidence)


def _confidence(drawn: np.ndarray, weights: np.ndarray, at: int) -> float:
    """The share of score draws in which a model is first under its own central weights; nought where it never is."""
    if np.isnan(weights).any():
        return 0.0
    return float(np.mean((drawn @ weights).argmax(axis=1) == at))


def scores_of(classes: Sequence[Sequence[Sequence[int]]]) -> np.ndarray:
    """Classes of the value matrix as scores 0-1, by model, effect and quantum level."""
    return (np.array(classes, dtype=float) + DEEPEST) / SPAN
