"""Single rows through small forms made from the schema, new or in place of one that is registered, put into a draft."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard.database import RecordTable
from dashboard.markup import render
from dashboard.markup.reader import Place
from dashboard.proposals import DRAFTED, DraftRow, named
from dashboard.ui import cached, cached_own, drafting, own_data, roll_call, session
from dashboard.ui.row_form import RowForm

SCHEME, TABLE = "register_scheme", "register_table"
"""What a row is registered for, and on which sheet."""
CORRECT = "correct"
"""What the choice of a registered row is named by, and whether it is open."""
FORM = "form"
"""Where it is told that a row stands in the form, or in the list, to be corrected."""


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
    form = RowForm(drafting.words(place, programme), programme)
    _show_table(place, form, table)
    own_data.show_told(place, session.DRAFT)
    if session.draft():
        drafting.show_draft(place, partial(_take_back, place))


def _show_table(place: Place, form: RowForm, table: RecordTable) -> None:
    text = form.speaker.text
    own_data.show_told(place, FORM)
    lacking = form.lacking(table)
    if lacking:
        said = ", ".join(text(f"dictionary.{name}.title") for name in lacking)
        has_form = all(name in DRAFTED for name in lacking)
        st.info(text("data.nothing_to_choose_yet" if has_form else "data.nothing_to_choose", table=said))
    elif table.name == roll_call.TABLE:
        roll_call.show_roll(form, table, cached_own.registered(place.edition, form.programme).get(table.name, ()))
    else:
        _show_form(form, table)
        _show_registered(place, form, table)


def _show_form(form: RowForm, table: RecordTable) -> None:
    text, at_hand = form.speaker.text, session.at_hand(table.name, form.programme)
    if at_hand is not None:
        key = "data.correcting_drafted" if at_hand in session.draft() else "data.correcting"
        st.html(render("message.html", text=text(key, row=form.words.called(table.name, at_hand.row))))
    with st.form(form.name(table)):
        st.html(render("message.html", text=text("data.starred")))
        columns = form.columns(table)
        # Two and two in a row of their own: on a narrow screen they then stand in the order of the table.
        places = [place for _ in columns[::2] for place in st.columns(2)]
        row: dict[str, str | None] = {}
        for place, column in zip(places, columns, strict=False):
            with place:
                row[column.name] = form.ask(table, column)
        if st.form_submit_button(text("data.add")):
            _add(form, table, row, at_hand)
    if at_hand is not None:
        st.button(text("data.correct_none"), on_click=_put_away, args=(form, table), key="correct_none")


def _corrected(form: RowForm, table: RecordTable, at_hand: DraftRow, row: dict[str, str | None]) -> DraftRow:
    """The row at hand as it is filled in; what still stands as it did, and its own name in data, stay as they are."""
    same = [column.name for column in form.columns(table) if row[column.name] == form.typed(table, column, at_hand.row)]
    changed = {name: value for name, value in row.items() if name not in same}
    return DraftRow(at_hand.table, {**at_hand.row, **changed}, at_hand.instead_of, before=at_hand.before)


def _put_away(form: RowForm, table: RecordTable) -> None:
    session.take_in_hand(None)
    session.renew(form.name(table))


def _add(form: RowForm, table: RecordTable, filled: dict[str, str | None], at_hand: DraftRow | None) -> None:
    """Put a row into the draft and empty its form; where something is lacking say what, and leave what was typed."""
    drafted = DraftRow(table.name, filled) if at_hand is None else _corrected(form, table, at_hand, filled)
    row, not_dates = form.with_days(table, drafted.row, {} if at_hand is None else at_hand.row)
    for key, columns in (("data.unfilled", form.unfilled(table, row)), ("data.not_dates", not_dates)):
        if columns:
            said = form.speaker.text(key, columns=", ".join(columns))
            st.html(render("warning.html", text=said, is_answer=True))
            return
    row = named(table, form.of_programme(table, row), form.words.rows_of(table.name))
    number = session.put_in_draft(replace(drafted, row=row), at_hand)
    session.leave(f"told_{session.DRAFT}", (form.speaker.text("data.drafted", number=number), ()))
    _put_away(form, table)
    st.rerun()


def _show_registered(place: Place, form: RowForm, table: RecordTable) -> None:
    """The registered rows, to take one into the form or take it away; looked up once somebody wants to see them."""
    text = form.speaker.text
    if not cached_own.registered(place.edition, form.programme).get(table.name):
        return
    label = text("data.correct", table=text(f"dictionary.{table.name}.title"))
    with st.expander(label, on_change="rerun", key=f"{CORRECT}_{table.name}") as fold:
        if fold.open:
            _show_one(place, form, table)


def _show_one(place: Place, form: RowForm, table: RecordTable) -> None:
    """A choice of one of the registered rows that the draft does not touch, and what can be done with it."""
    text, at_hand = form.speaker.text, session.at_hand(table.name, form.programme)
    touched = {one.instead_of for one in (*session.draft(), *filter(None, [at_hand])) if one.table == table.name}
    known = cached_own.known_rows(place.edition, place.language, form.programme, table.name)
    rows = {key: one for key, one in known.items() if key not in touched}
    chosen = st.selectbox(
        text("data.correct_row"), list(rows), index=None, placeholder=text("data.pick"),
        format_func=lambda key: rows[key][0], key=session.fresh(f"{CORRECT}_row_{table.name}"),
    )  # fmt: skip
    if chosen is None:
        return
    with st.container(horizontal=True, key="correct_buttons"):
        _, row = rows[chosen]
        there = DraftRow(table.name, row, chosen, before=row)
        st.button(text("data.correct_take"), on_click=_take, args=(form, table, there), key="correct_take")
        st.button(text("data.correct_remove"), on_click=_remove, args=(form, there), key="correct_remove")


def _take(form: RowForm, table: RecordTable, row: DraftRow) -> None:
    """Fill a row into the form of its sheet."""
    form.fill(table, row.row)
    session.take_in_hand(row, form.programme)
    session.renew(f"{CORRECT}_row_{table.name}")
    session.leave(f"told_{FORM}", (form.speaker.text("data.taken_back"), ()))


def _remove(form: RowForm, row: DraftRow) -> None:
    """Put into the draft that a registered row goes."""
    number = session.put_in_draft(replace(row, is_gone=True))
    session.renew(f"{CORRECT}_row_{row.table}")
    session.leave(f"told_{session.DRAFT}", (form.speaker.text("data.drafted_gone", number=number), ()))


def _take_back(place: Place, drafted: DraftRow) -> None:
    """Fill a row of the draft into the form of its sheet, under the programme it is about; it stays in the draft."""
    tables: Sequence[RecordTable] = cached.desk(place.edition).store.record_tables()
    table = next(one for one in tables if one.name == drafted.table)
    programme = drafting.programme_of(place, drafted)
    form = RowForm(drafting.words(place, programme), programme)
    session.put(TABLE, table.name)
    session.put(SCHEME, programme)
    if table.name == roll_call.TABLE:
        roll_call.open_roll(drafted.row)
        session.leave(f"told_{FORM}", (form.speaker.text("data.roll_taken"), ()))
    else:
        _take(form, table, drafted)
