"""The draft: rows gathered and not kept yet, each to be changed or removed, and what they would change together."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.intake.registered import Belonging
from dashboard.markup.drafted import draft_view
from dashboard.markup.reader import Place
from dashboard.markup.rows import RowWords
from dashboard.proposals import DraftRow, brought_up, by_key, draft_files, referable, resting, with_drafted
from dashboard.ui import cached, cached_own, own_data, session


def words(place: Place, programme: str | None = None) -> RowWords:
    """What says rows of a programme, or of all, with those of the draft among them: they too may be referred to."""
    drafted = [one for one in referable(session.draft()) if not programme or programme_of(place, one) == programme]
    if not drafted:
        return cached_own.row_words(place.edition, place.language, programme)
    tables = tuple(cached.desk(place.edition).store.record_tables())
    rows = with_drafted(tables, cached_own.registered(place.edition, programme), drafted)
    return RowWords(cached.speaker(place.edition, place.language), {table.name: table for table in tables}, rows)


def programme_of(place: Place, drafted: DraftRow) -> str | None:
    """The own programme a row of the draft belongs to, also through others that are only in the draft."""
    if not referable(session.draft()):
        return cached_own.programme_of(place.edition, drafted.table, drafted.row)
    tables = tuple(cached.desk(place.edition).store.record_tables())
    together = with_drafted(tables, cached_own.registered(place.edition), session.draft())
    return Belonging(tables, together).programme_of(drafted.table, drafted.row)


def show_draft(place: Place, take_back: Callable[[DraftRow], None]) -> None:
    """The rows gathered so far, and on asking what they would change. take_back: fills a row into its form."""
    reader = cached.reader_at(place)
    text, tables = reader.speaker.text, tuple(reader.desk.store.record_tables())
    earlier, say = cached_own.registered(place.edition), words(place)
    there = by_key(tables, earlier, session.draft())
    said = [
        (
            text(f"dictionary.{one.table}.title"), text(f"data.{one.deed(there[one.table].keys())}"),
            "; ".join(say.filled(one.table, one.row)),
        )
        for one in brought_up(there, session.draft())
    ]  # fmt: skip
    st.html(cached.fragment(place, "subheading", "data.draft"))
    st.html(draft_view(reader, said))
    _show_rows(place, said, take_back)
    with st.container(horizontal=True, key="draft_buttons"):
        if not session.is_draft_shown():
            st.button(text("data.draft_check"), type="primary", on_click=session.show_draft, key="draft_check")
        st.button(text("data.draft_empty"), on_click=_empty, args=(place,), key="draft_empty")
    if session.is_draft_shown():
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
        st.button(text("data.draft_change"), on_click=take_back, args=(session.draft()[number],), key="draft_change")
        st.button(text("data.draft_remove"), on_click=_take_out, args=(place, number), key="draft_remove")


def _take_out(place: Place, number: int) -> None:
    """Take the row of this number, from 0, out of the draft, with those that cannot be kept without it."""
    rows, tables = session.draft(), tuple(cached.desk(place.edition).store.record_tables())
    with_it = resting(tables, rows, rows[number])
    kept = tuple(one for at, one in enumerate(rows) if at != number and one not in with_it)
    session.set_draft(kept)
    key = "data.draft_removed_with" if with_it else "data.draft_removed"
    said = cached.speaker(place.edition, place.language).text(key, count=len(with_it), left=len(kept))
    session.leave(f"told_{session.DRAFT}", (said, ()))


def _empty(place: Place) -> None:
    said = cached.speaker(place.edition, place.language).text("data.draft_emptied")
    session.set_draft(())
    session.leave(f"told_{session.DRAFT}", (said, ()))
