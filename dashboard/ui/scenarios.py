"""Scenarios on the screen: start from one, compare several, keep what one sees, take one in from a file."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import streamlit as st

from dashboard import markup, scenarios
from dashboard.definitions import Scenario
from dashboard.errors import Fault, FaultsFound, describe, describe_place
from dashboard.markup.reader import Place
from dashboard.models.settings import read_settings, settings_of
from dashboard.ui import cached, inputs, judgements, own_scenarios
from dashboard.ui.settings import write_settings
from dashboard.ui.show import show_choice, show_fragment, show_several

NOTHING = "nothing"
TASKS = (NOTHING, "compare", "keep", "judge", "take_in")
MIME = "application/toml"
HIGH = 90
DRAFT = "scenario"
"""The name of a file of assumptions that have no name yet."""


def choose_start(place: Place, settings: str) -> tuple[tuple[str, str], ...]:
    """The choice of the scenario one starts from; the passages that say what it is."""
    known, text = own_scenarios.known(place.edition), cached.speaker(place.edition, place.language).text
    chosen = inputs.known("scenario", tuple(known), scenarios.BASE)
    lines = own_scenarios.lines(place.edition)
    draw = partial(
        st.selectbox, text("scenarios.start"), list(known), format_func=lambda name: known[name].label[place.language]
    )
    inputs.turn(draw, "scenario", chosen, lambda _, name: write_settings(lines[str(name)], str(name)))
    scenario = own_scenarios.seen(place)
    asked = {
        "label": scenario.label[place.language], "note": scenario.note[place.language], "author": scenario.author,
        "written_on": scenario.written_on, "is_changed": lines[chosen] != settings,
    }  # fmt: skip
    _warn(place, own_scenarios.own(place.edition)[1])
    return (("models_scenario", json.dumps(asked)),)


def show_scenarios(place: Place, settings: str) -> None:
    """One thing at a time that can be done with scenarios."""
    text = cached.speaker(place.edition, place.language).text
    task = show_choice(place, "task", TASKS, lambda name: text(f"scenarios.{name}"))
    if task == "compare":
        _show_compared(place, settings)
    elif task == "keep":
        _show_keeping(place, settings)
    elif task == "judge":
        judgements.show_form(place, _keep)
    elif task == "take_in":
        _show_taking_in(place)


def _line(place: Place, scenario: Scenario) -> str:
    return settings_of(scenario, cached.desk(place.edition).catalog.parameters).line


def _show_compared(place: Place, settings: str) -> None:
    """What the page shows now beside the chosen scenarios, unless it is one of them."""
    known, text = own_scenarios.known(place.edition), cached.speaker(place.edition, place.language).text
    names = {name: scenario.label[place.language] for name, scenario in known.items()}
    chosen = show_several(place, "beside", tuple(names), names.__getitem__, "none_offered")
    lines = own_scenarios.lines(place.edition)
    columns = [(names[name], lines[name]) for name in chosen]
    if settings not in [line for _, line in columns]:
        columns.insert(0, (text("scenarios.now"), settings))
    show_fragment(place, "models_scenarios", json.dumps(columns))


def _show_keeping(place: Place, settings: str) -> None:
    """A form that keeps the assumptions of the page as a scenario of one's own, and a file of them."""
    text = cached.speaker(place.edition, place.language).text
    with st.form("keep_scenario", clear_on_submit=True):
        name = st.text_input(text("scenarios.name"), max_chars=scenarios.LONGEST_NAME)
        author = st.text_input(text("scenarios.author"), max_chars=scenarios.LONGEST_NAME)
        note = st.text_area(text("scenarios.note"), max_chars=scenarios.LONGEST_NOTE, height=HIGH)
        is_sent = st.form_submit_button(text("scenarios.keep_now"))
    if is_sent:
        made = _made(place, settings, (name, note, author))
        _keep(place, lambda: scenarios.keep(made, cached.desk(place.edition).catalog))
    shown = _shown(place, settings)
    if shown.scenario_id.startswith(scenarios.OWN):
        said = text("scenarios.kept", name=shown.label[place.language], folder=scenarios.folder())
        st.html(markup.render("message.html", text=said))
    st.download_button(
        text("scenarios.download"), data=scenarios.write_scenario(shown), mime=MIME, on_click="ignore",
        file_name=f"{shown.scenario_id or DRAFT}{scenarios.ENDING}", type="tertiary", key="download_scenario",
    )  # fmt: skip


def _shown(place: Place, settings: str) -> Scenario:
    """The chosen scenario while the page still shows it; else one without a name."""
    chosen = own_scenarios.seen(place)
    if _line(place, chosen) == settings:
        return chosen
    now = cached.speaker(place.edition, place.language).text("scenarios.now")
    return _made(place, settings, (now, "", ""))


def _show_taking_in(place: Place) -> None:
    """A form that keeps a scenario from a file."""
    text = cached.speaker(place.edition, place.language).text
    with st.form("take_in_scenario", clear_on_submit=True):
        file = st.file_uploader(text("scenarios.file"), type=[scenarios.ENDING])
        is_sent = st.form_submit_button(text("scenarios.take_in_now"))
    if is_sent and file is not None:
        _keep(place, lambda: scenarios.take_in(file.getvalue(), file.name, cached.desk(place.edition).catalog))


def _made(place: Place, settings: str, said: tuple[str, str, str]) -> Scenario:
    """A scenario of the settings of the page. said: name, note and author, the same in every language."""
    catalog = cached.desk(place.edition).catalog
    found, _ = read_settings(settings, catalog.parameters)
    name, note, author = said
    label, note = ({language: words.strip() for language in catalog.languages} for words in (name, note))
    return Scenario("", label, note, {**found.values, **found.turned}, author.strip(), date.today().isoformat())


def _keep(place: Place, keep: Callable[[], Scenario], is_new: bool = True) -> None:
    """Keep a scenario, and start from it where it is new; or say what is wrong with it."""
    try:
        kept = keep()
    except FaultsFound as found:
        _warn(place, found.faults)
        return
    own_scenarios.look_again()
    if is_new:
        write_settings(_line(place, kept), kept.scenario_id)
    st.rerun()


def _warn(place: Place, faults: Sequence[Fault]) -> None:
    """What is wrong and what to do about it, fault by fault."""
    sentences = cached.speaker(place.edition, place.language).texts["faults"]
    for fault in faults:
        what, remedy = describe(fault, sentences)
        st.html(markup.render("warning.html", text=f"{describe_place(fault, sentences)}: {what} {remedy}"))
