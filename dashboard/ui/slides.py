"""To whom the slides are shown, and how a show begins."""

from dataclasses import replace

import streamlit as st

from dashboard import markup
from dashboard.disclosure import INTERNAL, OPEN
from dashboard.markup.reader import Place
from dashboard.telling.decks import Entry, line_of
from dashboard.ui import cached, inputs, showing

SHOWN_TO = "shown_to"
AUDIENCES = (OPEN, INTERNAL)
"""Whatever the rest of the dashboard shows, slides are for the open audience unless somebody says otherwise."""


def at_audience(place: Place) -> Place:
    """The place with the audience the slides are shown to."""
    return replace(place, audience=inputs.known(SHOWN_TO, AUDIENCES, OPEN))


def show_audience(place: Place) -> None:
    """A choice of whom the slides are for."""
    text = cached.speaker(place.edition, place.language).text
    inputs.pick(SHOWN_TO, text("present.shown_to"), AUDIENCES, place.audience, lambda name: text(f"present.to_{name}"))


def show_start(place: Place, entries: tuple[Entry, ...]) -> None:
    """A button that begins the show, and the keys that turn it."""
    text, line = cached.speaker(place.edition, place.language).text, line_of(entries)
    begin = (place.edition, line)
    st.button(text("present.start"), type="primary", on_click=showing.start, args=begin, key="start")
    shown = sum(not entry.is_hidden for entry in entries)
    st.html(markup.render("message.html", text=text("present.keys", count=shown)))
