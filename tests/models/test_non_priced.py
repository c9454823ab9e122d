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


def test_an_own_judgement_takes_the_place_of_the_usual_one_and_leaves_the_others(bench) -> None:
    usual = bench.effects["I4"]
    same = Judgement("I4", "municipal", usual.unit_value, usual.quantum["municipal"], "-", "-", "2026-11-23")
    assert np.array_equal(
        bench.smaa(4_000, 5, [same]).rank_acceptability, bench.smaa(4_000, 5).rank_acceptability
    )
    low = replace(same, quantum=(-3, -3, -3), unit_value="high")
    first = [found.rank_acceptability[2, 0] for found in (bench.smaa(4_000, 5), bench.smaa(4_000, 5, [low]))]
    assert first[1] < first[0] / 2
    later = bench.smaa(4_000, 5, [low, same])
    assert later.rank_acceptability[2, 0] == first[0]
