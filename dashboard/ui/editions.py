"""The editions of own records on the page: which there are, how each differs from today's, and going back."""

import streamlit as st

from dashboard import project
from dashboard.editions import Manifest
from dashboard.errors import FaultsFound
from dashboard.markup.editions import edition_label, editions_view, named
from dashboard.markup.proposals import comparison_view, told_view
from dashboard.markup.reader import Place
from dashboard.proposals import parent_of
from dashboard.ui import cached, cached_own, inputs, own_data, session

NONE = ""
"""Stands for no own records at all."""
EDITIONS, ASKED = "editions", "edition_asked"
Told = tuple[str, tuple[()], tuple[str, ...]]
"""What the next run says of a deed: the sentence, no faults, and the programmes that it leads to."""


def show_editions(place: Place) -> None:
    """The list, and one of them beside what is shown now."""
    reader, listed = cached.reader_at(place), cached_own.listing(place.edition, project.shelf().names())
    if not listed:
        st.html(cached.fragment(place, "own_no_editions"))
        return
    st.html(editions_view(reader, listed, cached_own.names))
    own_data.show_told(place, EDITIONS)
    text = reader.speaker.text
    current = parent_of(reader.desk)
    offered: dict[str, Manifest | None] = {
        one.edition: one.manifest for one in listed if one.manifest and one.edition != current
    }
    offered |= {NONE: None} if current else {}
    if offered:
        labels = {name: edition_label(reader, about) if about else text("data.none") for name, about in offered.items()}
        chosen = st.selectbox(
            text("data.choose_edition"), list(offered), index=None, placeholder=text("data.pick"),
            key=session.fresh(EDITIONS), format_func=lambda name: labels.get(name, name),
        )  # fmt: skip
        if chosen is not None:
            _show_other(place, chosen, offered[chosen])


def _show_other(place: Place, other: str, about: Manifest | None) -> None:
    """The way to an edition, and how it differs from the current one."""
    reader = cached.reader_at(place)
    text, changed = reader.speaker.text, cached_own.changed(place.edition, other or None)
    gone = [name for name in reader.desk.programmes if reader.desk.is_own(name)]
    gone = [name for name in gone if about is None or name not in about.programmes]
    used = text("data.used", edition=edition_label(reader, about)) if about else text("data.used_none")
    told = (used, (), about.programmes if about else ())
    if session.take(ASKED) == other:
        _ask(place, named(reader, gone), (other, told))
    else:
        deed, given = (session.leave, (ASKED, other)) if gone else (_use, (other, told))
        name = "data.use" if about else "data.use_none_of_own"
        st.button(text(name), on_click=deed, args=given, key="use_edition")
    is_asked = bool(changed.counts) and st.toggle(text("data.show_moves"), key="show_moves")
    moves = None
    if is_asked:
        with st.spinner(text("data.comparing")):
            moves = cached_own.moves(place.edition, other or None)
    own_data.offer_changes(place, changed, EDITIONS)
    st.html(comparison_view(reader, changed, moves))


def _ask(place: Place, gone: str, deed: tuple[str, Told]) -> None:
    """Ask once, where programmes would go out of sight. gone: their names; deed: what _use is told."""
    reader = cached.reader_at(place)
    text = reader.speaker.text
    st.html(told_view(reader, text("data.use_asked", programmes=gone)))
    with st.container(horizontal=True, key="use_asked"):
        st.button(text("data.use_yes"), on_click=_use, args=deed, type="primary", key="use_yes")
        st.button(text("data.use_no"), key="use_no")


def _use(other: str, told: Told) -> None:
    """Go back to an edition, or to none, and let the next run tell so."""
    try:
        project.shelf().use(other or None)
        session.leave(f"told_{EDITIONS}", told)
        session.renew(EDITIONS)
        inputs.stay_among(cached.desk(cached.look_again()).programmes)
    except FaultsFound as fault:
        session.leave(f"told_{EDITIONS}", ("", fault.faults))
