"""What must hold of a scenario, whether it comes with the program or from a user."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from math import isfinite
from typing import Any

from dashboard.catalog.blocks import fill, missing_words
from dashboard.catalog.contents import Catalog
from dashboard.definitions import SWITCHES, Judgement, Scenario, Words
from dashboard.errors import Fault, stop_on

MOST_QUANTUM = 3
LINE = re.compile(r"at line (\d+)")
LONGEST_ECHO = 60


def read_scenario(scenario_id: str, content: bytes, where: str, catalog: Catalog) -> Scenario:
    """The scenario of a TOML file. Raises FaultsFound with everything that is wrong with it, each said once."""
    faults: list[Fault] = []
    scenario = fill(Scenario, {**_read_block(content, where), "scenario_id": scenario_id}, where, faults)
    stop_on(_of_file(where, faults))
    if not any(said.strip() for said in scenario.label.values()):
        stop_on([Fault("scenario_unnamed", where)])
    scenario = replace(scenario, label=_everywhere(scenario.label, catalog), note=_everywhere(scenario.note, catalog))
    stop_on(check_scenario(where, scenario, catalog))
    return scenario


def _read_block(content: bytes, where: str) -> dict[str, Any]:
    """What stands in the file. Where it is no TOML its line is told: the reader's own words are of no one language."""
    if not content.strip():
        stop_on([Fault("file_without_content", where)])
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        stop_on([Fault("scenario_other_kind", where)])
    except tomllib.TOMLDecodeError as error:
        found = LINE.search(str(error))
        line = int(found[1]) if found else content.count(b"\n") + 1
        stop_on([Fault("scenario_unreadable", where, values={"line": line})])
    return {}


def _of_file(where: str, faults: Sequence[Fault]) -> Iterator[Fault]:
    """What is wrong with the keys of a file, as a person who wrote or downloaded it can use it: each kind once."""
    keys = {
        code: list(dict.fromkeys(str(one.column) for one in faults if one.code == code))
        for code in ("key_missing", "key_unknown")
    }
    if keys["key_missing"]:
        yield Fault("scenario_lacks", where, values={"keys": ", ".join(keys["key_missing"])})
    if keys["key_unknown"]:
        yield Fault("scenario_strange", where, values={"keys": ", ".join(keys["key_unknown"])})
    wrong = {}
    for one in faults:
        if one.code not in keys:
            # Of a value that may be of two kinds each kind is refused, under the same key.
            wrong.setdefault(".".join(str(one.column).split(".")[:2]), one.values["found"])
    for key, found in wrong.items():
        yield Fault("scenario_value", where, values={"key": key, "found": str(found)[:LONGEST_ECHO]})


def _everywhere(words: Words, catalog: Catalog) -> Words:
    """Words that a person wrote, in the languages they did not write too: theirs, not ours, and never a fault."""
    first = next((said for said in words.values() if said.strip()), "")
    kept = {language: said for language, said in words.items() if said.strip()}
    return {language: kept.get(language, first) for language in catalog.languages}


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
        yield from _judgement(where, judgement, catalog)


def _judgement(where: str, judgement: Judgement, catalog: Catalog) -> Iterator[Fault]:
    for found, known in ((judgement.effect, catalog.effects), (judgement.model, catalog.models)):
        if found not in known:
            yield Fault("judgement_of_nothing", where, values={"found": found, "known": ", ".join(known)})
    low, likely, high = judgement.quantum
    if not -MOST_QUANTUM <= low <= likely <= high <= MOST_QUANTUM:
        allowed = f"{-MOST_QUANTUM}, {MOST_QUANTUM}"
        yield Fault("range_wrong", where, values={"found": f"{low}, {likely}, {high}", "allowed": allowed})


def _setting(where: str, name: str, value: float | str, catalog: Catalog) -> Iterator[Fault]:
    if name in SWITCHES:
        if value not in SWITCHES[name]:
            yield _outside(where, name, value, " / ".join(SWITCHES[name]))
    elif name in catalog.parameters:
        low, high = catalog.parameters[name].allowed
        if isinstance(value, str) or not isfinite(value) or not low <= value <= high:
            yield _outside(where, name, value, f"{low:g}\u2013{high:g}")
    else:
        yield _unknown(where, name, [*catalog.parameters, *SWITCHES])


def _outside(where: str, name: str, value: float | str, allowed: str) -> Fault:
    found = value if isinstance(value, str) else f"{value:g}"
    return Fault("setting_outside", where, column=name, values={"found": found, "name": name, "allowed": allowed})


def _unknown(where: str, found: str, known: Iterable[str]) -> Fault:
    """A setting that does not exist, with the one it looks like; one that looks like none is said to be so."""
    near = get_close_matches(found, list(known), n=1)
    if near:
        return Fault("setting_misspelt", where, column="settings", values={"found": found, "nearest": near[0]})
    return Fault("setting_unknown", where, column="settings", values={"found": found})
