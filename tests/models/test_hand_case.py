"""The base case as worked by hand, and by a second implementation that shares nothing with the first."""

import json
from dataclasses import replace

import pytest

from dashboard.models.analysis import as_json
from dashboard.models.cost import Switches, annuity, public_outlay
from dashboard.models.study import open_study
from tests.real import desk

MILLIONTH = 1e-6
NEAR = 5e-5


def test_the_base_case_worked_by_hand(bench) -> None:
    found = bench.likely()
    assert found["imdi"].outlay_per_year_nok == pytest.approx(1_844_300, rel=MILLIONTH)
    assert found["imdi"].outlay_pv_nok == pytest.approx(3_617_665.38, abs=0.01)
    assert [float(found[m].organisations) for m in ("imdi", "municipal", "pooled")] == pytest.approx(
        [9, 1_767_050 / 151_200, 1_526_800 / 131_425], rel=MILLIONTH
    )
    assert [float(found[m].social_cost_pv_nok) for m in ("imdi", "municipal", "pooled")] == pytest.approx(
        [4_297_946.54, 4_579_609.97, 4_565_520.84], abs=0.01
    )
    assert [float(found[m].net_strengthened) for m in ("imdi", "municipal", "pooled")] == pytest.approx(
        [4.2, 3.2723148148, 3.7949755881], rel=MILLIONTH
    )
    assert [found[m].social_cost_per_organisation_nok for m in ("imdi", "municipal", "pooled")] == pytest.approx(
        [477_549.62, 391_860.46, 392_994.22], abs=0.01
    )
    assert [found[m].social_cost_per_net_strengthened_nok for m in ("imdi", "municipal", "pooled")] == pytest.approx(
        [1_023_320.60, 1_399_501.65, 1_203_043.53], abs=0.01
    )


@pytest.mark.parametrize("line", ["", "outlay:cash", "grant_resource_share:0.4,mentor_compensation_period:once"])
def test_the_parts_of_a_cost_add_up_to_the_outlay_and_to_the_social_cost(line) -> None:
    study = open_study(desk().catalog, line)
    factor = annuity(study.mean_values["discount_rate"], study.mean_values["years"])
    for name in study.bench.models:
        parts = {part: sum(items.values()) for part, items in study.breakdown(name).items()}
        assert parts["outlay"] == pytest.approx(study.mean[name].outlay_per_year_nok, rel=MILLIONTH)
        assert sum(parts.values()) * factor == pytest.approx(study.mean[name].social_cost_pv_nok, rel=MILLIONTH)
        assert (parts["beside"] > 0) == ("cash" in line) and parts["transfers"] <= 0


def test_the_mean_parameters(bench) -> None:
    found = bench.mean()
    assert [float(found[m].net_strengthened) for m in ("imdi", "municipal", "pooled")] == pytest.approx(
        [3.8667, 3.0692, 3.5781], abs=NEAR
    )
    assert [found[m].social_cost_per_net_strengthened_nok for m in ("imdi", "municipal", "pooled")] == pytest.approx(
        [1_194_612, 1_598_468, 1_364_897], abs=1
    )


def test_compensation_paid_once(bench) -> None:
    found = replace(bench, switches=Switches("once")).likely()
    assert float(found["pooled"].organisations) == pytest.approx(10.2477, abs=NEAR)
    assert [float(found[m].net_strengthened) for m in ("imdi", "municipal", "pooled")] == pytest.approx(
        [4.2, 2.9390, 3.3476], abs=NEAR
    )


def test_grants_as_a_pure_transfer_make_two_models_tie(bench) -> None:
    found = bench.with_values({"grant_resource_share": 0}).likely()
    assert [found[m].social_cost_per_net_strengthened_nok for m in ("imdi", "municipal", "pooled")] == pytest.approx(
        [602_991, 698_952, 602_573], abs=1
    )


def test_half_grants_when_pooled(bench) -> None:
    found = bench.with_values({"grant_factor_pooled": 0.5}).likely()["pooled"]
    assert float(found.organisations) == pytest.approx(18.751, abs=0.0005)
    assert float(found.net_strengthened) == pytest.approx(5.1508, abs=NEAR)


