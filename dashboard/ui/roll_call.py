"""Who came to a gathering: a line for each organisation, filled with what is registered, sent as one list."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.database import RecordColumn, RecordTable
from dashboard.markup import render
from dashboard.proposals import DraftRow, key_of
from dashboard.ui import session
from dashboard.ui.row_form import Row, RowForm

TABLE = "attendance"
GATHERING = "roll_gathering"
YES, NO = "true", "false"
ASKED = ("came", "invited", "persons")
"""What is filled in for each organisation."""
WIDE, NARROW = 420, 160
"""Widths of fields, in pixels: side by side on a screen, under each other on a telephone."""
Roll = tuple[str, str]
"""The ids of a gathering and an organisation: the key of an attendance."""


def open_roll(row: Row) -> None:
    """Let the list of the gathering of an attendance be the one that is shown, as the draft and the records have it."""
    session.put(GATHERING, row["session_id"])
    session.renew(TABLE)


def show_roll(form: RowForm, table: RecordTable, rows: Sequence[Row]) -> None:
    """A choice of gathering, and the list of who came to it. rows: the attendance that is registered."""
    text = form.speaker.text
    newest_first = sorted(form.words.rows_of("sessions"), key=lambda row: row.get("held_on") or "", reverse=True)
    gatherings = {str(row["session_id"]): form.words.called("sessions", row) for row in newest_first}
    session.begin(GATHERING, gatherings, next(iter(gatherings)))
    chosen = st.selectbox(text("data.roll_gathering"), list(gatherings), format_func=gatherings.get, key=GATHERING)
    registered = {key_of(table, row): row for row in rows if row["session_id"] == chosen}
    drafted = {key_of(table, one.row): {} if one.is_gone else one.row for one in _of(chosen)}
    lines = Lines(form, table, session.fresh(TABLE))
    with st.form("roll"):
        st.html(render("message.html", text=text("data.roll_lead")))
        rows = {}
        for key in ((chosen, organisation) for organisation in lines.names):
            before = registered.get(key, {})
            rows[key] = {**before, **lines.ask(key, drafted.get(key, before))}
        if st.form_submit_button(text("data.add")):
            _add(lines, rows, registered)


def _of(gathering: str) -> list[DraftRow]:
    """The rows of the draft that are about a gathering."""
    return [one for one in session.draft() if one.table == TABLE and one.row.get("session_id") == gathering]


class Lines:
    """The lines of a list. name: what their widgets are named by."""

    def __init__(self, form: RowForm, table: RecordTable, name: str) -> None:
        self._form, self._name, self.text = form, name, form.speaker.text
        self._columns = {column.name: column for column in table.columns}
        self.names = form.words.choices(TABLE, self._columns["organisation_id"])
        """The organisations: id -> what each is called."""

    def _heading(self, column: str) -> str:
        return self._form.words.heading(self._columns[column])

    def ask(self, key: Roll, before: Row) -> Row:
        """Show the line of an organisation, beginning with a row; what is filled in there as a row."""
        name, words = self.names[key[1]], self._form.words.words(TABLE, self._columns["came"])
        came, invited, persons = (f"{self._name}_{'_'.join(key)}_{column}" for column in ASKED)
        # What somebody else keeps meanwhile stands here at once; what is filled in and not sent yet stays.
        session.follow(came, before.get("came"))
        session.follow(invited, before.get("invited", YES) == YES)
        session.follow(persons, before.get("persons") or "")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            said = st.segmented_control(name, list(words), format_func=words.get, key=came, width=WIDE)
            count = st.text_input(
                self.text("data.roll_persons", name=name), placeholder=self._heading("persons"), key=persons,
                label_visibility="collapsed", autocomplete="off", width=NARROW,
            ).strip()  # fmt: skip
            is_invited = st.checkbox(self._heading("invited"), key=invited, width=NARROW)
        filled = {"came": said, "invited": YES if is_invited else NO, "persons": count or None}
        return {"session_id": key[0], "organisation_id": key[1], **filled}


def _add(lines: Lines, rows: Mapping[Roll, Row], registered: Mapping[Roll, Row]) -> None:
    """Put the lines that say something else than what is registered into the draft, in place of those there were."""
    text = lines.text
    half = [key for key, row in rows.items() if row["persons"] and not row["came"]]
    if half:
        names = ", ".join(lines.names[key[1]] for key in half)
        st.html(render("warning.html", text=text("data.roll_half", names=names), is_answer=True))
        return
    gathering = next(iter(rows))[0]
    others = [one for one in session.draft() if one not in _of(gathering)]
    made = [line for key, row in rows.items() if (line := _line(row, key, registered.get(key)))]
    session.set_draft((*others, *made))
    said = text("data.roll_drafted", count=len(made)) if made else text("data.roll_same")
    session.leave(f"told_{session.DRAFT}", (said, ()))
    session.renew(TABLE)
    st.rerun()


def _line(row: Row, key: Roll, before: Row | None) -> DraftRow | None:
    """The row for the draft: new, changed, or gone where nothing is said any more of one that is registered."""
    if row["came"] is None:
        return None if before is None else DraftRow(TABLE, before, key, is_gone=True)
    if before is None:
        return DraftRow(TABLE, row)
    return None if all(row[name] == before.get(name) for name in ASKED) else DraftRow(TABLE, row, key, before=before)
