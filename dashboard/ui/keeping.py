"""Own scenarios on the screen: kept, changed, taken in, deleted and brought back, and what came of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from dashboard import markup, scenarios
from dashboard.definitions import Scenario
from dashboard.errors import Fault, FaultsFound
from dashboard.markup.reader import Place
from dashboard.markup.refusals import say_faults
from dashboard.models.settings import read_settings
from dashboard.ui import cached, inputs, own_scenarios, session
from dashboard.ui.settings import write_settings

HIGH = 90
DRAFT = "scenario"
"""The name of a file of assumptions that have no name yet."""
MIME = "application/toml"
KEPT, REVISED, TAKEN_IN = "kept", "revised", "taken_in"
"""Deeds: the text that confirms each, and the round of the fields that are empty again after it."""
TOLD, GONE = "scenario_told", "scenario_gone"
Words = Mapping[str, str]


def is_own(scenario: Scenario) -> bool:
    """Whether a scenario is the user's, so that it can be changed and judged in."""
    return scenario.scenario_id.startswith(scenarios.OWN)


def keep(place: Place, deed: str, make: Callable[[], Scenario], is_new: bool = True) -> None:
    """Keep what is made, start from it where it is new, and say so in the next run; or say what is wrong with it."""
    try:
        kept = make()
    except FaultsFound as found:
        warn(place, found.faults)
        return
    session.renew(deed)
    _leave(place, deed, kept)
    if is_new:
        write_settings(own_scenarios.lines(place.edition)[kept.scenario_id], kept.scenario_id)
    st.rerun()


def tell(place: Place) -> None:
    """What the run before came to, once, and the way back from a deletion."""
    said, faults = session.take(TOLD) or ("", ())
    warn(place, faults)
    if said:
        st.html(markup.render("told.html", text=said, faults=(), links=()))
    gone = session.take(GONE)
    if gone is not None:
        label = cached.speaker(place.edition, place.language).text("scenarios.restore")
        st.button(label, on_click=_restore, args=(place, gone), key="restore_scenario")


def warn(place: Place, faults: Sequence[Fault]) -> None:
    """What is wrong and what to do about it, all faults in one place."""
    said = say_faults(cached.speaker(place.edition, place.language), faults)
    if said:
        st.html(markup.together(*(markup.render("warning.html", text=one) for one in said)))


def show_form(place: Place, settings: str) -> None:
    """A form that keeps the assumptions of the page as a scenario of one's own. What is refused stays in its fields."""
    text, key = cached.speaker(place.edition, place.language).text, session.fresh(KEPT)
    with st.form("keep_scenario"):
        name = st.text_input(text("scenarios.name"), max_chars=scenarios.LONGEST_NAME, key=f"{key}_name")
        author = st.text_input(text("scenarios.author"), max_chars=scenarios.LONGEST_NAME, key=f"{key}_author")
        note = st.text_area(text("scenarios.note"), max_chars=scenarios.LONGEST_NOTE, height=HIGH, key=f"{key}_note")
        is_sent = st.form_submit_button(text("scenarios.keep_now"))
    if is_sent:
        made = _made(place, settings, (name, note, author))
        keep(place, KEPT, lambda: scenarios.keep(made, cached.desk(place.edition).catalog))


def show_file(place: Place, settings: str) -> None:
    """A file of what the page shows."""
    text, shown = cached.speaker(place.edition, place.language).text, own_scenarios.seen(place)
    if own_scenarios.lines(place.edition)[shown.scenario_id] != settings:
        shown = _made(place, settings, (text("scenarios.now"), "", ""))
    st.download_button(
        text("scenarios.download"), data=scenarios.write_scenario(shown), mime=MIME, on_click="ignore",
        file_name=f"{shown.scenario_id or DRAFT}{scenarios.ENDING}", type="tertiary", key="download_scenario",
    )  # fmt: skip


