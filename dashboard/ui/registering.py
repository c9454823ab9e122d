"""Single rows through small forms made from the schema, gathered in a draft and checked as any other submission."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.database import RecordColumn, RecordTable
from dashboard.intake.dates import read_day
from dashboard.markup import render
from dashboard.markup.proposals import draft_view
from dashboard.markup.reader import Place
from dashboard.markup.rows import RowWords
from dashboard.proposals import DRAFTED, draft_files
from dashboard.ui import cached, cached_own, own_data, session

LEFT_OUT = ("basis", "source_id", "section", "note")
"""Columns that follow from where a row is registered."""
SCHEME, TABLE = "register_scheme", "register_table"
"""What a row is registered for, and on which sheet."""
Row = Mapping[str, str | None]


def show_forms(place: Place) -> None:
    """A form for one kind of row, and the draft with what it would change."""
    desk = cached.desk(place.edition)
    speaker = cached.speaker(place.edition, place.language)
    own = [programme for programme in desk.programmes if desk.is_own(programme)]
    if not own:
        st.html(cached.fragment(place, "own_nothing_to_register"))
        return
    tables = {table.name: table for table in desk.store.record_tables()}
    session.begin(SCHEME, own, place.programme)
    programme = st.selectbox(
        speaker.text("data.scheme"), own, format_func=lambda name: speaker.programme(desk.programmes[name]), key=SCHEME
    )
    session.begin(TABLE, DRAFTED, DRAFTED[0])
    name = st.segmented_control(
        speaker.text("data.register"), DRAFTED, required=True, label_visibility="collapsed",
        format_func=lambda table: speaker.text(f"dictionary.{table}.title"), key=TABLE,
    )  # fmt: skip
    _show_form(Form(cached_own.row_words(place.edition, place.language, programme)), tables[name])
    own_data.show_told(place, session.DRAFT)
    if session.draft():
        _show_draft(place, cached_own.row_words(place.edition, place.language))


class Form:
    """The fields of a row. words: says the rows of the programme, which are those that it may refer to."""

    def __init__(self, words: RowWords) -> None:
        self._words, self.speaker = words, words.speaker

    def columns(self, table: RecordTable) -> list[RecordColumn]:
        """The columns a person fills: not the row's own name in data, which is made."""
        own_key = table.keys[0] if len(table.keys[0]) == 1 else ()
        return [column for column in table.columns if column.name not in (*LEFT_OUT, *own_key)]

    def lacking(self, table: RecordTable) -> list[str]:
        """The tables a row must refer to that have no rows."""
        needed = [c.target for c in self.columns(table) if c.target and c.is_required]
        return [name for name in needed if not self._words.rows_of(name)]

    def unfilled(self, table: RecordTable, row: Row) -> list[str]:
        """What the columns are called that must be filled and are not; all of those of a row without anything."""
        return [self._words.heading(c) for c in self.columns(table) if c.is_required and not row.get(c.name)]

    def with_days(self, table: RecordTable, row: Row) -> tuple[Row, list[str]]:
        """The row with each date as canonical text; and what the columns are called whose dates cannot be read."""
        dates = {c.name: c for c in self.columns(table) if c.type == "DATE" and row.get(c.name)}
        read = {name: read_day(str(row[name])) for name in dates}
        days = {name: found.day.isoformat() for name, found in read.items() if found and found.precision == "day"}
        return {**row, **days}, [self._words.heading(column) for name, column in dates.items() if name not in days]

    def ask(self, table: RecordTable, column: RecordColumn, key: str) -> str | None:
        """Show the field, with a star where it must be filled; what was filled in as canonical text."""
        heading = self._words.heading(column)
        label = f"{heading} *" if column.is_required else heading
        help_text = self.speaker.text(f"dictionary.{table.name}.columns.{column.name}")
        told = {"key": f"{key}_{column.name}", "help": help_text}
        options = self._words.choices(table.name, column)
        if options:
            return st.selectbox(
                label, list(options), index=None, format_func=lambda value: options.get(value, value),
                placeholder=self.speaker.text("data.not_given"), **told,
            )  # fmt: skip
        # The date field of Streamlit names months and days in the language of the browser, and begins on its first day.
        form = self.speaker.text("data.date_form") if column.type == "DATE" else None
        return st.text_input(label, placeholder=form, **told).strip() or None


