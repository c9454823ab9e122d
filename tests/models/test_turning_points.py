"""Where one assumption turns the order of the models."""

from dataclasses import replace

import pytest

from dashboard.models.cost import Switches
from dashboard.models.sensitivity import tipping_point

NEAR = 5e-5


def test_the_yield_at_which_pooling_leads_is_the_ratio_of_the_numbers_of_organisations(bench) -> None:
    found, points = bench.likely(), bench.tipping_points()
    assert points["yield_pooled"] == pytest.approx(
        float(found["imdi"].organisations / found["pooled"].organisations), rel=1e-9
    )
    assert points["yield_municipal"] == pytest.approx(
        float(found["imdi"].organisations / found["municipal"].organisations), rel=1e-9
    )
    assert (points["yield_pooled"], points["yield_municipal"]) == pytest.approx((0.7747, 0.7701), abs=NEAR)


@pytest.mark.parametrize(
    ("parameter", "value", "tolerance"),
    [
        ("grant_factor_pooled", 0.8136, NEAR),
        ("imdi_hours_per_organisation_imdi", 95, 0.5),
        ("imdi_hours_fixed_imdi", 716, 0.5),
    ],
)
def test_published_turning_points(bench, parameter: str, value: float, tolerance: float) -> None:
    assert bench.tipping_points()[parameter] == pytest.approx(value, abs=tolerance)


def test_turning_points_under_other_readings(bench) -> None:
    assert replace(bench, switches=Switches("once")).tipping_points()["yield_pooled"] == pytest.approx(0.8782, abs=NEAR)
    assert replace(bench, switches=Switches(outlay="cash")).tipping_points()["yield_pooled"] == pytest.approx(
        0.8563, abs=NEAR
    )
    inelastic = bench.with_values({"grant_elasticity": 0})
    assert inelastic.tipping_points()["grant_factor_pooled"] == pytest.approx(0.8733, abs=NEAR)
    halved = bench.with_values({"grant_factor_pooled": 0.5}).tipping_points()
    assert (halved["yield_pooled"], halved["grant_elasticity"]) == pytest.approx((0.5708, 0.5444), abs=NEAR)


def test_there_is_none_where_the_order_never_turns(bench) -> None:
    points = bench.tipping_points()
    assert points["organisations_per_group"] is None
    assert points["volunteer_hours_imdi"] is None


def test_a_parameter_at_its_turning_point_gives_a_tie(bench) -> None:
    for name, value in bench.tipping_points().items():
        if value is not None:
            other = "municipal" if name == "yield_municipal" else "pooled"
            found = bench.with_values({name: value}).likely()
            assert float(found[other].net_strengthened) == pytest.approx(
                float(found["imdi"].net_strengthened), abs=1e-8
            ), name


def test_a_tie_where_nobody_is_strengthened_is_no_turn(bench) -> None:
    nobody = bench.with_values({"share_strengthened_one_to_one": 0.1})
    assert nobody.tipping_points()["share_strengthened_one_to_one"] is None
    assert nobody.tipping_points()["share_strengthened_anyway"] is None


def test_an_order_that_turns_twice_gives_the_turn_nearest_to_the_present_value(bench) -> None:
    parameter = replace(bench.parameters["yield_pooled"], low=0.0, high=4.0, likely=3.1)
    twice = lambda values: (values["yield_pooled"] - 1) * (values["yield_pooled"] - 3)  # noqa: E731
    assert tipping_point(parameter, {"yield_pooled": 3.1}, twice) == pytest.approx(3.0)


def test_the_tornado_is_led_by_the_yield(bench) -> None:
    swings = {swing.parameter_id: swing for swing in bench.tornado()}
    assert next(iter(swings)) == "yield_pooled"
    assert (swings["yield_pooled"].at_low, swings["yield_pooled"].at_high) == pytest.approx((-2.031, 1.221), abs=0.0006)
    at = swings["imdi_hours_per_organisation_imdi"]
    assert (at.at_low, at.at_high) == pytest.approx((-0.751, 0.286), abs=0.0006)
