"""A user's own scenarios: named sets of assumptions, each a TOML file that can be read, sent and taken in again."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import asdict, replace
from hashlib import sha256
from itertools import count
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
DELETED = "deleted"
"""The folder beside the others where those lie that were deleted."""
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
    stop_on(_wrong(scenario, catalog))
    named = replace(scenario, scenario_id=_free_id(own_id(_name(scenario))))
    write_whole(_path(named.scenario_id), write_scenario(named))
    return named


def change(scenario: Scenario, catalog: Catalog) -> Scenario:
    """Write an own scenario over the one of the same id; a new name gives it no other. Raises FaultsFound."""
    stop_on(_wrong(scenario, catalog))
    write_whole(_path(scenario.scenario_id), write_scenario(scenario))
    return scenario


def delete(scenario: Scenario) -> None:
    """Set an own scenario aside, from where it can be restored. Raises FaultsFound where it cannot be moved."""
    _move(_path(scenario.scenario_id), _path(scenario.scenario_id, folder() / DELETED))


def restore(scenario: Scenario) -> None:
    """Bring back what was deleted. Raises FaultsFound; one that has taken its place since is never replaced."""
    if _path(scenario.scenario_id).exists():
        raise FaultsFound([Fault("scenario_taken", "", values={"name": _name(scenario)})])
    _move(_path(scenario.scenario_id, folder() / DELETED), _path(scenario.scenario_id))


def judge(scenario: Scenario, judgement: Judgement, catalog: Catalog) -> Scenario:
    """Add a judgement to an own scenario; the earlier ones stay. Raises FaultsFound where something is missing."""
    judged = replace(scenario, judgements=(*scenario.judgements, judgement))
    if not (judgement.reason.strip() and judgement.assessor.strip()):
        stop_on([Fault("judgement_unsaid", "")])
    low, likely, high = judgement.quantum
    if not low <= likely <= high:
        stop_on([Fault("judgement_outside", "")])
    stop_on(check_scenario("", judged, catalog))
    write_whole(_path(judged.scenario_id), write_scenario(judged))
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


def _wrong(scenario: Scenario, catalog: Catalog) -> list[Fault]:
    """Why it cannot be kept. Whoever wrote it knows where, so no place is told; without a name nothing else is."""
    name = _name(scenario)
    if not name:
        return [Fault("scenario_unnamed", "")]
    faults = [*check_scenario("", scenario, catalog)]
    if len(name) > LONGEST_NAME:
        faults.append(Fault("scenario_name_long", "", values={"most": LONGEST_NAME}))
    if any(len(note) > LONGEST_NOTE for note in scenario.note.values()):
        faults.append(Fault("scenario_note_long", "", values={"most": LONGEST_NOTE}))
    others = (one for one in read_own(catalog)[0].values() if one.scenario_id != scenario.scenario_id)
    if own_id(name) in (own_id(_name(other)) for other in others):
        faults.append(Fault("scenario_taken", "", values={"name": name}))
    return faults


def _name(scenario: Scenario) -> str:
    return next(iter(scenario.label.values()), "").strip()


def _free_id(wanted: str) -> str:
    """An id that no file has: one that was given another name has kept the id of its first."""
    numbered = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
    return next(name for name in numbered if not _path(name).exists())


def _path(scenario_id: str, where: Path | None = None) -> Path:
    return (where or folder()) / f"{scenario_id}{ENDING}"


def _move(old: Path, new: Path) -> None:
    try:
        new.parent.mkdir(parents=True, exist_ok=True)
        old.replace(new)
    except OSError as error:
        raise FaultsFound([Fault("cannot_write", str(old), values={"reason": error.strerror})]) from None


def _paths() -> list[Path]:
    return sorted(folder().glob(f"{OWN}*{ENDING}"))
