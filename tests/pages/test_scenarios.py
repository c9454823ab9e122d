"""Scenarios on the page of delivery models: started from, compared, kept, and told about when they are wrong."""

from datetime import date
from pathlib import Path

import pytest

from dashboard import scenarios
from dashboard.definitions import Judgement, Scenario
from dashboard.home import VARIABLE
from dashboard.wording import Speaker
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
    changed = TEXTS["nb"]["scenarios"]["changed"].format(name=CATALOG.scenarios["half_grants"].label["nb"])
    same = open_page("models", scenario="half_grants", set="grant_factor_pooled:0.5")
    other = open_page("models", scenario="half_grants", set="grant_factor_pooled:0.6")
    assert changed not in same.body.text and changed in other.body.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_scenarios_side_by_side_tell_first_how_they_differ(language: str) -> None:
    opened = open_page("models", language=language, task="compare", beside="base,half_grants,compensation_once")
    texts = opened.texts["scenarios"]
    told = [opened.body.text.index(texts[part]) for part in ("differences", "outcomes", "turning")]
    assert told == sorted(told) and not list(slips(opened)) and not opened.app.exception
    turn = study("grant_factor_pooled:0.5").tipping_points["yield_pooled"]
    assert plain(Speaker(CATALOG, language).number(turn, "share")) in opened.body.text[told[2]:]


def test_what_the_page_shows_stands_beside_a_chosen_scenario() -> None:
    opened = open_page("models", task="compare", set="yield_pooled:0.9", beside="half_grants")
    assert TEXTS["nb"]["scenarios"]["now"] in opened.body.text


def test_what_one_sees_is_kept_and_then_chosen(own_folder: Path) -> None:
    kept = keep(open_page("models", task="keep", set="organisations_per_group:7"), NAME)
    (path,) = own_folder.iterdir()
    assert path.stem in kept.app.query_params["scenario"] and not kept.messages and not kept.app.exception
    assert NAME in kept.body.text and "Kari" in kept.body.text and not kept.body.all("b")
    assert scenarios.read_own(CATALOG)[0][path.stem].settings == {"organisations_per_group": 7.0}
    again = keep(Opened("models", kept.app), NAME)
    assert len(again.messages) == 1 and len(list(own_folder.iterdir())) == 1


def test_a_scenario_without_a_name_is_told_and_not_kept(own_folder: Path) -> None:
    sent = keep(open_page("models", task="keep"), "  ")
    assert sent.messages and not sent.app.exception and not own_folder.exists()


def test_a_wrong_file_in_the_folder_is_told_on_the_page(own_folder: Path) -> None:
    own_folder.mkdir()
    (own_folder / "own-wrong.toml").write_text("settings = 1", "utf-8")
    opened = open_page("models")
    assert opened.messages and all("own-wrong.toml" in message for message in opened.messages)
    assert not opened.app.exception


def test_a_judgement_stands_beside_the_usual_one_signed_and_dated(own_folder: Path) -> None:
    kept = keep(open_page("models", task="keep"), NAME).app.query_params["scenario"]
    opened = open_page("models", task="judge", scenario="".join(kept), set="organisations_per_group:7")
    texts, form = opened.texts, opened.app
    next(one for one in form.selectbox if one.label == texts["models"]["effect"]).set_value("I4")
    next(one for one in form.slider if one.label == texts["scenarios"]["quantum_range"]).set_value((-1, 2))
    next(one for one in form.text_area if one.label == texts["models"]["reason"]).set_value("Sett i <i>to</i> møter")
    next(one for one in form.text_input if one.label == texts["scenarios"]["author"]).set_value("Ola")
    next(button for button in form.button if button.label == texts["scenarios"]["judge_now"]).click()
    judged = Opened("models", form.run())
    assert not judged.app.exception and not judged.messages
    (held,) = scenarios.read_own(CATALOG)[0].values()
    today = Speaker(CATALOG, "nb").day(date.fromisoformat(held.judgements[0].decided_on))
    assert set_in(judged) == ["organisations_per_group:7"]
    assert (held.judgements[0].effect, held.judgements[0].quantum) == ("I4", (-1, 0, 2))
    assert "Sett i <i>to</i> møter" in judged.body.text and f"Ola, {today}" in judged.body.text
    usual = CATALOG.effects["I4"]
    assert judged.body.text.count(usual.label["nb"]) >= 2 and not judged.body.all("i")
    hidden = open_page("models", scenario="".join(kept), audience="open").body.text
    assert "Sett i <i>to</i> møter" in hidden and "Ola" not in hidden and "Kari" not in hidden


def judged_by_two() -> str:
    """An own scenario in which two assessors disagree on one effect; its id."""
    words = dict.fromkeys(LANGUAGES, "Møte")
    kept = scenarios.keep(Scenario("", words, dict.fromkeys(LANGUAGES, ""), {}, "Kari Nordmann", "2026-11-23"), CATALOG)
    for assessor, quantum in (("Ola Hansen", (-3, -3, -2)), ("Kari Nordmann", (0, 0, 1))):
        judgement = Judgement("I4", "municipal", "high", quantum, f"Grunn {assessor[0]}", assessor, "2026-11-23")
        kept = scenarios.judge(kept, judgement, CATALOG)
    return kept.scenario_id


def test_each_assessor_has_a_row_in_the_matrix_under_the_usual_judgement() -> None:
    opened = open_page("models", scenario=judged_by_two())
    label = CATALOG.effects["I4"].label["nb"]
    classes = TEXTS["nb"]["codes"]["value_class"]
    matrix = next(table for table in opened.body.all("table") if f"{label}, vurdert av" in table.text)
    rows = [[cell.text for cell in row.all("td", "th")] for row in matrix.all("tr") if label in row.text]
    (ola,) = [row for row in rows if f"{label}, vurdert av Ola Hansen" in row[0]]
    (kari,) = [row for row in rows if f"{label}, vurdert av Kari Nordmann" in row[0]]
    assert TEXTS["nb"]["models"]["not_judged"] in ola
    assert classes["very_large_negative"] in ola[3] and "Grunn O" in ola[-1]
    assert classes["none"] in kari[3]
    assert sum(row[0] == label for row in rows) >= 1


def test_the_supplement_rests_on_the_assessor_who_is_chosen() -> None:
    named = judged_by_two()
    found = []
    for chosen in ("usual", "1", "2"):
        opened = open_page("models", scenario=named, assessor=chosen)
        assert not opened.app.exception
        (ranks,) = [table for table in opened.body.all("table") if "Plass 1" in table.text]
        found += [row.text for row in ranks.all("tr") if "kommunene" in row.text]
    assert len(found) == len(set(found)) == 3


def test_the_open_audience_is_told_of_nobody_by_name() -> None:
    opened = open_page("models", scenario=judged_by_two(), audience="open", assessor="1", task="keep")
    assert "vurderer 1" in opened.body.text and "vurderer 2" in opened.body.text
    named = [element.type for element in opened.app.main if "Ola" in str(element.proto) or "Kari" in str(element.proto)]
    assert not named
    told = open_page("models", scenario="own-mote", audience="internal", assessor="1").body.text
    assert "Ola Hansen" in told and "Kari Nordmann" in told


def test_a_judgement_needs_a_scenario_of_ones_own() -> None:
    opened = open_page("models", task="judge")
    assert opened.texts["scenarios"]["keep_first"] in opened.body.text and not opened.app.text_area
