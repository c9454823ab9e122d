"""The editions of own records on the page: which there are, how each differs from today's, and going back."""

import streamlit as st

from dashboard import project
from dashboard.errors import FaultsFound
from dashboard.markup.proposals import comparison_view, editions_view
from dashboard.markup.reader import Place
from dashboard.proposals import parent_of, rows_between
from dashboard.ui import cached, cached_own, session

NONE = ""
"""Stands for no own records at all."""


def show_editions(place: Place) -> None:
    """The list, and one of them beside what is shown now."""
    reader, listed = cached.reader_at(place), cached_own.listing(place.edition, project.shelf().names())
    if not listed:
        st.html(cached.fragment(place, "own_no_editions"))
        return
    st.html(editions_view(reader, listed))
    text = reader.speaker.text
    current = parent_of(reader.desk)
    others = [one.edition for one in listed if one.manifest and one.edition != current]
    options = [*others, *([NONE] if current else [])]
    if options:
        chosen = st.selectbox(
            text("data.choose_edition"), options, index=None, placeholder=text("data.pick"),
            key="edition_looked_at", format_func=lambda edition: edition or text("data.none"),
        )  # fmt: skip
        if chosen is not None:
            _show_other(place, current, chosen or None)


def _show_other(place: Place, current: str | None, other: str | None) -> None:
    """How an edition differs from the current one, and the button that goes back to it."""
    reader = cached.reader_at(place)
    text = reader.speaker.text
    found = rows_between(current, other)
    is_asked = bool(found) and st.toggle(text("data.show_moves"), key="show_moves")
    moves = None
    if is_asked:
        with st.spinner(text("data.comparing")):
            moves = cached_own.moves(place.edition, other)
    st.html(comparison_view(reader, found, moves))
    if st.button(text("data.use"), key="use_edition"):
        try:
            project.shelf().use(other)
            session.leave("told", (text("data.used", edition=other or text("data.none")), ()))
        except FaultsFound as fault:
            session.leave("told", ("", fault.faults))
        cached.look_again()
        st.rerun()