def test_group_size_cannot_turn_the_order(bench) -> None:
    """With groups without limit the saving on mentors is exhausted, and pooling still strengthens fewer."""
    pooled = bench.with_values({"organisations_per_group": 1e12}).likely()["pooled"]
    assert float(pooled.net_strengthened) == pytest.approx(4.1763, abs=NEAR)
    assert float(pooled.net_strengthened) < 4.2


def test_a_second_implementation_agrees(bench) -> None:
    v = {name: parameter.likely for name, parameter in bench.parameters.items()}
    w, g = v["work_hour_nok"], v["grant_nok"]
    fixed_1 = v["imdi_hours_fixed_imdi"] * w + v["courses_imdi"] * v["course_nok"]
    each_1 = g + v["mentor_compensation_nok"] + v["imdi_hours_per_organisation_imdi"] * w
    each_1 += v["persons_per_gathering"] * v["gatherings_imdi"] * v["travel_per_person_nok"]
    budget = fixed_1 + 9 * each_1
    fixed_3 = v["imdi_hours_fixed_pooled"] * w + v["courses_pooled"] * v["course_nok"]
    each_3 = (
        g + v["compensation_per_group_nok"] / v["organisations_per_group"] + v["imdi_hours_per_organisation_pooled"] * w
    )
    each_3 += (
        v["persons_per_gathering"] * v["gatherings_pooled"] * v["travel_per_person_nok"] * v["travel_factor_pooled"]
    )
    number_3 = (budget - fixed_3) / each_3
    group_hours = v["meetings_per_pair_year"] * v["mentor_hours_per_group_meeting"] / v["organisations_per_group"]
    social_3 = (
        budget - number_3 * v["compensation_per_group_nok"] / v["organisations_per_group"] + number_3 * group_hours * w
    )
    social_3 += number_3 * v["volunteer_hours_pooled"] * v["volunteer_hour_nok"] + 0.2 * budget
    found = bench.likely()["pooled"]
    assert float(found.organisations) == pytest.approx(number_3, rel=MILLIONTH)
    assert float(found.social_cost_pv_nok) == pytest.approx(social_3 * (1 + 1 / 1.04), rel=MILLIONTH)


def test_staff_hours_are_a_third_of_the_municipal_outlay_per_organisation(bench) -> None:
    values = bench.switches.applied({name: p.likely for name, p in bench.parameters.items()})
    each = public_outlay(bench.models["municipal"], values).per_organisation
    assert each == pytest.approx(151_200)
    assert (each - 100_000) / each == pytest.approx(0.34, abs=0.005)


@pytest.mark.parametrize(("years", "factor"), [(1, 1.0), (2, 1 + 1 / 1.04), (3, 1 + 1 / 1.04 + 1 / 1.04**2)])
def test_the_annuity_counts_from_year_zero(years: int, factor: float) -> None:
    assert annuity(0.04, years) == pytest.approx(factor)


@pytest.mark.parametrize(("years", "last_rate"), [(41, 1.04), (42, 1.03), (76, 1.03), (77, 1.02)])
def test_the_rate_falls_after_forty_and_after_seventy_five_years(bench, years: int, last_rate: float) -> None:
    later = bench.parameters["discount_rate"].later
    added = [annuity(0.04, n, later) - annuity(0.04, n - 1, later) for n in (years - 1, years)]
    assert added[0] / added[1] == pytest.approx(last_rate)
    assert annuity(0.04, 41, later) == pytest.approx(annuity(0.04, 41)) and annuity(0.04, 42, later) > annuity(0.04, 42)
    outcome = bench.with_values({"years": float(years)}).likely()["imdi"]
    assert outcome.outlay_pv_nok == pytest.approx(1_844_300 * annuity(0.04, years, later))


@pytest.mark.parametrize("end", [0, 1])
def test_every_number_is_one_with_every_parameter_at_the_end_of_what_is_allowed(bench, end: int) -> None:
    extreme = bench.with_values({name: p.allowed[end] for name, p in bench.parameters.items()})
    assert json.dumps(as_json(extreme, 50), allow_nan=False)
