"""The page of own data: the workbook out, files in, what they would change, and keeping it."""

from datetime import date
from functools import partial

import streamlit as st

from dashboard import intake, markup, project
from dashboard.disclosure import INTERNAL
from dashboard.exports.changed import changed_book
from dashboard.markup.proposals import served_view, told_view, verdict_view
from dashboard.markup.reader import Place
from dashboard.proposals import Changed, Proposal, earlier_rows, parent_of
from dashboard.ui import cached, cached_own, session
from dashboard.ui.cached_own import Files
from dashboard.ui.deciding import offer_marked, show_decision
from dashboard.ui.meanings import UPLOAD, choose_meanings
from dashboard.ui.publications import XLSX

ENDINGS = ["xlsx", "csv", "xls", "xlsm", "ods", "txt", "tsv"]
"""Those that cannot be read are let in too, for the answer says what to do instead."""
BOOK = ".xlsx"


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
    drafted = tuple("" if one.is_gone else one.table for one in session.draft()) if name == session.DRAFT else ()
    # What headings are to be read as is chosen under the verdict that it bears on, and known before it.
    top, beneath = st.container(), st.container()
    with beneath:
        meanings = () if drafted else choose_meanings(place, files)
    with top:
        with st.spinner(cached.speaker(place.edition, place.language).text("data.reading"), show_time=True):
            grounds = cached_own.proposal_html(place, files, meanings, drafted)
        proposal = cached_own.proposal(place.edition, files, meanings)
        st.html(verdict_view(cached.reader_at(place), proposal, drafted, bool(session.take(f"bring_{name}"))))
        show_decision(place, proposal, files, name)
        _show_offers(place, proposal, files, name)
    st.html(grounds)


def _show_offers(place: Place, proposal: Proposal, files: Files, name: str) -> None:
    """What can be taken away: the marked copy, what was read as a filled template, and every row that differs."""
    text = cached.speaker(place.edition, place.language).text
    with st.container(horizontal=True, key=f"offered_{name}"):
        if proposal.submission.verdict != "reject":
            offer_marked(place, proposal, files, name)
        if proposal.submission.records and name == UPLOAD:
            st.download_button(
                text("data.filled"),
                partial(intake.write_workbook, proposal.submission.records, place.language, project.ROOT),
                f"{text('data.filled_file')}.xlsx", XLSX, on_click="ignore", key="filled",
            )  # fmt: skip
        offer_changes(place, proposal.changed, name)


def offer_changes(place: Place, changed: Changed, name: str) -> None:
    """Every row that differs, to take away, where any does. name: what they are changes by."""
    text = cached.speaker(place.edition, place.language).text
    if changed.rows:
        st.download_button(
            text("data.changed_download"), partial(changed_book, cached.reader_at(place), changed, date.today()),
            f"{text('data.changed_file')}.xlsx", XLSX, on_click="ignore", key=f"changes_{name}",
        )  # fmt: skip
