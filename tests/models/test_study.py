"""The study behind the page says the same as the models by themselves."""

import pytest

from dashboard.models.settings import read_settings
from dashboard.models.study import Study, open_study
from tests.real import desk

CATALOG = desk().catalog


def test_the_resource_share_of_grants_at_which_two_models_cost_the_same_for_each_strengthened() -> None:
    study = open_study(CATALOG, "")
    assert study.cost_turn == pytest.approx(0.0023, abs=5e-5)
    assert open_study(CATALOG, "share_strengthened_one_to_one:0").cost_turn is None


def test_the_difference_is_that_of_the_outcomes() -> None:
    settings, _ = read_settings("outlay:cash", CATALOG.parameters)
    study = Study(CATALOG.models, CATALOG.effects, CATALOG.parameters, settings)
    values = {name: parameter.likely for name, parameter in study.parameters.items()}
    for model in ("pooled", "municipal"):
        expected = study.likely[model].net_strengthened - study.likely["imdi"].net_strengthened
        assert study.bench.difference(model)(values) == expected
