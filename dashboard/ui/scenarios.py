"""Scenarios on the screen: start from one, and one thing at a time that can be done with them."""

import json
from functools import partial

import streamlit as st

from dashboard import markup, scenarios
from dashboard.markup.reader import Place
from dashboard.ui import cached, inputs, judgements, keeping, own_scenarios
from dashboard.ui.settings import write_settings
from dashboard.ui.show import show_choice, show_fragment, show_several

NOTHING, KEEP_FIRST = "nothing", "scenarios.keep_first"
TASKS = (NOTHING, "compare", "keep", "change", "judge", "take_in")


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
        "settings": settings,
    }  # fmt: skip
    keeping.warn(place, own_scenarios.own(place.edition)[1])
    return (("models_scenario", json.dumps(asked)),)


def show_scenarios(place: Place, settings: str) -> None:
    """One thing at a time that can be done with scenarios, and what came of the one before."""
    text = cached.speaker(place.edition, place.language).text
    task = show_choice(place, "task", TASKS, lambda name: text(f"scenarios.{name}"))
    if task == "compare":
        _show_compared(place, settings)
    elif task == "keep":
        keeping.show_form(place, settings)
        keeping.show_file(place, settings)
    elif task == "change":
        keeping.show_changing(place, settings)
    elif task == "judge":
        _show_judging(place, settings)
    elif task == "take_in":
        keeping.show_taking_in(place)
    keeping.tell(place)


def _show_judging(place: Place, settings: str) -> None:
    """The form of a judgement; before there is a scenario of one's own to put it into, the form that makes one."""
    if keeping.is_own(own_scenarios.chosen(place)):
        judgements.show_form(place)
        return
    st.html(markup.render("message.html", text=cached.speaker(place.edition, place.language).text(KEEP_FIRST)))
    keeping.show_form(place, settings)


def _show_compared(place: Place, settings: str) -> None:
    """What the page shows now beside the chosen scenarios, unless it is one of them."""
    known, text = own_scenarios.known(place.edition), cached.speaker(place.edition, place.language).text
    names = {name: scenario.label[place.language] for name, scenario in known.items()}
    chosen = show_several(place, "beside", tuple(names), lambda name: inputs.plain(names[name]), "none_offered")
    lines = own_scenarios.lines(place.edition)
    columns = [(names[name], lines[name]) for name in chosen]
    if settings not in [line for _, line in columns]:
        start = own_scenarios.chosen(place).scenario_id
        now = names[start] if lines[start] == settings else text("scenarios.now")
        columns.append((now, settings))
    show_fragment(place, "models_scenarios", json.dumps(columns))
