"""Files of scenarios that are wrong: each told in one sentence, by line and label, and nothing of them kept."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import scenarios
from dashboard.errors import FaultsFound
from dashboard.markup.refusals import say_faults
from dashboard.wording import Speaker
from tests.models.test_scenarios import CATALOG, JUDGED, OURS, codes, own_folder
from tests.real import LANGUAGES

__all__ = ["own_folder"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"not toml at all", "scenario_unreadable"),
        (b"\xff\xfe", "scenario_other_kind"),
        (b" \n", "file_without_content"),
        (b'label = { nb = "Et navn" }', "scenario_lacks"),
        (scenarios.write_scenario(replace(OURS, settings={"yield_pooled": 99.0})), "setting_outside"),
        (scenarios.write_scenario(replace(OURS, settings={"yield_pooled": "mye"})), "setting_outside"),
        (scenarios.write_scenario(replace(OURS, settings={"yield_pooled": True})), "scenario_value"),
        (scenarios.write_scenario(replace(OURS, settings={"outlay": "never"})), "setting_outside"),
        (scenarios.write_scenario(replace(OURS, settings={"yield_poled": 1.0})), "setting_misspelt"),
        (scenarios.write_scenario(replace(OURS, settings={"xyz": 1.0})), "setting_unknown"),
        (b'colour = "red"\n' + scenarios.write_scenario(OURS), "scenario_strange"),
        (scenarios.write_scenario(replace(OURS, label={"nb": " ", "en": " "})), "scenario_unnamed"),
        (scenarios.write_scenario(replace(OURS, label={"nb": "x" * 100})), "scenario_name_long"),
        (scenarios.write_scenario(replace(OURS, note=dict.fromkeys(LANGUAGES, "x" * 3_000))), "scenario_note_long"),
        (scenarios.write_scenario(replace(OURS, judgements=(replace(JUDGED, effect="I99"),))), "judgement_of_nothing"),
        (scenarios.write_scenario(replace(OURS, judgements=(replace(JUDGED, quantum=(3, 1, 2)),))), "range_wrong"),
        (b"#" * 200_000, "scenario_large"),
    ],
)
def test_a_file_that_is_wrong_is_told_in_one_sentence_and_nothing_is_kept(
    own_folder: Path, content: bytes, code: str
) -> None:
    with pytest.raises(FaultsFound) as found:
        scenarios.take_in(content, "x.toml", CATALOG)
    assert codes(found.value) == [code] and not own_folder.exists()


@pytest.mark.parametrize(("content", "line"), [(b"a = 1\nb\nc = 2", 2), (b"a = 1\nb = {", 2)])
def test_a_file_that_is_no_toml_is_told_by_its_line_and_in_no_foreign_words(content: bytes, line: int) -> None:
    with pytest.raises(FaultsFound) as found:
        scenarios.take_in(content, "x.toml", CATALOG)
    (fault,) = found.value.faults
    assert dict(fault.values) == {"line": line}


def test_a_parameter_is_called_by_its_label_and_no_key_leaks() -> None:
    wrong = {"yield_pooled": 9.0, "yield_poled": 1.0, "outlay": "never"}
    with pytest.raises(FaultsFound) as found:
        scenarios.take_in(scenarios.write_scenario(replace(OURS, settings=wrong)), "x.toml", CATALOG)
    for language in LANGUAGES:
        speaker = Speaker(CATALOG, language)
        outside, misspelt, switch = say_faults(speaker, found.value.faults)
        label = speaker.words(CATALOG.parameters["yield_pooled"].label)
        assert label in outside and "yield_pooled" not in outside and "9" in outside and "0\u20133" in outside
        assert f"yield_pooled ({label})" in misspelt and speaker.text("models.outlay") in switch
        assert all(said.startswith("x.toml: ") for said in (outside, misspelt, switch))
