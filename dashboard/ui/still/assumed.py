"""The workbench where nothing can be turned: the assumptions as tables, each with its range and what it rests on."""

import json
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from dashboard.markup.reader import Place
from dashboard.models.settings import settings_of
from dashboard.ui.still.stage import THEME, Stage
from dashboard.ui.workbench import GROUPS, ROWS


def scenarios(stage: Stage) -> SimpleNamespace:
    """The functions of dashboard.ui.scenarios that pages call: the shipped ones side by side, nothing to keep."""

    def choose_start(_place: Place, _settings: str) -> tuple[()]:
        """Nothing: the page stands at the base case."""
        return ()

    def show_scenarios(place: Place, _settings: str) -> None:
        reader = stage.reader
        catalog, language = reader.desk.catalog, reader.place.language
        named = [(one.label[language], settings_of(one, catalog.parameters).line) for one in catalog.scenarios.values()]
        stage.show_fragment(place, "models_scenarios", json.dumps(named))

    return SimpleNamespace(choose_start=choose_start, show_scenarios=show_scenarios)


def judgements() -> SimpleNamespace:
    """The functions of dashboard.ui.judgements that pages call: the scenarios that are shipped hold no others."""
    return SimpleNamespace(
        passages=lambda _place: (("models_effects", ""),),
        choose_weights=lambda _place, before: (*before, ("models_smaa", "")),
    )


def workbench(stage: Stage) -> SimpleNamespace:
    """The functions of dashboard.ui.workbench that pages call."""

    def show_model_chart(_place: Place, settings: str, draw: Callable[..., Any]) -> None:
        study = stage.reader.study(settings)
        if draw not in ROWS or getattr(study, ROWS[draw]):
            stage.write_chart(draw(study, stage.reader.speaker, THEME), f"models_{draw.__name__}")

    def show_mattering(place: Place, _settings: str) -> None:
        stage.show_fragment(place, "models_mattering")

    def show_parameters(place: Place, _settings: str) -> None:
        stage.show_fragment(place, "subheading", "site.others")
        stage.show_fragment(place, "models_switches")
        for group in GROUPS:
            stage.show_fragment(place, "models_group", group)

    return SimpleNamespace(
        show_model_chart=show_model_chart, show_mattering=show_mattering, show_parameters=show_parameters,
    )  # fmt: skip
