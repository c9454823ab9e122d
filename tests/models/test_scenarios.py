"""Scenarios: those that come with the program, a user's own on disk, and what is refused."""

import json
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import scenarios
from dashboard.commands import main
from dashboard.definitions import Judgement, Scenario
from dashboard.errors import FaultsFound, describe
from dashboard.home import VARIABLE
from dashboard.models.settings import settings_of
from tests.real import LANGUAGES, desk

CATALOG = desk().catalog
OURS = Scenario(
    "", dict.fromkeys(LANGUAGES, "Større grupper – æøå"), dict.fromkeys(LANGUAGES, "Prøve"),
    {"organisations_per_group": 7.0, "outlay": "cash"}, "Kari", "2026-11-23",
)  # fmt: skip
JUDGED = Judgement("I1", "imdi", "high", (1, 2, 2), "Sett i møte", "Ola", "2026-11-23")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, in which nothing is kept yet."""
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return tmp_path / "scenarios"


def codes(found: FaultsFound) -> list[str]:
    """The codes of what was found, each with both of its sentences whole in both languages."""
    for fault in found.faults:
        for language in CATALOG.languages.values():
            assert all("{" not in said and said for said in describe(fault, language.texts["faults"]))
    return [fault.code for fault in found.faults]


def test_five_scenarios_are_shipped_and_the_first_changes_nothing() -> None:
    lines = {name: settings_of(one, CATALOG.parameters).line for name, one in CATALOG.scenarios.items()}
    assert lines == {
        "base": "",
        "cash_outlay": "outlay:cash",
        "compensation_once": "mentor_compensation_period:once",
        "groups_of_eight": "organisations_per_group:8",
        "half_grants": "grant_factor_pooled:0.5",
    }


def test_what_is_kept_is_read_again_as_it_was(own_folder: Path) -> None:
    kept = scenarios.keep(OURS, CATALOG)
    assert kept.scenario_id == "own-storre-grupper-aeoa"
    assert [path.name for path in own_folder.iterdir()] == ["own-storre-grupper-aeoa.toml"]
    assert scenarios.read_own(CATALOG) == ({kept.scenario_id: kept}, [])
    assert list(scenarios.all_scenarios(CATALOG))[0] == scenarios.BASE


def test_a_file_that_was_written_is_taken_in_elsewhere() -> None:
    taken = scenarios.take_in(scenarios.write_scenario(replace(OURS, scenario_id="own-x")), "x.toml", CATALOG)
    assert replace(taken, scenario_id="") == OURS


def test_a_name_that_is_taken_is_refused_and_the_old_file_is_untouched(own_folder: Path) -> None:
    scenarios.keep(OURS, CATALOG)
    before = {path.name: path.read_bytes() for path in own_folder.iterdir()}
    with pytest.raises(FaultsFound) as found:
        scenarios.keep(replace(OURS, settings={"outlay": "all"}), CATALOG)
    assert codes(found.value) == ["scenario_taken"]
    assert {path.name: path.read_bytes() for path in own_folder.iterdir()} == before


@pytest.mark.parametrize("name", ["../../etc/passwd", "CON", "日本語", "a/b\\c:d", "x" * 80, "\x00", "."])
def test_no_name_leads_out_of_the_folder(own_folder: Path, name: str) -> None:
    kept = scenarios.keep(replace(OURS, label=dict.fromkeys(LANGUAGES, name)), CATALOG)
    (path,) = own_folder.iterdir()
    assert path.stem == kept.scenario_id and path.stem.startswith(scenarios.OWN) and path.parent == own_folder
    assert tomllib.loads(path.read_text("utf-8"))["label"]["nb"] == name


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"not toml at all", "toml_unreadable"),
        (b"\xff\xfe", "file_unreadable"),
        (b"", "key_missing"),
        (scenarios.write_scenario(replace(OURS, settings={"yield_pooled": 99.0})), "setting_outside"),
        (scenarios.write_scenario(replace(OURS, settings={"yield_pooled": "mye"})), "setting_outside"),
        (scenarios.write_scenario(replace(OURS, settings={"outlay": "never"})), "setting_outside"),
        (scenarios.write_scenario(replace(OURS, settings={"yield_poled": 1.0})), "reference_unknown"),
        (b'colour = "red"\n' + scenarios.write_scenario(OURS), "key_unknown"),
        (scenarios.write_scenario(replace(OURS, label={"nb": " ", "en": " "})), "language_missing"),
        (scenarios.write_scenario(replace(OURS, note=dict.fromkeys(LANGUAGES, "x" * 3_000))), "scenario_long"),
        (scenarios.write_scenario(replace(OURS, judgements=(replace(JUDGED, effect="I99"),))), "reference_unknown"),
        (scenarios.write_scenario(replace(OURS, judgements=(replace(JUDGED, quantum=(3, 1, 2)),))), "range_wrong"),
        (b"#" * 200_000, "scenario_large"),
    ],
)
def test_a_file_that_is_wrong_is_told_and_nothing_is_kept(own_folder: Path, content: bytes, code: str) -> None:
    with pytest.raises(FaultsFound) as found:
        scenarios.take_in(content, "x.toml", CATALOG)
    assert code in codes(found.value) and not own_folder.exists()


def test_a_file_from_before_a_language_came_is_read_in_all_of_them() -> None:
    older = replace(OURS, label={"nb": "Større", "en": "Larger"}, note={"nb": "Prøve"})
    taken = scenarios.take_in(scenarios.write_scenario(older), "x.toml", CATALOG)
    assert taken.label == {"nb": "Større", "nn": "Større", "en": "Larger"}
    assert taken.note == dict.fromkeys(LANGUAGES, "Prøve")


def test_a_wrong_file_in_the_folder_is_told_and_the_others_can_be_used(own_folder: Path) -> None:
    kept = scenarios.keep(OURS, CATALOG)
    (own_folder / "own-wrong.toml").write_text("settings = 1", "utf-8")
    found, faults = scenarios.read_own(CATALOG)
    assert list(found) == [kept.scenario_id]
    assert {fault.where for fault in faults} == {str(own_folder / "own-wrong.toml")}


def test_a_judgement_is_added_and_the_earlier_ones_stay() -> None:
    first = scenarios.judge(scenarios.keep(OURS, CATALOG), JUDGED, CATALOG)
    second = scenarios.judge(first, replace(JUDGED, quantum=(2, 2, 3)), CATALOG)
    assert scenarios.read_own(CATALOG)[0][second.scenario_id].judgements == (JUDGED, second.judgements[1])


@pytest.mark.parametrize("left_out", ["reason", "assessor"])
def test_a_judgement_without_reason_or_name_is_refused(left_out: str) -> None:
    kept = scenarios.keep(OURS, CATALOG)
    with pytest.raises(FaultsFound) as found:
        scenarios.judge(kept, replace(JUDGED, **{left_out: " "}), CATALOG)
    assert codes(found.value) == ["judgement_unsaid"]
    assert scenarios.read_own(CATALOG)[0][kept.scenario_id].judgements == ()


def test_the_state_of_the_folder_follows_what_is_in_it(own_folder: Path) -> None:
    empty = scenarios.state_of_files()
    scenarios.keep(OURS, CATALOG)
    full = scenarios.state_of_files()
    next(own_folder.iterdir()).unlink()
    assert empty == scenarios.state_of_files() != full


def test_compare_starts_from_a_scenario_by_id_or_by_file(capsys, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_bytes(scenarios.write_scenario(OURS))
    for asked, groups in (("groups_of_eight", 8.0), (str(file), 7.0)):
        assert main(["compare", "--json", "--draws", "50", "--scenario", asked, "--set", "years=3"]) == 0
        parameters = json.loads(capsys.readouterr().out)["parameters"]
        assert (parameters["organisations_per_group"], parameters["years"]) == (groups, 3.0)


@pytest.mark.parametrize("asked", ["no_such", "no_such.toml"])
def test_a_scenario_that_is_not_there_is_told(capsys, asked: str) -> None:
    assert main(["compare", "--scenario", asked]) == 2
    told = capsys.readouterr()
    assert asked in told.err and "Traceback" not in told.err and not told.out