def show_changing(place: Place, settings: str) -> None:
    """A form that gives the chosen scenario another name, note and the assumptions of the page; and its deletion."""
    text, chosen = cached.speaker(place.edition, place.language).text, own_scenarios.chosen(place)
    if not is_own(chosen):
        st.html(markup.render("message.html", text=text("scenarios.choose_own")))
        return
    label, note = chosen.label[place.language], chosen.note[place.language]
    with st.form("change_scenario"):
        name = st.text_input(text("scenarios.name"), label, max_chars=scenarios.LONGEST_NAME)
        why = st.text_area(text("scenarios.note"), note, max_chars=scenarios.LONGEST_NOTE, height=HIGH)
        is_sent = st.form_submit_button(text("scenarios.change_now", name=inputs.plain(label)))
    if is_sent:
        changed = _made(place, settings, (name, why, chosen.author), chosen)
        keep(place, REVISED, lambda: scenarios.change(changed, cached.desk(place.edition).catalog))
    st.button(
        text("scenarios.delete", name=inputs.plain(label)), on_click=_delete, args=(place, chosen), type="tertiary",
        key="delete_scenario",
    )  # fmt: skip


def show_taking_in(place: Place) -> None:
    """A form that keeps a scenario from a file."""
    text = cached.speaker(place.edition, place.language).text
    with st.form("take_in_scenario"):
        file = st.file_uploader(text("scenarios.file"), type=[scenarios.ENDING], key=session.fresh(TAKEN_IN))
        is_sent = st.form_submit_button(text("scenarios.take_in_now"))
    if is_sent and file is None:
        st.html(markup.render("warning.html", text=text("scenarios.no_file")))
    elif is_sent:
        catalog = cached.desk(place.edition).catalog
        keep(place, TAKEN_IN, lambda: scenarios.take_in(file.getvalue(), file.name, catalog))


def _made(place: Place, settings: str, said: tuple[str, str, str], like: Scenario | None = None) -> Scenario:
    """A scenario of the settings of the page. said: name, note and author. like: the one that it is to replace.

    Words are the same in every language, but those of `like` that nobody has changed stay as they are.
    """
    catalog = cached.desk(place.edition).catalog
    found, _ = read_settings(settings, catalog.parameters)
    name, note, author = said
    old = (like.label, like.note) if like else ({}, {})
    label, note = (_words(place, words.strip(), before) for words, before in zip((name, note), old, strict=True))
    made = Scenario("", label, note, {**found.values, **found.turned}, author.strip(), date.today().isoformat())
    return made if like is None else replace(made, scenario_id=like.scenario_id, judgements=like.judgements)


def _words(place: Place, written: str, before: Words) -> Words:
    if before.get(place.language) == written:
        return before
    return dict.fromkeys(cached.desk(place.edition).catalog.languages, written)


def _leave(place: Place, deed: str, scenario: Scenario) -> None:
    """Let the next run say what was done with a scenario, whose file was written or moved."""
    own_scenarios.look_again()
    text = cached.speaker(place.edition, place.language).text
    said = text(f"scenarios.{deed}", name=scenario.label[place.language], folder=scenarios.folder())
    session.leave(TOLD, (said, ()))


def _is_done(place: Place, deed: str, act: Callable[[Scenario], object], scenario: Scenario) -> bool:
    """Do something with a scenario's file, and let the next run say that it is done, or why it is not."""
    try:
        act(scenario)
    except FaultsFound as found:
        session.leave(TOLD, ("", found.faults))
        return False
    _leave(place, deed, scenario)
    return True


def _delete(place: Place, scenario: Scenario) -> None:
    """Set a scenario aside, and go back to the base case."""
    if _is_done(place, "deleted", scenarios.delete, scenario):
        session.leave(GONE, scenario)
        write_settings("", scenarios.BASE)


def _restore(place: Place, scenario: Scenario) -> None:
    """Bring a deleted scenario back, and start from it."""
    if _is_done(place, "restored", scenarios.restore, scenario):
        write_settings(own_scenarios.lines(place.edition)[scenario.scenario_id], scenario.scenario_id)
