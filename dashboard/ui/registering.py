"""Single rows through small forms made from the schema, new or in place of one that is registered, put into a draft."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dashboard.database import RecordTable
from dashboard.markup import render
from dashboard.markup.reader import Place
from dashboard.proposals import DRAFTED, DraftRow, key_of
from dashboard.ui import cached, cached_own, drafting, own_data, roll_call, session
from dashboard.ui.row_form import RowForm, form_name

SCHEME, TABLE = "register_scheme", "register_table"
"""What a row is registered for, and on which sheet."""


def show_forms(place: Place) -> None:
    """A form for one kind of row, and the draft with what it would change."""
    desk = cached.desk(place.edition)
    speaker = cached.speaker(place.edition, place.language)
    own = [programme for programme in desk.programmes if desk.is_own(programme)]
    if not own:
        st.html(cached.fragment(place, "own_nothing_to_register"))
        return
    session.begin(SCHEME, own, place.programme)
    programme = st.selectbox(
        speaker.text("data.scheme"), own, format_func=lambda name: speaker.programme(desk.programmes[name]), key=SCHEME
    )
    session.begin(TABLE, DRAFTED, DRAFTED[0])
    name = st.segmented_control(
        speaker.text("data.register"), DRAFTED, required=True, label_visibility="collapsed",
        format_func=lambda table: speaker.text(f"dictionary.{table}.title"), key=TABLE,
    )  # fmt: skip
    table = next(one for one in desk.store.record_tables() if one.name == name)
    form = RowForm(cached_own.row_words(place.edition, place.language, programme), programme)
    _show_table(place, form, table)
    own_data.show_told(place, session.DRAFT)
    if session.draft():
        drafting.show_draft(place, partial(_take_back, place))


def _show_table(place: Place, form: RowForm, table: RecordTable) -> None:
    text = form.speaker.text
    lacking = form.lacking(table)
    if lacking:
        said = ", ".join(text(f"dictionary.{name}.title") for name in lacking)
        st.info(text("data.nothing_to_choose", table=said))
    elif table.name == roll_call.TABLE:
        roll_call.show_roll(form, table, place.edition)
    else:
        _show_form(form, table)
        _show_registered(form, table)


def _show_form(form: RowForm, table: RecordTable) -> None:
    text, at_hand = form.speaker.text, session.at_hand(table.name, form.programme)
    if at_hand is not None:
        called = form.words.called(table.name, at_hand.row)
        st.html(render("message.html", text=text("data.correcting", row=called)))
    with st.form(form_name(table.name)):
        st.html(render("message.html", text=text("data.starred")))
        columns = form.columns(table)
        # Two and two in a row of their own: on a narrow screen they then stand in the order of the table.
        places = [place for _ in columns[::2] for place in st.columns(2)]
        row: dict[str, str | None] = {}
        for place, column in zip(places, columns, strict=False):
            with place:
                row[column.name] = form.ask(table, column)
        if st.form_submit_button(text("data.add")):
            _add(form, table, DraftRow(table.name, row) if at_hand is None else _corrected(at_hand, row))
    if at_hand is not None:
        st.button(text("data.correct_none"), on_click=_put_away, args=(table.name,), key="correct_none")


def _corrected(at_hand: DraftRow, row: dict[str, str | None]) -> DraftRow:
    """The row at hand as it is filled in; where it comes from, and its own name in data, stay."""
    return DraftRow(at_hand.table, {**at_hand.row, **row}, at_hand.instead_of)


def _put_away(table: str) -> None:
    session.take_in_hand(None)
    session.renew(form_name(table))


def _add(form: RowForm, table: RecordTable, drafted: DraftRow) -> None:
    """Put a row into the draft and empty its form; where something is lacking say what, and leave what was typed."""
    at_hand = session.at_hand(table.name, form.programme)
    row, not_dates = form.with_days(table, drafted.row, {} if at_hand is None else at_hand.row)
    for key, columns in (("data.unfilled", form.unfilled(table, row)), ("data.not_dates", not_dates)):
        if columns:
            said = form.speaker.text(key, columns=", ".join(columns))
            st.html(render("warning.html", text=said, is_answer=True))
            return
    session.set_draft((*session.draft(), DraftRow(table.name, form.of_programme(table, row), drafted.instead_of)))
    session.leave(f"told_{session.DRAFT}", (form.speaker.text("data.drafted"), ()))
    _put_away(table.name)
    st.rerun()


def _show_registered(form: RowForm, table: RecordTable) -> None:
    """The registered rows that the draft does not touch: one can be taken into the form, or taken away."""
    text, touched = form.speaker.text, {one.instead_of for one in session.draft() if one.table == table.name}
    at_hand = session.at_hand(table.name, form.programme)
    touched |= {at_hand.instead_of} if at_hand else set()
    rows = {key: row for row in form.words.rows_of(table.name) if (key := key_of(table, row)) not in touched}
    if not rows:
        return
    said = form.words.told_apart(table.name, list(rows.values()))
    with st.expander(text("data.correct", table=text(f"dictionary.{table.name}.title"))):
        chosen = st.selectbox(
            text("data.correct_row"), list(rows), index=None, placeholder=text("data.pick"),
            format_func=dict(zip(rows, said, strict=True)).__getitem__, key=session.fresh(f"correct_{table.name}"),
        )  # fmt: skip
        if chosen is None:
            return
        with st.container(horizontal=True, key="correct_buttons"):
            there = DraftRow(table.name, rows[chosen], chosen)
            st.button(text("data.correct_take"), on_click=_take, args=(form, table, there), key="correct_take")
            st.button(text("data.correct_remove"), on_click=_remove, args=(form, there), key="correct_remove")


def _take(form: RowForm, table: RecordTable, row: DraftRow) -> None:
    """Fill a row into the form of its sheet."""
    form.fill(table, row.row)
    session.take_in_hand(row, form.programme)
    session.renew(f"correct_{table.name}")


def _remove(form: RowForm, row: DraftRow) -> None:
    """Put into the draft that a registered row goes."""
    session.set_draft((*session.draft(), DraftRow(row.table, row.row, row.instead_of, is_gone=True)))
    session.renew(f"correct_{row.table}")
    session.leave(f"told_{session.DRAFT}", (form.speaker.text("data.drafted_gone"), ()))


def _take_back(place: Place, drafted: DraftRow) -> None:
    """Fill a row of the draft into the form of its sheet, under the programme it is about."""
    tables: Sequence[RecordTable] = cached.desk(place.edition).store.record_tables()
    table = next(one for one in tables if one.name == drafted.table)
    programme = cached_own.programme_of(place.edition, drafted.table, drafted.row)
    form = RowForm(cached_own.row_words(place.edition, place.language), programme)
    session.put(TABLE, table.name)
    session.put(SCHEME, programme)
    if table.name == roll_call.TABLE:
        roll_call.open_roll(drafted.row)
    else:
        _take(form, table, drafted)
    session.leave(f"told_{session.DRAFT}", (form.speaker.text("data.taken_back"), ()))
