"""A user's own scenarios: named sets of assumptions, each a TOML file that can be read, sent and taken in again."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path

from dashboard.catalog import Catalog, check_scenario, read_scenario
from dashboard.definitions import Judgement, Scenario
from dashboard.errors import Fault, FaultsFound, stop_on
from dashboard.home import data_folder
from dashboard.writing import read_whole, write_whole

BASE = "base"
"""The shipped scenario in which nothing differs."""
OWN = "own-"
ENDING = ".toml"
LONGEST_NAME, LONGEST_NOTE, LARGEST_FILE = 80, 2_000, 100_000
NOT_PLAIN = re.compile(r"[^a-z0-9]+")
LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


def folder() -> Path:
    """Where own scenarios are kept; it may not exist."""
    return data_folder() / "scenarios"


def state_of_files() -> str:
    """A text that is another one when an own scenario is written, changed or removed."""
    return "|".join(map(_state, _paths()))


def _state(path: Path) -> str:
    try:
        found = path.stat()
    except OSError:
        return path.name
    return f"{path.name} {found.st_mtime_ns} {found.st_size}"


def read_own(catalog: Catalog) -> tuple[dict[str, Scenario], list[Fault]]:
    """The own scenarios by id, and everything that is wrong with the others."""
    found: dict[str, Scenario] = {}
    faults: list[Fault] = []
    for path in _paths():
        try:
            found[path.stem] = read_scenario(path.stem, read_whole(path, LARGEST_FILE), str(path), catalog)
        except FaultsFound as wrong:
            faults += wrong.faults
    return found, faults


def all_scenarios(catalog: Catalog) -> dict[str, Scenario]:
    """The shipped scenarios, the base case first, then the own ones that can be used."""
    return {**catalog.scenarios, **read_own(catalog)[0]}


def find_scenario(asked: str, catalog: Catalog) -> Scenario:
    """The scenario of an id, or of a file by its path. Raises FaultsFound where there is none, or it is wrong."""
    known = all_scenarios(catalog)
    if asked in known:
        return known[asked]
    path = Path(asked)
    if path.suffix != ENDING:
        raise FaultsFound([Fault("scenario_unknown", asked, values={"found": asked, "known": ", ".join(known)})])
    return read_scenario(path.stem, read_whole(path, LARGEST_FILE), str(path), catalog)


def take_in(content: bytes, where: str, catalog: Catalog) -> Scenario:
    """Keep a scenario from a file. Raises FaultsFound where it is wrong, too large, or its name is taken."""
    if len(content) > LARGEST_FILE:
        raise FaultsFound([Fault("scenario_large", where)])
    return keep(read_scenario("", content, where, catalog), catalog)


def keep(scenario: Scenario, catalog: Catalog) -> Scenario:
    """Keep a new scenario under an id made from its name. Raises FaultsFound; what is there is never replaced."""
    name = next(iter(scenario.label.values()), "").strip()
    named = replace(scenario, scenario_id=own_id(name))
    path = folder() / f"{named.scenario_id}{ENDING}"
    faults = [*_too_much(name, named), *check_scenario(name or path.name, named, catalog)]
    if path.exists():
        faults.append(Fault("scenario_taken", name, values={"name": name}))
    stop_on(faults)
    write_whole(path, write_scenario(named))
    return named


def judge(scenario: Scenario, judgement: Judgement, catalog: Catalog) -> Scenario:
    """Add a judgement to an own scenario; the earlier ones stay. Raises FaultsFound where something is missing."""
    judged = replace(scenario, judgements=(*scenario.judgements, judgement))
    said = {"reason": judgement.reason, "assessor": judgement.assessor}
    unsaid = [Fault("judgement_unsaid", key, values={"key": key}) for key, text in said.items() if not text.strip()]
    stop_on([*unsaid, *check_scenario(scenario.scenario_id, judged, catalog)])
    write_whole(folder() / f"{judged.scenario_id}{ENDING}", write_scenario(judged))
    return judged


def unsigned(scenario: Scenario, name_of: Callable[[int], str]) -> Scenario:
    """The scenario without names of persons. name_of: what the assessor of a number is called, from one."""
    names = dict.fromkeys(one.assessor for one in scenario.judgements)
    called = {name: name_of(number) for number, name in enumerate(names, start=1)}
    judgements = tuple(replace(one, assessor=called[one.assessor]) for one in scenario.judgements)
    return replace(scenario, author="", judgements=judgements)


def reworded(scenario: Scenario, say: Callable[[str], str]) -> Scenario:
    """The scenario with its name, its note and the reasons of its judgements put otherwise."""
    label, note = ({code: say(text) for code, text in words.items()} for words in (scenario.label, scenario.note))
    judgements = tuple(replace(one, reason=say(one.reason)) for one in scenario.judgements)
    return replace(scenario, label=label, note=note, judgements=judgements)


def write_scenario(scenario: Scenario) -> bytes:
    """The scenario as a TOML file, as it is taken in again."""
    import tomli_w

    block = {name: value for name, value in asdict(scenario).items() if name != "scenario_id" and value != ()}
    return tomli_w.dumps(block).encode("utf-8")


def own_id(name: str) -> str:
    """A safe file name made from any name: plain letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS)).encode("ascii", "ignore").decode()
    kept = NOT_PLAIN.sub("-", plain).strip("-")[:LONGEST_NAME]
    return OWN + (kept or sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8])


def _too_much(name: str, scenario: Scenario) -> list[Fault]:
    if not name:
        return [Fault("scenario_unnamed", "-")]
    long = [("label", name, LONGEST_NAME), *(("note", note, LONGEST_NOTE) for note in scenario.note.values())]
    values = [{"key": key, "most": most} for key, text, most in long if len(text) > most]
    return [Fault("scenario_long", name[:LONGEST_NAME], column=str(one["key"]), values=one) for one in values]


def _paths() -> list[Path]:
    return sorted(folder().glob(f"{OWN}*{ENDING}"))
