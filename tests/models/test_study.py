"""The study behind the page says the same as the models by themselves."""

from dashboard.models.settings import read_settings
from dashboard.models.study import Study
from tests.real import desk

CATALOG = desk().catalog


def test_the_difference_is_that_of_the_outcomes() -> None:
    settings, _ = read_settings("outlay:cash", CATALOG.parameters)
    study = Study(CATALOG.models, CATALOG.effects, CATALOG.parameters, settings)
    values = {name: parameter.likely for name, parameter in study.parameters.items()}
    for model in ("pooled", "municipal"):
        expected = study.likely[model].net_strengthened - study.likely["imdi"].net_strengthened
        assert study.bench.difference(model)(values) == expected
