"""To whom the slides are shown, and how a show begins."""

from dataclasses import replace

import streamlit as st

from dashboard import markup
from dashboard.disclosure import INTERNAL, OPEN
from dashboard.figures import Absence
from dashboard.markup.reader import Place
from dashboard.telling.decks import Entry, line_of
from dashboard.ui import cached, inputs, showing

SHOWN_TO = "shown_to"
AUDIENCES = (OPEN, INTERNAL)
"""Whatever the rest of the dashboard shows, slides are for the open audience unless somebody says otherwise."""


def at_audience(place: Place) -> Place:
    """The place with the audience the slides are shown to."""
    return replace(place, audience=inputs.known(SHOWN_TO, AUDIENCES, OPEN))


def show_audience(place: Place, entries: tuple[Entry, ...]) -> None:
    """A choice of whom the slides are for, what it means, and how many slides it leaves without anything to show."""
    text = cached.speaker(place.edition, place.language).text
    inputs.pick(SHOWN_TO, text("present.shown_to"), AUDIENCES, place.audience, lambda name: text(f"present.to_{name}"))
    said = [text(f"telling.audience_{place.audience}")]
    hidden = sum(Absence.HIDDEN in line.why for line in cached.listed(place, line_of(entries)))
    if hidden:
        said.append(text("present.withheld", count=hidden, internal=text("present.to_internal")))
    st.html(markup.render("message.html", text=" ".join(said)))


def show_start(place: Place, entries: tuple[Entry, ...]) -> None:
    """A button that begins the show, and the keys that turn it."""
    text, line = cached.speaker(place.edition, place.language).text, line_of(entries)
    begin = (place.edition, line)
    st.button(text("present.start"), type="primary", on_click=showing.start, args=begin, key="start")
    shown = sum(not entry.is_hidden for entry in entries)
    st.html(markup.render("message.html", text=text("present.keys", count=shown)))
