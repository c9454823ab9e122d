"""Single rows through small forms made from the schema, gathered in a draft and checked as any other submission."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from dashboard.database import RecordColumn, RecordTable
from dashboard.markup.proposals import draft_view
from dashboard.markup.reader import Place
from dashboard.proposals import DRAFTED, draft_files
from dashboard.ui import cached, cached_own, own_data, session
from dashboard.wording import Speaker

LEFT_OUT = ("basis", "source_id", "section", "note")
"""Columns that follow from where a row is registered."""
SAID_BY = {
    "organisations": ("name",), "mentors": ("name",), "mentor_pairs": ("organisation_id", "mentor_id"),
    "sessions": ("title", "held_on"), "grants": ("organisation_id", "scheme", "funder", "year"),
}  # fmt: skip
"""What a row is called by when another refers to it."""
Rows = Mapping[str, Sequence[Mapping[str, str | None]]]


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
    _show_form(Form(tables, cached_own.registered(place.edition, programme), speaker), tables[name])
    if session.draft():
        _show_draft(place, Form(tables, cached_own.registered(place.edition), speaker))


class Form:
    """The fields of a row. rows: those of the programme that it may refer to."""

    def __init__(self, tables: Mapping[str, RecordTable], rows: Rows, speaker: Speaker) -> None:
        self._tables, self._rows, self.speaker = tables, rows, speaker
        self._options: dict[str, dict[str, str]] = {}

    def columns(self, table: RecordTable) -> list[RecordColumn]:
        """The columns a person fills: not the row's own name in data, which is made."""
        own_key = table.keys[0] if len(table.keys[0]) == 1 else ()
        return [column for column in table.columns if column.name not in (*LEFT_OUT, *own_key)]

    def filled(self, table: RecordTable, row: Mapping[str, str | None]) -> list[RecordColumn]:
        """The columns a row has something in."""
        return [column for column in self.columns(table) if row.get(column.name)]

    def lacking(self, table: RecordTable) -> list[str]:
        """The tables a row must refer to that have no rows."""
        needed = [c.references.split(".")[0] for c in self.columns(table) if c.references and c.is_required]
        return [name for name in needed if not self._rows.get(name)]

    def label(self, column: RecordColumn) -> str:
        """What the column is called in the workbook, with a star where it must be filled."""
        named = self.speaker.text(f"workbook.columns.{column.name}")
        return f"{named} *" if column.is_required else named

    def ask(self, table: RecordTable, column: RecordColumn, key: str) -> str | None:
        """Show the field; what was filled in as canonical text."""
        label, help_text = self.label(column), self.speaker.text(f"dictionary.{table.name}.columns.{column.name}")
        told = {"key": f"{key}_{column.name}", "help": help_text}
        options = self.options(column)
        if options:
            return st.selectbox(
                label, list(options), index=None, format_func=lambda value: options.get(value, value),
                placeholder=self.speaker.text("data.not_given"), **told,
            )  # fmt: skip
        if column.type == "DATE":
            day = st.date_input(label, value=None, format="DD.MM.YYYY", min_value=date(2000, 1, 1), **told)
            return day.isoformat() if day else None
        return st.text_input(label, **told).strip() or None

    def options(self, column: RecordColumn) -> dict[str, str]:
        """What may be chosen, canonical text -> words; empty where anything may be written."""
        about = column.references or column.name
        if about not in self._options:
            self._options[about] = self._said_options(column)
        return self._options[about]

    def _said_options(self, column: RecordColumn) -> dict[str, str]:
        if column.references:
            table = column.references.split(".")[0]
            key = self._tables[table].keys[0][0]
            return {str(row[key]): self.said(table, row) for row in self._rows.get(table, ())}
        if column.type == "BOOLEAN":
            return {"true": self.speaker.text("words.yes"), "false": self.speaker.text("words.no")}
        return {choice: self.speaker.code(column.name, choice) for choice in column.choices}

    def said(self, table: str, row: Mapping[str, str | None]) -> str:
        """A row as a person knows it: by the names in it, and those it refers to."""
        columns = {column.name: column for column in self._tables[table].columns}
        return ", ".join(self.words(columns[name], row[name]) for name in SAID_BY[table] if row.get(name))

    def words(self, column: RecordColumn, value: str | None) -> str:
        """A cell in words."""
        return self.options(column).get(str(value), str(value))


def _show_form(form: Form, table: RecordTable) -> None:
    text = form.speaker.text
    lacking = form.lacking(table)
    if lacking:
        said = ", ".join(text(f"dictionary.{name}.title") for name in lacking)
        st.info(text("data.nothing_to_choose", table=said))
        return
    with st.form(f"register_{table.name}", clear_on_submit=True):
        row: dict[str, Any] = {}
        for place, column in zip([*st.columns(2)] * len(table.columns), form.columns(table), strict=False):
            with place:
                row[column.name] = form.ask(table, column, f"register_{table.name}")
        if st.form_submit_button(text("data.add")) and any(row.values()):
            session.set_draft((*session.draft(), (table.name, row)))


def _show_draft(place: Place, form: Form) -> None:
    """The rows gathered so far, and on asking what they would change."""
    reader = cached.reader_at(place)
    text, tables = reader.speaker.text, {table.name: table for table in reader.desk.store.record_tables()}
    said = [
        (text(f"dictionary.{name}.title"), [form.words(c, row[c.name]) for c in form.filled(tables[name], row)])
        for name, row in session.draft()
    ]
    st.html(cached.fragment(place, "subheading", "data.draft"))
    st.html(draft_view(reader, said))
    with st.container(horizontal=True, key="draft_buttons"):
        st.button(text("data.draft_undo"), on_click=session.set_draft, args=(session.draft()[:-1],), key="draft_undo")
        st.button(text("data.draft_empty"), on_click=session.set_draft, args=((),), key="draft_empty")
    if st.toggle(text("data.draft_check"), key="draft_check"):
        earlier = cached_own.registered(place.edition)
        files = tuple(draft_files(tuple(tables.values()), earlier, session.draft(), reader.speaker.texts).items())
        own_data.show_decision(place, own_data.proposed(place, files), files, session.DRAFT)
