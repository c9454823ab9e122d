"""The draft: rows gathered and not kept yet, each to be changed or removed, and what they would change together."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.markup.drafted import draft_view
from dashboard.markup.reader import Place
from dashboard.proposals import DraftRow, draft_files
from dashboard.ui import cached, cached_own, own_data, session


def show_draft(place: Place, take_back: Callable[[DraftRow], None]) -> None:
    """The rows gathered so far, and on asking what they would change. take_back: fills a row into its form."""
    reader = cached.reader_at(place)
    text, tables = reader.speaker.text, tuple(reader.desk.store.record_tables())
    words = cached_own.row_words(place.edition, place.language)
    said = [
        (text(f"dictionary.{one.table}.title"), text(f"data.{one.deed}"), "; ".join(words.filled(one.table, one.row)))
        for one in session.draft()
    ]
    st.html(cached.fragment(place, "subheading", "data.draft"))
    st.html(draft_view(reader, said))
    _show_rows(place, said, take_back)
    with st.container(horizontal=True, key="draft_buttons"):
        if not session.is_draft_shown():
            st.button(text("data.draft_check"), type="primary", on_click=session.show_draft, key="draft_check")
        st.button(text("data.draft_empty"), on_click=session.set_draft, args=((),), key="draft_empty")
    if session.is_draft_shown():
        earlier = cached_own.registered(place.edition)
        files = tuple(draft_files(tables, earlier, session.draft(), reader.speaker.texts).items())
        own_data.show_proposed(place, files, session.DRAFT)


def _show_rows(place: Place, said: Sequence[tuple[str, str, str]], take_back: Callable[[DraftRow], None]) -> None:
    """A choice of one row of the draft, the last where nothing is chosen, and what can be done with it.

    said: the sheet of each row, what becomes of it, and what is filled in, in words.
    """
    text = cached.speaker(place.edition, place.language).text
    number = st.selectbox(
        text("data.draft_row"), range(len(said)), len(said) - 1, key=f"draft_row_{len(said)}",
        format_func=lambda at: text("data.draft_called", number=at + 1, table=said[at][0], cells=said[at][2]),
    )  # fmt: skip
    with st.container(horizontal=True, key="draft_row_buttons"):
        st.button(text("data.draft_change"), on_click=_change, args=(number, take_back), key="draft_change")
        st.button(text("data.draft_remove"), on_click=_take_out, args=(number,), key="draft_remove")


def _take_out(number: int) -> DraftRow:
    """Take the row of this number, from 0, out of the draft, and give it."""
    rows = session.draft()
    session.set_draft((*rows[:number], *rows[number + 1 :]))
    return rows[number]


def _change(number: int, take_back: Callable[[DraftRow], None]) -> None:
    take_back(_take_out(number))
