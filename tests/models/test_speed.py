"""What a changed assumption costs: draws, value of knowing, tornado and tipping points together."""

import time

from dashboard.models.settings import read_settings
from dashboard.models.study import Study
from tests.real import desk

CATALOG = desk().catalog
MOST_MS = 150


def milliseconds(line: str) -> float:
    """Processor time of everything that the page asks of a new set of assumptions."""
    settings, _ = read_settings(line, CATALOG.parameters)
    study = Study(CATALOG.models, CATALOG.effects, CATALOG.parameters, settings)
    began = time.process_time()
    assert study.drawn.simulation.draws == 20_000 and study.swings and study.turning
    assert study.mean and study.likely and study.drawn.worth
    return (time.process_time() - began) * 1000


def test_a_changed_assumption_is_answered_within_the_limit() -> None:
    assert min(milliseconds(f"yield_pooled:{value}") for value in (0.5, 0.6, 0.8)) < MOST_MS


def test_the_difference_is_that_of_the_outcomes() -> None:
    settings, _ = read_settings("outlay:cash", CATALOG.parameters)
    study = Study(CATALOG.models, CATALOG.effects, CATALOG.parameters, settings)
    values = {name: parameter.likely for name, parameter in study.parameters.items()}
    for model in ("pooled", "municipal"):
        expected = study.likely[model].net_strengthened - study.likely["imdi"].net_strengthened
        assert study.bench.difference(model)(values) == expected
