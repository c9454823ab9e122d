"""The scenarios one can choose among, read again only where a file of them has changed."""

import time
from functools import lru_cache
from typing import Any

from dashboard.definitions import Scenario
from dashboard.disclosure import OPEN
from dashboard.errors import Fault
from dashboard.figures import Absence
from dashboard.home import data_folder
from dashboard.markup.reader import Place
from dashboard.models.settings import settings_of
from dashboard.scenarios import BASE, read_own, reworded, state_of_files, unsigned
from dashboard.ui import cached, inputs

_looked: dict[str, Any] = {"in": "", "at": float("-inf"), "state": ""}


def known(edition: str) -> dict[str, Scenario]:
    """The shipped scenarios, the base case first, then a user's own."""
    return {**cached.desk(edition).catalog.scenarios, **own(edition)[0]}


def own(edition: str) -> tuple[dict[str, Scenario], list[Fault]]:
    """A user's own scenarios as they are on disk, and what is wrong with those that cannot be used."""
    return _own(edition, _state())


def lines(edition: str) -> dict[str, str]:
    """The settings of each scenario in short form."""
    return _lines(edition, _state())


def chosen(place: Place) -> Scenario:
    """The scenario the address names, else the base case."""
    named = known(place.edition)
    return named[inputs.known("scenario", tuple(named), BASE)]


def seen(place: Place) -> Scenario:
    """The chosen scenario as the audience may see it: the open one is told of nobody by name."""
    scenario = chosen(place)
    if place.audience != OPEN:
        return scenario
    reader = cached.reader_at(place)
    hidden, text = reader.speaker.absence(Absence.HIDDEN.value), reader.speaker.text
    scenario = unsigned(scenario, lambda number: text("models.assessor_number", number=number))
    return reworded(scenario, lambda said: reader.seen(said) or said and hidden)


def look_again() -> None:
    """Look at the files before they are shown next, for one of them was written."""
    _looked["at"] = float("-inf")


def _state() -> str:
    """Another text where a file of a scenario has changed, looked at no more often than those of the records."""
    folder = str(data_folder())
    if folder != _looked["in"] or time.monotonic() - _looked["at"] > cached.LOOK_AGAIN_S:
        _looked.update({"in": folder, "at": time.monotonic(), "state": state_of_files()})
    return f"{folder}|{_looked['state']}"


@lru_cache(maxsize=cached.EDITIONS_KEPT)
def _own(edition: str, state: str) -> tuple[dict[str, Scenario], list[Fault]]:
    return read_own(cached.desk(edition).catalog)


@lru_cache(maxsize=cached.EDITIONS_KEPT)
def _lines(edition: str, state: str) -> dict[str, str]:
    catalog = cached.desk(edition).catalog
    scenarios = {**catalog.scenarios, **_own(edition, state)[0]}
    return {name: settings_of(scenario, catalog.parameters).line for name, scenario in scenarios.items()}
