"""Single rows through small forms made from the schema, gathered in a draft and checked as any other submission."""

from collections.abc import Mapping

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
    programme = st.selectbox(
        speaker.text("data.scheme"), own, own.index(place.programme) if place.programme in own else 0,
        format_func=lambda name: speaker.programme(desk.programmes[name]), key="register_scheme",
    )  # fmt: skip
    name = st.segmented_control(
        speaker.text("data.register"), DRAFTED, default=DRAFTED[0], required=True, label_visibility="collapsed",
        format_func=lambda table: speaker.text(f"dictionary.{table}.title"), key="register_table",
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
    """The rows gathered so far, and on asking what they would change."""
    reader = cached.reader_at(place)
    text, tables = reader.speaker.text, reader.desk.store.record_tables()
    said = [(text(f"dictionary.{name}.title"), "; ".join(words.filled(name, row))) for name, row in session.draft()]
    st.html(cached.fragment(place, "subheading", "data.draft"))
    st.html(draft_view(reader, said))
    with st.container(horizontal=True, key="draft_buttons"):
        if not session.is_draft_shown():
            st.button(text("data.draft_check"), type="primary", on_click=session.show_draft, key="draft_check")
        st.button(text("data.draft_undo"), on_click=session.set_draft, args=(session.draft()[:-1],), key="draft_undo")
        st.button(text("data.draft_empty"), on_click=session.set_draft, args=((),), key="draft_empty")
    if session.is_draft_shown():
        earlier = cached_own.registered(place.edition)
        files = tuple(draft_files(tuple(tables), earlier, session.draft(), reader.speaker.texts).items())
        own_data.show_proposed(place, files, session.DRAFT)
