"""Draws against the converged results, and what must hold for every draw."""

import numpy as np
import pytest

from dashboard.models.cost import public_outlay
from dashboard.models.draws import draw
from dashboard.models.uncertainty import evppi, sobol

DRAWS, SEED = 40_000, 7
MEANS, SHARES, EVPI = 0.02, 0.02, 0.03
MODELS = ("imdi", "municipal", "pooled")


@pytest.mark.parametrize(
    ("grant_factor", "means", "best", "above", "evpi"),
    [
        (1.0, (3.867, 3.056, 3.572), (0.588, 0.099, 0.312), 0.333, 0.203),
        (0.5, (3.867, 3.056, 4.546), (0.249, 0.047, 0.704), 0.720, 0.166),
    ],
)
def test_the_simulation_meets_the_converged_results(bench, grant_factor, means, best, above, evpi) -> None:
    found = bench.with_values({"grant_factor_pooled": grant_factor}).simulation(DRAWS, SEED)
    assert [found.mean_net_strengthened[m] for m in MODELS] == pytest.approx(means, rel=MEANS)
    assert [found.share_best[m] for m in MODELS] == pytest.approx(best, abs=SHARES)
    assert found.share_pooled_above_imdi == pytest.approx(above, abs=SHARES)
    assert found.evpi_organisations == pytest.approx(evpi, abs=EVPI)


def test_a_draw_in_which_nobody_is_strengthened_is_shared_by_all(bench) -> None:
    shares = bench.with_values({"share_strengthened_one_to_one": 0.0}).simulation(2_000).share_best
    assert sum(shares.values()) == pytest.approx(1) and shares["municipal"] > 0.1


def test_the_same_seed_gives_the_same_draws_and_another_gives_others(bench) -> None:
    assert bench.simulation(1000, 1) == bench.simulation(1000, 1)
    assert bench.simulation(1000, 1) != bench.simulation(1000, 2)


def test_public_outlay_is_equal_for_every_draw(bench) -> None:
    values = bench.switches.applied(draw(bench.parameters, DRAWS, SEED))
    found = bench.outcomes(values)
    reference = public_outlay(bench.models["imdi"], values).of(values["organisations_imdi"])
    for name in MODELS:
        spent = public_outlay(bench.models[name], values).of(found[name].organisations)
        assert np.allclose(spent, reference), name


def test_more_money_never_buys_fewer_organisations(bench) -> None:
    for name in MODELS:
        numbers = [
            float(bench.with_values({"organisations_imdi": count}).likely()[name].organisations)
            for count in (8, 9, 10, 20)
        ]
        assert numbers == sorted(numbers), name


def test_the_null_alternative_costs_and_yields_nothing(bench) -> None:
    nothing = bench.likely()["null"]
    assert (nothing.organisations, nothing.outlay_pv_nok, nothing.social_cost_pv_nok, nothing.net_strengthened) == (
        0,
        0,
        0,
        0,
    )
    assert nothing.social_cost_per_net_strengthened_nok is None


def test_draws_stay_within_their_ranges_and_fixed_ones_stay_put(bench) -> None:
    values = draw(bench.parameters, 2000, SEED)
    for name, parameter in bench.parameters.items():
        assert np.all(values[name] >= parameter.low), name
        assert np.all(values[name] <= parameter.high), name
        if parameter.role != "vary":
            assert values[name] == parameter.likely, name


def test_what_it_would_be_worth_to_know_the_yield(bench) -> None:
    values = draw(bench.parameters, 100_000, SEED)
    found = bench.outcomes(values)
    stacked = np.stack([found[m].net_strengthened for m in MODELS])
    assert evppi(stacked, values["yield_pooled"]) == pytest.approx(0.14, abs=EVPI)
    assert evppi(stacked, values["yield_municipal"]) == pytest.approx(0.03, abs=EVPI)
    assert evppi(stacked, values["course_nok"]) == pytest.approx(0, abs=0.005)


def test_sobol_indices_name_the_yield_first(bench) -> None:
    indices = sobol(bench.parameters, bench.difference("pooled"), 8192, SEED)
    assert indices["yield_pooled"] == pytest.approx((0.68, 0.76), abs=0.03)
    assert indices["imdi_hours_per_organisation_imdi"] == pytest.approx((0.08, 0.09), abs=0.03)
    assert sum(first for first, _ in indices.values()) == pytest.approx(0.90, abs=0.06)
    assert max(indices, key=lambda name: indices[name][1]) == "yield_pooled"
