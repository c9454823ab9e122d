"""Own judgements of effects on the page of delivery models: given in words, signed, beside the usual ones."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard import scenarios
from dashboard.definitions import Judgement, Scenario
from dashboard.home import VARIABLE
from dashboard.wording import Speaker
from tests.pages.opened import LANGUAGES, TEXTS, Opened, open_page
from tests.pages.test_models_page import CATALOG, set_in
from tests.pages.test_scenarios import NAME, keep, told

QUANTA = TEXTS["nb"]["codes"]["quantum"]


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own."""
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return tmp_path / "scenarios"


def slider(opened: Opened, name: str) -> Any:
    """A slider of the form of a judgement."""
    begins = opened.texts["scenarios"][name].partition(".")[0]
    return next(one for one in opened.app.select_slider if one.label.startswith(begins))


def judge(opened: Opened, reason: str) -> Opened:
    """Sign the judgement that the page is set to, and send it."""
    texts, form = opened.texts, opened.app
    next(one for one in form.text_area if one.label == texts["models"]["reason"]).set_value(reason)
    next(one for one in form.text_input if one.label == texts["scenarios"]["author"]).set_value("Ola")
    next(button for button in form.button if button.label == texts["scenarios"]["judge_now"]).click()
    return Opened("models", form.run())


def test_a_judgement_stands_beside_the_usual_one_signed_and_dated(own_folder: Path) -> None:
    kept = keep(open_page("models", task="keep"), NAME).app.query_params["scenario"]
    opened = open_page("models", task="judge", scenario="".join(kept), set="organisations_per_group:7")
    texts, form = opened.texts, opened.app
    next(one for one in form.selectbox if one.label == texts["models"]["effect"]).set_value("I4").run()
    slider(opened, "quantum_range").set_range(-1, 2)
    judged = judge(opened, "Sett i <i>to</i> møter")
    assert not judged.app.exception and not judged.messages and len(told(judged)) == 1
    (held,) = scenarios.read_own(CATALOG)[0].values()
    today = Speaker(CATALOG, "nb").day(date.fromisoformat(held.judgements[0].decided_on))
    assert set_in(judged) == ["organisations_per_group:7"]
    assert (held.judgements[0].effect, held.judgements[0].quantum) == ("I4", (-1, 0, 2))
    assert judged.body.text.count("Sett i <i>to</i> møter") == 2 and f"Ola, {today}" in judged.body.text
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


def test_a_judgement_starts_at_the_usual_one_on_a_scale_of_words_and_shows_its_class() -> None:
    opened = open_page("models", scenario=judged_by_two(), task="judge")
    assert slider(opened, "quantum").value == 3 and slider(opened, "quantum_range").value == (2, 3)
    assert slider(opened, "quantum").options[0] == QUANTA["large_negative"]
    classes = TEXTS["nb"]["codes"]["value_class"]
    said = "Gir klassen {likely} (fra {low} til {high})"
    usual = {"likely": classes["large_positive"], "low": classes["medium_positive"], "high": classes["large_positive"]}
    assert said.format(**usual) in opened.body.text
    next(one for one in opened.app.selectbox if one.key == "judge_value_I1").set_value("small").run()
    smaller = {"likely": classes["medium_positive"], "low": classes["small_positive"]}
    assert said.format(**smaller, high=smaller["likely"]) in Opened("models", opened.app).body.text


def test_a_judgement_without_a_reason_is_told_in_one_sentence_and_what_was_written_stays() -> None:
    sent = judge(open_page("models", scenario=judged_by_two(), task="judge"), " ")
    (message,) = sent.messages
    assert message.startswith(TEXTS["nb"]["faults"]["judgement_unsaid"]["what"])
    assert next(one for one in sent.app.text_input).value == "Ola"


def test_a_judgement_needs_a_scenario_of_ones_own_and_gives_the_way_to_one() -> None:
    opened = open_page("models", task="judge")
    assert opened.texts["scenarios"]["keep_first"] in opened.body.text
    kept = keep(opened, NAME)
    assert not kept.app.exception and slider(kept, "quantum") is not None
    assert "".join(kept.app.query_params["task"]) == "judge"
