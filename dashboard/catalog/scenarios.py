"""What must hold of a scenario, whether it comes with the program or from a user."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from math import isfinite

from dashboard.catalog.blocks import fill, missing_words
from dashboard.catalog.contents import Catalog
from dashboard.definitions import SWITCHES, Scenario, Words
from dashboard.errors import Fault, stop_on

MOST_QUANTUM = 3


def read_scenario(scenario_id: str, content: bytes, where: str, catalog: Catalog) -> Scenario:
    """The scenario of a TOML file. Raises FaultsFound with everything that is wrong with it."""
    faults: list[Fault] = []
    try:
        block = tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError:
        stop_on([Fault("file_unreadable", where, values={"reason": "UTF-8"})])
    except tomllib.TOMLDecodeError as error:
        stop_on([Fault("toml_unreadable", where, values={"reason": str(error)})])
    scenario = fill(Scenario, {**block, "scenario_id": scenario_id}, where, faults)
    stop_on(faults)
    scenario = replace(scenario, label=_everywhere(scenario.label, catalog), note=_everywhere(scenario.note, catalog))
    stop_on(check_scenario(where, scenario, catalog))
    return scenario


def _everywhere(words: Words, catalog: Catalog) -> Words:
    """Words that a person wrote, in the languages they did not write too: theirs, not ours, and never a fault."""
    first = next((said for said in words.values() if said.strip()), "")
    return {language: words.get(language, first) for language in catalog.languages}


def check_scenario(where: str, scenario: Scenario, catalog: Catalog) -> Iterator[Fault]:
    """Words in every language, settings that exist and lie within what is allowed, judgements of what there is."""
    yield from missing_words(where, "label", scenario.label, tuple(catalog.languages))
    yield from (
        Fault("language_missing", where, column="note", values={"language": language})
        for language in catalog.languages
        if language not in scenario.note
    )
    for name, value in scenario.settings.items():
        yield from _setting(where, name, value, catalog)
    for judgement in scenario.judgements:
        yield from _known(where, "effect", judgement.effect, catalog.effects)
        yield from _known(where, "model", judgement.model, catalog.models)
        low, likely, high = judgement.quantum
        if not -MOST_QUANTUM <= low <= likely <= high <= MOST_QUANTUM:
            allowed = f"{-MOST_QUANTUM}, {MOST_QUANTUM}"
            yield Fault("range_wrong", where, values={"found": f"{low}, {likely}, {high}", "allowed": allowed})


def _setting(where: str, name: str, value: float | str, catalog: Catalog) -> Iterator[Fault]:
    if name in SWITCHES:
        if value not in SWITCHES[name]:
            yield _outside(where, name, value, " / ".join(SWITCHES[name]))
        return
    yield from _known(where, "settings", name, [*catalog.parameters, *SWITCHES])
    if name in catalog.parameters:
        low, high = catalog.parameters[name].allowed
        if isinstance(value, str) or not isfinite(value) or not low <= value <= high:
            yield _outside(where, name, value, f"{low:g} - {high:g}")


def _outside(where: str, name: str, value: float | str, allowed: str) -> Fault:
    found = value if isinstance(value, str) else f"{value:g}"
    return Fault("setting_outside", where, column=name, values={"found": found, "name": name, "allowed": allowed})


def _known(where: str, key: str, found: str, known: Iterable[str]) -> Iterator[Fault]:
    names = list(known)
    if found not in names:
        nearest = ", ".join(get_close_matches(found, names, n=1)) or ", ".join(names[:8])
        yield Fault("reference_unknown", where, column=key, values={"key": key, "found": found, "nearest": nearest})
