"""The page of own data: the workbook out, files in, what they would change, and keeping it."""

from datetime import date
from functools import partial

import streamlit as st

from dashboard import intake, markup, project
from dashboard.disclosure import INTERNAL
from dashboard.errors import FaultsFound
from dashboard.exports.changed import changed_book
from dashboard.markup.proposals import served_view, told_view
from dashboard.markup.reader import Place
from dashboard.proposals import Changed, Proposal, earlier_rows, keep, parent_of
from dashboard.ui import cached, cached_own, session
from dashboard.ui.meanings import UPLOAD, choose_meanings

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ENDINGS = ["xlsx", "csv", "xls", "xlsm", "ods", "txt", "tsv"]
"""Those that cannot be read are let in too, for the answer says what to do instead."""
BOOK = ".xlsx"
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
    given = st.file_uploader(text("data.files"), ENDINGS, accept_multiple_files=True, key=session.fresh("upload"))
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
    proposal = proposed(place, files, UPLOAD, choose_meanings(place, files))
    with st.container(horizontal=True, key="own_files"):
        if proposal.submission.findings:
            st.download_button(
                text("data.marked"), partial(intake.marked_copy, dict(files), proposal.submission, place.language),
                f"{text('data.marked_file')}.xlsx", XLSX, on_click="ignore", key="marked",
            )  # fmt: skip
        if proposal.submission.records:
            st.download_button(
                text("data.filled"),
                partial(intake.write_workbook, proposal.submission.records, place.language, project.ROOT),
                f"{text('data.filled_file')}.xlsx", XLSX, on_click="ignore", key="filled",
            )  # fmt: skip
        offer_changes(place, proposal.changed, UPLOAD)
    show_decision(place, proposal, files, UPLOAD)


def offer_changes(place: Place, changed: Changed, name: str) -> None:
    """Every row that differs, to take away, where any does. name: what they are changes by."""
    text = cached.speaker(place.edition, place.language).text
    if changed.rows:
        st.download_button(
            text("data.changed_download"), partial(changed_book, cached.reader_at(place), changed, date.today()),
            f"{text('data.changed_file')}.xlsx", XLSX, on_click="ignore", key=f"changes_{name}",
        )  # fmt: skip


def proposed(place: Place, files: Files, name: str, meanings: tuple[intake.Meaning, ...] = ()) -> Proposal:
    """The proposal of the files, shown; a sign of life stands there while it is made. name: what they came from."""
    drafted = tuple(table for table, _ in session.draft()) if name == session.DRAFT else ()
    with st.spinner(cached.speaker(place.edition, place.language).text("data.reading"), show_time=True):
        shown = cached_own.proposal_html(place, files, meanings, drafted)
    st.html(shown)
    return cached_own.proposal(place.edition, files, meanings)


def show_decision(place: Place, proposal: Proposal, files: Files, name: str) -> None:
    """Keep or leave. name: what the files came from, UPLOAD or session.DRAFT, which is then made empty."""
    text = cached.speaker(place.edition, place.language).text
    may_keep = proposal.submission.verdict != "reject" and not proposal.is_empty
    who = note = ""
    if may_keep:
        who = st.text_input(text("data.who"), help=text("data.who_help"), key=session.fresh(f"{name}_who"),
                            max_chars=LONGEST_WORDS, autocomplete="name")  # fmt: skip
        note = st.text_input(text("data.note"), help=text("data.note_help"), key=session.fresh(f"{name}_note"),
                             max_chars=LONGEST_WORDS)  # fmt: skip
    with st.container(horizontal=True, key=f"decide_{name}"):
        if may_keep and st.button(text("data.keep"), type="primary", key=f"keep_{name}"):
            _keep(place, proposal, files, (who, note, name))
        if st.button(text("data.leave"), key=f"leave_{name}"):
            _begin_afresh(name)


def _keep(place: Place, proposal: Proposal, files: Files, said: tuple[str, str, str]) -> None:
    """said: who, note, and what the files came from."""
    who, note, name = said
    try:
        kept = keep(proposal, dict(files), who, note)
    except FaultsFound as found:
        session.leave(f"told_{name}", ("", found.faults))
        cached.look_again()
        st.rerun()
    text = cached.speaker(place.edition, place.language).text
    session.leave(f"told_{name}", (text("data.kept", edition=kept.manifest.edition), (), proposal.programmes))
    cached.look_again()
    _begin_afresh(name)


def _begin_afresh(name: str) -> None:
    """Empty what the files came from, and the words that went with them."""
    for part in (name, f"{name}_who", f"{name}_note"):
        session.renew(part)
    if name == session.DRAFT:
        session.set_draft(())
    st.rerun()
