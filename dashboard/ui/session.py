"""What a visitor's session holds beside choices: rows that are not kept yet, and what the next run is to tell."""

from collections.abc import Collection, Mapping
from typing import Any

import streamlit as st

from dashboard.proposals import DraftRow

DRAFT, ANSWERS, AT_HAND = "draft", "answers", "at_hand"


def leave(name: str, value: object) -> None:
    """Leave something for the next run."""
    st.session_state[f"left_{name}"] = value


def take(name: str) -> Any:
    """What the run before left, once; None where it left nothing."""
    return st.session_state.pop(f"left_{name}", None)


def draft() -> tuple[DraftRow, ...]:
    """The rows registered one by one and not kept yet."""
    return tuple(st.session_state.get(DRAFT, ()))


def set_draft(rows: tuple[DraftRow, ...]) -> None:
    """Another draft in place of the one there is; what it would change is shown when that is asked for."""
    st.session_state[DRAFT] = list(rows)
    st.session_state["is_draft_shown"] = False


def put_in_draft(row: DraftRow, instead: DraftRow | None = None) -> int:
    """Put a row into the draft, in the place of another where that stands there; its number there, from 1."""
    rows = draft()
    at = rows.index(instead) if instead in rows else len(rows)
    set_draft((*rows[:at], row, *rows[at + 1 :]))
    return at + 1


def take_in_hand(row: DraftRow | None, programme: str | None = None) -> None:
    """Let a form be about a row there is, of this programme; with None about a new one."""
    st.session_state[AT_HAND] = (row, programme)


def at_hand(table: str, programme: str) -> DraftRow | None:
    """The row that the form of a record table is about; no longer once another programme or table is chosen."""
    row, whose = st.session_state.get(AT_HAND, (None, None))
    if row is not None and (row.table, whose) != (table, programme):
        take_in_hand(None)
        return None
    return row


def show_draft() -> None:
    """Show what the draft would change, until it is another, and bring whoever asked for it there."""
    st.session_state["is_draft_shown"] = True
    leave(f"bring_{DRAFT}", True)


def is_draft_shown() -> bool:
    """Whether what the draft would change is asked for."""
    return bool(st.session_state.get("is_draft_shown"))


def fresh(name: str) -> str:
    """A key for widgets that are to be empty again after `renew`."""
    return f"{name}_{st.session_state.get(f'round_{name}', 0)}"


def renew(name: str) -> None:
    """Let the widgets of `fresh` be empty in the next run."""
    st.session_state[f"round_{name}"] = st.session_state.get(f"round_{name}", 0) + 1


def begin(key: str, options: Collection[str], first: str) -> None:
    """Let the widget of this key stand at an option, the first of them where the one to begin with is none.

    Streamlit warns where a widget has a default of its own and is also put somewhere.
    """
    if st.session_state.get(key) not in options:
        st.session_state[key] = first if first in options else next(iter(options))


def put(key: str, value: object) -> None:
    """Let the widget of this key have a value in the next run, as if it were chosen there."""
    st.session_state[key] = value


def fill(key: str, value: object) -> None:
    """Let the widget of this key have a value where it has none yet."""
    st.session_state.setdefault(key, value)


def follow(key: str, value: object) -> None:
    """Let the widget of this key have a value, also when that is another later, unless something else is chosen."""
    followed = f"followed_{key}"
    if key not in st.session_state or st.session_state[key] == st.session_state.get(followed):
        st.session_state[key] = value
    st.session_state[followed] = value


def answers() -> Mapping[str, str | None]:
    """What was answered to questions about files, by their names; None where an answer was taken back."""
    return st.session_state.get(ANSWERS, {})


def forget_answers() -> None:
    """Begin anew: what was answered was about files that are dealt with."""
    st.session_state.pop(ANSWERS, None)


def remember(fields: Mapping[str, str]) -> None:
    """Keep what is answered until the files are dealt with. fields: name of a question -> key of its widget."""
    answers = {name: st.session_state.get(key) for name, key in fields.items()}
    st.session_state[ANSWERS] = st.session_state.get(ANSWERS, {}) | answers
