"""The value matrix and the older display cell by cell, and the acceptability analysis."""

from dataclasses import replace

import numpy as np
import pytest

from dashboard.definitions import Judgement
from dashboard.models.smaa import analyse
from dashboard.models.value_matrix import QUANTA, UNIT_VALUES, category, plus_minus

TOLERANCE = 0.02

MATRIX = {
    -3: (-2, -3, -4),
    -2: (-1, -2, -3),
    -1: (0, -1, -2),
    0: (0, 0, 0),
    1: (0, 1, 2),
    2: (1, 2, 3),
    3: (2, 3, 4),
}
OLDER = {
    3: ("+/++", "++/+++", "+++/++++"),
    2: ("0/+", "++", "++/+++"),
    1: ("0", "0/+", "+/++"),
    0: ("0", "0", "0"),
    -1: ("0", "0/-", "-/--"),
    -2: ("0/-", "--", "--/---"),
    -3: ("-/--", "--/---", "---/----"),
}


@pytest.mark.parametrize("quantum", QUANTA)
def test_every_cell_of_both_matrices(quantum: int) -> None:
    assert tuple(category(quantum, unit) for unit in UNIT_VALUES) == MATRIX[quantum]
    assert tuple(plus_minus(quantum, unit) for unit in UNIT_VALUES) == OLDER[quantum]


def test_a_quantum_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError):
        category(4, "high")


def test_acceptability_where_the_answer_is_known() -> None:
    """A scores (1, 0.5) and B (0, 1): A is first exactly where the first weight is above a third."""
    scores = np.array([[[1.0] * 3, [0.5] * 3], [[0.0] * 3, [1.0] * 3]])
    found = analyse(scores, ("A", "B"), 100_000, 3)
    assert found.rank_acceptability[0, 0] == pytest.approx(2 / 3, abs=0.01)
    assert found.central_weights[0, 0] == pytest.approx(2 / 3, abs=0.01)


def test_acceptability_of_the_models(bench) -> None:
    found = bench.smaa(60_000, 5)
    assert found.models == ("null", "imdi", "municipal", "pooled")
    expected = [
        [0.001, 0.025, 0.208, 0.766],
        [0.497, 0.361, 0.1, 0.041],
        [0.065, 0.136, 0.607, 0.192],
        [0.437, 0.478, 0.084, 0.001],
    ]
    assert found.rank_acceptability == pytest.approx(np.array(expected), abs=TOLERANCE)
    assert found.central_weights[2, list(bench.effects).index("I4")] == pytest.approx(0.35, abs=TOLERANCE)


def test_ranks_are_shared_out_fully(bench) -> None:
    found = bench.smaa(2_000, 5)
    assert found.rank_acceptability.sum(axis=0) == pytest.approx(1)
    assert found.rank_acceptability.sum(axis=1) == pytest.approx(1)


def test_a_judgement_stands_in_place_of_the_usual_one_and_the_last_of_several_counts(bench) -> None:
    worst = Judgement("I2", "imdi", "high", (-3, -3, -3), "", "", "2026-01-01")
    best = replace(worst, quantum=(3, 3, 3))
    first = {
        judgements: bench.smaa(4_000, 5, judgements).rank_acceptability[1, 0]
        for judgements in ((), (worst,), (worst, best))
    }
    assert first[(worst,)] < first[()] < first[(worst, best)]
    usual = tuple(
        Judgement(name, model, effect.unit_value, quantum, "", "", "2026-01-01")
        for name, effect in bench.effects.items() for model, quantum in effect.quantum.items()
    )  # fmt: skip
    assert bench.smaa(4_000, 5, usual).rank_acceptability.tolist() == bench.smaa(4_000, 5).rank_acceptability.tolist()