def _show_form(form: Form, table: RecordTable) -> None:
    text = form.speaker.text
    lacking = form.lacking(table)
    if lacking:
        said = ", ".join(text(f"dictionary.{name}.title") for name in lacking)
        st.info(text("data.nothing_to_choose", table=said))
        return
    name = f"register_{table.name}"
    with st.form(name):
        st.html(render("message.html", text=text("data.starred")))
        columns = form.columns(table)
        # Two and two in a row of their own: on a narrow screen they then stand in the order of the table.
        places = [place for _ in columns[::2] for place in st.columns(2)]
        row: dict[str, str | None] = {}
        for place, column in zip(places, columns, strict=False):
            with place:
                row[column.name] = form.ask(table, column, session.fresh(name))
        if st.form_submit_button(text("data.add")):
            _add(form, table, row)


def _add(form: Form, table: RecordTable, row: Row) -> None:
    """Put a row into the draft and empty its form; where something is lacking say what, and leave what was typed."""
    row, not_dates = form.with_days(table, row)
    for key, columns in (("data.unfilled", form.unfilled(table, row)), ("data.not_dates", not_dates)):
        if columns:
            said = form.speaker.text(key, columns=", ".join(columns))
            st.html(render("warning.html", text=said, is_answer=True))
            return
    session.set_draft((*session.draft(), (table.name, row)))
    session.leave(f"told_{session.DRAFT}", (form.speaker.text("data.drafted"), ()))
    session.renew(f"register_{table.name}")
    st.rerun()


def _show_draft(place: Place, words: RowWords) -> None:
    """The rows gathered so far, each to be changed or removed, and on asking what they would change together."""
    reader = cached.reader_at(place)
    text, tables = reader.speaker.text, reader.desk.store.record_tables()
    said = [(text(f"dictionary.{name}.title"), "; ".join(words.filled(name, row))) for name, row in session.draft()]
    st.html(cached.fragment(place, "subheading", "data.draft"))
    st.html(draft_view(reader, said))
    _show_rows(place, said)
    with st.container(horizontal=True, key="draft_buttons"):
        if not session.is_draft_shown():
            st.button(text("data.draft_check"), type="primary", on_click=session.show_draft, key="draft_check")
        st.button(text("data.draft_empty"), on_click=session.set_draft, args=((),), key="draft_empty")
    if session.is_draft_shown():
        earlier = cached_own.registered(place.edition)
        files = tuple(draft_files(tuple(tables), earlier, session.draft(), reader.speaker.texts).items())
        own_data.show_proposed(place, files, session.DRAFT)


def _show_rows(place: Place, said: Sequence[tuple[str, str]]) -> None:
    """A choice of one row of the draft, the last where nothing is chosen, and what can be done with it.

    said: the sheet of each row, and what is filled in, in words.
    """
    text = cached.speaker(place.edition, place.language).text
    number = st.selectbox(
        text("data.draft_row"), range(len(said)), len(said) - 1, key=f"draft_row_{len(said)}",
        format_func=lambda at: text("data.draft_called", number=at + 1, table=said[at][0], cells=said[at][1]),
    )  # fmt: skip
    with st.container(horizontal=True, key="draft_row_buttons"):
        st.button(text("data.draft_change"), on_click=_take_back, args=(place, number), key="draft_change")
        st.button(text("data.draft_remove"), on_click=_take_out, args=(number,), key="draft_remove")


def _take_out(number: int) -> tuple[str, Row]:
    """Take the row of this number, from 0, out of the draft, and give it."""
    rows = session.draft()
    session.set_draft((*rows[:number], *rows[number + 1 :]))
    return rows[number]


def _take_back(place: Place, number: int) -> None:
    """Take a row out of the draft and fill it into the form of its sheet, under the programme it is about."""
    name, row = _take_out(number)
    table = next(one for one in cached.desk(place.edition).store.record_tables() if one.name == name)
    words, form = cached_own.row_words(place.edition, place.language), f"register_{name}"
    session.renew(form)
    for column in table.columns:
        if row.get(column.name):
            # A day as people write it; all else as it was typed or chosen.
            typed = words.cell(name, column, row) if column.type == "DATE" else row[column.name]
            session.put(f"{session.fresh(form)}_{column.name}", typed)
    session.put(TABLE, name)
    session.put(SCHEME, cached_own.programme_of(place.edition, name, row))
    text = cached.speaker(place.edition, place.language).text
    session.leave(f"told_{session.DRAFT}", (text("data.taken_back"), ()))
