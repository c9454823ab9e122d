"""Own scenarios on the page of delivery models: changed, deleted and brought back, taken in, and set back to."""

from pathlib import Path

import pytest

from dashboard import scenarios
from dashboard.definitions import Scenario
from dashboard.home import VARIABLE
from tests.pages.opened import LANGUAGES, TEXTS, Opened, open_page
from tests.pages.test_models_page import CATALOG, set_in
from tests.pages.test_scenarios import told

SETTINGS = {"organisations_per_group": 7.0}
LINE = "organisations_per_group:7"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own."""
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return tmp_path / "scenarios"


@pytest.fixture
def mine() -> str:
    """The id of a scenario of one's own."""
    made = Scenario(
        "", dict.fromkeys(LANGUAGES, "Sju *i* gruppen"), dict.fromkeys(LANGUAGES, "Prøve"), SETTINGS, "Kari",
        "2026-11-23",
    )  # fmt: skip
    return scenarios.keep(made, CATALOG).scenario_id


def click(opened: Opened, label: str) -> Opened:
    """Click the button that begins so."""
    next(button for button in opened.app.button if button.label.startswith(label)).click()
    return Opened(opened.page, opened.app.run(), opened.asked)


def test_a_scenario_of_ones_own_is_changed_with_what_the_page_shows(mine: str) -> None:
    opened = open_page("models", scenario=mine, task="change", set=f"{LINE},outlay:cash")
    assert opened.app.text_input[0].value == "Sju *i* gruppen" and opened.app.text_area[0].value == "Prøve"
    assert any("Sju \\*i\\* gruppen" in button.label for button in opened.app.button)
    opened.app.text_input[0].set_value("Sju, bare kontanter")
    changed = click(opened, "Ta vare på endringene")
    (held,) = scenarios.read_own(CATALOG)[0].values()
    assert held.scenario_id == mine and held.settings == {**SETTINGS, "outlay": "cash"} and held.author == "Kari"
    assert held.label == dict.fromkeys(LANGUAGES, "Sju, bare kontanter") and held.note["en"] == "Prøve"
    assert "Sju, bare kontanter" in told(changed)[0] and "".join(changed.app.query_params["scenario"]) == mine


def test_a_change_without_a_name_is_refused(mine: str) -> None:
    opened = open_page("models", scenario=mine, task="change")
    opened.app.text_input[0].set_value(" ")
    (message,) = click(opened, "Ta vare på endringene").messages
    assert message.startswith(TEXTS["nb"]["faults"]["scenario_unnamed"]["what"])
    assert scenarios.read_own(CATALOG)[0][mine].label["nb"] == "Sju *i* gruppen"


def test_what_is_deleted_can_be_brought_back(mine: str) -> None:
    gone = click(open_page("models", scenario=mine, task="change"), "Slett «")
    assert not scenarios.read_own(CATALOG)[0] and "Sju *i* gruppen" in told(gone)[0]
    assert "".join(gone.app.query_params["scenario"]) == "base" and set_in(gone) == [""] and not gone.messages
    back = click(gone, TEXTS["nb"]["scenarios"]["restore"])
    assert mine in scenarios.read_own(CATALOG)[0] and set_in(back) == [LINE] and not back.app.exception
    assert not any(button.label == TEXTS["nb"]["scenarios"]["restore"] for button in back.app.button)


def test_those_that_come_with_the_program_are_not_changed() -> None:
    opened = open_page("models", scenario="half_grants", task="change")
    assert TEXTS["nb"]["scenarios"]["choose_own"] in opened.body.text and not opened.app.text_input


def test_everything_is_set_back_to_the_scenario_one_started_from(mine: str) -> None:
    opened = open_page("models", scenario=mine, set=f"{LINE},outlay:cash")
    assert not any(button.key == "reset_all" for button in open_page("models", scenario=mine).app.button)
    opened.app.button(key="reset_all").click().run()
    assert set_in(opened) == [LINE] and "".join(opened.app.query_params["scenario"]) == mine


def test_a_click_without_a_file_and_a_file_that_is_taken_in_both_get_an_answer(mine: str) -> None:
    opened = open_page("models", task="take_in")
    empty = click(opened, TEXTS["nb"]["scenarios"]["take_in_now"])
    assert empty.messages == [TEXTS["nb"]["scenarios"]["no_file"]]
    content = scenarios.write_scenario(scenarios.read_own(CATALOG)[0][mine]).replace(b"Sju", b"Sytten")
    empty.app.file_uploader[0].upload("mine.toml", content)
    taken = click(empty, TEXTS["nb"]["scenarios"]["take_in_now"])
    assert "Sytten *i* gruppen" in told(taken)[0] and not taken.messages and set_in(taken) == [LINE]
