"""What was handed in is kept or left: the buttons that decide, and what is told of it after."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard import intake
from dashboard.errors import FaultsFound
from dashboard.markup.reader import Place
from dashboard.proposals import Proposal, keep, keep_answers
from dashboard.ui import cached, inputs, session
from dashboard.ui.cached_own import Files
from dashboard.ui.meanings import SUGGESTIONS, UPLOAD
from dashboard.ui.publications import XLSX

LONGEST_WORDS = 300


def show_decision(place: Place, proposal: Proposal, files: Files, name: str) -> None:
    """Keep or leave; the marked copy instead of keeping, where something must be mended."""
    text = cached.speaker(place.edition, place.language).text
    may_keep = proposal.submission.verdict != "reject" and not proposal.is_empty
    who, note = _ask_who(text, name) if may_keep else ("", "")
    # What was looked at before the button was pressed, for another may have kept something since.
    seen = session.take(f"seen_{name}") or (proposal.parent,)
    session.leave(f"seen_{name}", (proposal.parent,))
    with st.container(horizontal=True, key=f"decide_{name}"):
        if may_keep and st.button(text("data.keep"), type="primary", key=f"keep_{name}"):
            _keep(place, replace(proposal, parent=seen[0]), files, (who, note, name))
        if proposal.submission.verdict == "reject":
            offer_marked(place, proposal, files, name)
        # The draft has its own button above that empties it.
        if name == UPLOAD and st.button(text("data.leave"), key="leave"):
            session.leave(f"told_{UPLOAD}", (text("data.left"), ()))
            _begin_afresh(UPLOAD)


def _ask_who(text: Callable[[str], str], name: str) -> tuple[str, str]:
    """Who keeps it and what is noted; neither must be said."""
    who, note = st.columns(2)
    return who.text_input(
        text("data.who"), help=text("data.who_help"), key=session.fresh(f"{name}_who"), max_chars=LONGEST_WORDS,
        autocomplete="name",
    ), note.text_input(
        text("data.note"), help=text("data.note_help"), key=session.fresh(f"{name}_note"), max_chars=LONGEST_WORDS
    )  # fmt: skip


def _keep(place: Place, proposal: Proposal, files: Files, said: tuple[str, str, str]) -> None:
    """said: who, note, and what the files came from."""
    who, note, name = said
    try:
        keep(proposal, dict(files), who, note)
    except FaultsFound as found:
        session.leave(f"told_{name}", ("", found.faults))
        cached.look_again()
        st.rerun()
    if name == UPLOAD:
        keep_answers(session.take(SUGGESTIONS) or {})
        session.forget_answers()
    session.leave(f"told_{name}", (_say_kept(place, proposal.submitted), (), proposal.submitted))
    _begin_afresh(name)


def _say_kept(place: Place, submitted: tuple[str, ...]) -> str:
    """That it is kept; where it is of another programme than the chosen one, that the choice has followed."""
    place = replace(place, edition=cached.look_again())
    speaker, programmes = cached.speaker(place.edition, place.language), cached.desk(place.edition).programmes
    to = next((name for name in submitted if name in programmes), place.programme)
    if place.programme in (*submitted, to):
        return speaker.text("data.kept")
    inputs.go_to(to)
    return speaker.text("data.kept_and_chosen", programme=speaker.programme(programmes[to]))


def _begin_afresh(name: str) -> None:
    """Empty what the files came from, and the words that went with them."""
    for part in (name, f"{name}_who", f"{name}_note"):
        session.renew(part)
    if name == session.DRAFT:
        session.set_draft(())
    st.rerun()


def offer_marked(place: Place, proposal: Proposal, files: Files, name: str) -> None:
    """A copy of the files with what was found marked; the way on where something must be mended."""
    text = cached.speaker(place.edition, place.language).text
    if proposal.submission.findings and name == UPLOAD:
        st.download_button(
            text("data.marked"), partial(intake.marked_copy, dict(files), proposal.submission, place.language),
            f"{text('data.marked_file')}.xlsx", XLSX, on_click="ignore", key="marked",
            type="primary" if proposal.submission.verdict == "reject" else "secondary",
        )  # fmt: skip
