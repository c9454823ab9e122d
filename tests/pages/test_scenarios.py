"""Scenarios on the page of delivery models: started from, compared, kept, and told about when they are wrong."""

from pathlib import Path

import pytest

from dashboard import scenarios
from dashboard.home import VARIABLE
from dashboard.wording import MINUS, Speaker
from tests.everywhere.shown import plain
from tests.pages.opened import LANGUAGES, TEXTS, Opened, open_page
from tests.pages.test_every_page import slips
from tests.pages.test_models_page import CATALOG, set_in, study

NAME = "Større <b>grupper</b>"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own."""
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return tmp_path / "scenarios"


def told(opened: Opened) -> list[str]:
    """What is confirmed on the page."""
    return [section.text for section in opened.body.of_class("mt-told")]


def keep(opened: Opened, name: str) -> Opened:
    """Fill in the form and send it."""
    form = opened.app
    form.text_input[0].set_value(name)
    form.text_input[1].set_value("Kari")
    form.text_area[0].set_value("Fordi gruppene er større")
    next(button for button in form.button if button.label == opened.texts["scenarios"]["keep_now"]).click()
    return Opened("models", form.run())


def test_a_scenario_one_starts_from_sets_the_assumptions_and_stands_in_the_address() -> None:
    opened = open_page("models")
    opened.app.selectbox(key="turn_scenario").set_value("half_grants").run()
    started = Opened("models", opened.app)
    assert set_in(started) == ["grant_factor_pooled:0.5"]
    assert "half_grants" in started.app.query_params["scenario"]
    assert CATALOG.scenarios["half_grants"].note["nb"] in started.body.text


def test_a_link_with_a_scenario_alone_opens_it() -> None:
    opened = open_page("models", scenario="cash_outlay")
    assert set_in(opened) == ["outlay:cash"] and not opened.messages


def test_a_scenario_that_has_been_changed_since_says_so() -> None:
    begun, rest = TEXTS["nb"]["scenarios"]["changed"].split("{changes}")[0], "60 % (vanlig 100 %)"
    changed = begun.format(name=CATALOG.scenarios["half_grants"].label["nb"])
    same = open_page("models", scenario="half_grants", set="grant_factor_pooled:0.5")
    other = open_page("models", scenario="half_grants", set="grant_factor_pooled:0.6")
    assert changed.strip() not in same.body.text and changed.strip() in other.body.text
    assert plain(rest) in plain(other.body.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_scenarios_side_by_side_tell_first_how_they_differ(language: str) -> None:
    opened = open_page("models", language=language, task="compare", beside="base,half_grants,compensation_once")
    texts = opened.texts["scenarios"]
    told = [opened.body.text.index(texts[part].partition("{")[0]) for part in ("differences", "outcomes", "turning")]
    assert told == sorted(told) and not list(slips(opened)) and not opened.app.exception
    turn = study("grant_factor_pooled:0.5").tipping_points["yield_pooled"]
    assert plain(Speaker(CATALOG, language).number(turn, "share")) in opened.body.text[told[2]:]


def test_what_is_not_as_in_the_first_scenario_is_marked_and_its_results_say_by_how_much() -> None:
    opened = open_page("models", task="compare", beside="base,half_grants")
    base, half = (found.mean["pooled"].net_strengthened for found in (study(), study("grant_factor_pooled:0.5")))
    (differences, outcomes) = [
        table for table in opened.body.all("table") if "Grunnforløpet" in table.text and "vekter" not in table.text
    ][:2]
    (row,) = differences.all("tbody")[0].all("tr")
    assert [len(cell.all("strong")) for cell in row.all("td")] == [0, 1]
    net = next(row for row in outcomes.all("tr") if row.text.startswith("Netto styrkede organisasjoner: Samlet"))
    far = Speaker(CATALOG, "nb").number(abs(round(half, 1) - round(base, 1)))
    sign = "+" if half > base else MINUS
    assert net.all("td")[1].text.endswith(f"({sign}{far})") and "(" not in net.all("td")[0].text
    share = next(row for row in outcomes.all("tr") if row.text.startswith("Andel trekninger"))
    assert "IMDi, én til én" in share.text and "prosentpoeng" in share.all("td")[1].text


def test_what_the_page_shows_stands_beside_a_chosen_scenario() -> None:
    opened = open_page("models", task="compare", set="yield_pooled:0.9", beside="half_grants")
    assert TEXTS["nb"]["scenarios"]["now"] in opened.body.text


def test_what_one_sees_is_kept_and_then_chosen(own_folder: Path) -> None:
    kept = keep(open_page("models", task="keep", set="organisations_per_group:7"), NAME)
    (path,) = own_folder.iterdir()
    assert path.stem in kept.app.query_params["scenario"] and not kept.messages and not kept.app.exception
    assert NAME in kept.body.text and "Kari" in kept.body.text and not kept.body.all("b")
    assert scenarios.read_own(CATALOG)[0][path.stem].settings == {"organisations_per_group": 7.0}


def test_only_what_came_of_the_last_click_is_told(own_folder: Path) -> None:
    kept = keep(open_page("models", task="keep"), NAME)
    assert len(told(kept)) == 1 and NAME in told(kept)[0] and not kept.messages
    again = keep(Opened("models", kept.app), NAME)
    assert not told(again) and len(again.messages) == 1 and len(list(own_folder.iterdir())) == 1
    assert again.app.text_area[0].value == "Fordi gruppene er større"
    other = keep(Opened("models", again.app), "Et annet")
    assert len(told(other)) == 1 and not other.messages and not other.app.text_area[0].value
    assert not told(Opened("models", other.app.run()))


def test_a_scenario_without_a_name_is_told_in_one_sentence_and_not_kept(own_folder: Path) -> None:
    sent = keep(open_page("models", task="keep"), "  ")
    (message,) = sent.messages
    assert message.startswith(TEXTS["nb"]["faults"]["scenario_unnamed"]["what"])
    assert not sent.app.exception and not own_folder.exists()


def test_a_wrong_file_in_the_folder_is_told_on_the_page(own_folder: Path) -> None:
    own_folder.mkdir()
    (own_folder / "own-wrong.toml").write_text("settings = 1", "utf-8")
    opened = open_page("models")
    (lacking, wrong) = opened.messages
    assert "own-wrong.toml" in lacking and "own-wrong.toml" in wrong
    assert not opened.app.exception
