"""The page of own data: the workbook out, files in, what they would change, and keeping it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import streamlit as st

from dashboard import intake, markup, project
from dashboard.disclosure import INTERNAL
from dashboard.errors import FaultsFound
from dashboard.exports.changed import changed_book
from dashboard.markup.proposals import served_view, told_view, verdict_view
from dashboard.markup.reader import Place
from dashboard.proposals import Changed, Proposal, earlier_rows, keep, parent_of
from dashboard.ui import cached, cached_own, inputs, session

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ENDINGS = ["xlsx", "csv", "xls", "xlsm", "ods", "txt", "tsv"]
"""Those that cannot be read are let in too, for the answer says what to do instead."""
BOOK = ".xlsx"
UPLOAD = "upload"
LONGEST_WORDS = 300
Files = tuple[tuple[str, bytes], ...]


def may_register(place: Place) -> bool:
    """Whether what is registered may be seen and changed here."""
    return place.audience == INTERNAL


def show_faults(place: Place) -> None:
    """What is wrong with what is kept."""
    reader = cached.reader_at(place)
    if reader.desk.own.faults:
        st.html(served_view(reader))


def show_told(place: Place, where: str) -> None:
    """What became of what was asked for in the run before, where it was asked for: upload, draft or editions."""
    told = session.take(f"told_{where}")
    if told:
        st.html(told_view(cached.reader_at(place), *told))


def show_template(place: Place) -> None:
    """The empty workbook, and where anything is registered the same workbook filled with it."""
    text = cached.speaker(place.edition, place.language).text
    edition = parent_of(cached.desk(place.edition))
    with st.container(horizontal=True, key="own_template"):
        st.download_button(
            text("data.template"), partial(intake.write_template, place.language, project.ROOT),
            f"{text('data.template_file')}.xlsx", XLSX, on_click="ignore", key="template", type="primary",
        )  # fmt: skip
        if edition:
            st.download_button(
                text("data.registered"), partial(_write_registered, edition, place.language),
                f"{text('data.registered_file')}-{edition}.xlsx", XLSX, on_click="ignore", key="registered",
            )  # fmt: skip


def _write_registered(edition: str, language: str) -> bytes:
    return intake.write_workbook(earlier_rows(edition), language, project.ROOT)


def choose_files(place: Place) -> Files:
    """The files handed in, as (name, bytes)."""
    text = cached.speaker(place.edition, place.language).text
    given = st.file_uploader(
        text("data.files"), ENDINGS, accept_multiple_files=True, key=session.fresh("upload"),
        on_change=session.leave, args=(f"bring_{UPLOAD}", True),
    )  # fmt: skip
    return tuple((file.name, file.getvalue()) for file in given)


def show_proposal(place: Place, files: Files) -> None:
    """What the files would change, and the choice to keep it or leave it."""
    text = cached.speaker(place.edition, place.language).text
    show_told(place, UPLOAD)
    if not files:
        st.html(cached.fragment(place, "own_nothing_yet"))
        return
    books = sum(name.lower().endswith(BOOK) for name, _ in files)
    if books > 1:
        st.html(markup.render("warning.html", text=text("data.several_books", count=books)))
    show_proposed(place, files, UPLOAD)


def show_proposed(place: Place, files: Files, name: str) -> None:
    """The verdict, what can be done about it, and what it rests on; a sign of life stands there while it is made.

    name: what the files came from, UPLOAD or session.DRAFT, which is made empty when that is done.
    """
    is_draft = name == session.DRAFT
    with st.spinner(cached.speaker(place.edition, place.language).text("data.reading"), show_time=True):
        grounds = cached_own.proposal_html(place, files, is_draft)
    proposal = cached_own.proposal(place.edition, files)
    is_new = bool(session.take(f"bring_{name}"))
    st.html(verdict_view(cached.reader_at(place), proposal, is_draft, is_new))
    _show_decision(place, proposal, files, name)
    with st.container(horizontal=True, key=f"offered_{name}"):
        if proposal.submission.verdict != "reject":
            _offer_marked(place, proposal, files, name)
        offer_changes(place, proposal.changed, name)
    st.html(grounds)


def _offer_marked(place: Place, proposal: Proposal, files: Files, name: str) -> None:
    """A copy of the files with what was found marked; the way on where something must be mended."""
    text = cached.speaker(place.edition, place.language).text
    if proposal.submission.findings and name == UPLOAD:
        st.download_button(
            text("data.marked"), partial(intake.marked_copy, dict(files), proposal.submission, place.language),
            f"{text('data.marked_file')}.xlsx", XLSX, on_click="ignore", key="marked",
            type="primary" if proposal.submission.verdict == "reject" else "secondary",
        )  # fmt: skip


def offer_changes(place: Place, changed: Changed, name: str) -> None:
    """Every row that differs, to take away, where any does. name: what they are changes by."""
    text = cached.speaker(place.edition, place.language).text
    if changed.rows:
        st.download_button(
            text("data.changed_download"), partial(changed_book, cached.reader_at(place), changed, date.today()),
            f"{text('data.changed_file')}.xlsx", XLSX, on_click="ignore", key=f"changes_{name}",
        )  # fmt: skip


def _show_decision(place: Place, proposal: Proposal, files: Files, name: str) -> None:
    """Keep or leave; the marked copy instead of keeping, where something must be mended."""
    text = cached.speaker(place.edition, place.language).text
    may_keep = proposal.submission.verdict != "reject" and not proposal.is_empty
    who, note = _ask_who(text, name) if may_keep else ("", "")
    with st.container(horizontal=True, key=f"decide_{name}"):
        if may_keep and st.button(text("data.keep"), type="primary", key=f"keep_{name}"):
            _keep(place, proposal, files, (who, note, name))
        if proposal.submission.verdict == "reject":
            _offer_marked(place, proposal, files, name)
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
