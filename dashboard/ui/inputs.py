"""What the visitor chose. All of it lives in the address, so that a link opens the same view."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from dashboard.answers import WHOLE_ROUND, Desk
from dashboard.disclosure import AUDIENCES
from dashboard.markup.reader import Place
from dashboard.ui import cached

ON, OFF = "on", "off"
LONGEST_ECHO = 40
MOST_PICKED = 7
"""More options than this are offered in a list instead of side by side."""
MARKDOWN = re.compile(r"[\\`*_~\[\]!:$<>#|]")
"""Signs by which Streamlit would make something else of a label, such as a picture or a link.

No more than those: what reads the screen aloud is given the label with the signs that take their meaning away.
"""


def choose_place() -> Place:
    """Programme, period, audience and language as the address says; what is unknown falls back, and says so."""
    edition = cached.edition()
    desk = cached.desk(edition)
    # Read once: each look into the address or the session costs the server as much as a page's own work on a choice.
    asked, before = st.query_params.to_dict(), chosen_before()
    language = _known(asked, before, "language", tuple(desk.catalog.languages), "nb")
    programmes = tuple(desk.programmes)
    programme = _known(asked, before, "programme", programmes, programmes[0])
    if desk.is_example(programme) and asked.get("examples") != ON:
        st.query_params["examples"] = ON
    period = _known(asked, before, "period", periods(desk, programme), WHOLE_ROUND)
    audience = _known(asked, before, "audience", AUDIENCES, AUDIENCES[0])
    return Place(edition, programme, period, audience, language)


def programmes_offered(desk: Desk) -> tuple[str, ...]:
    """The programmes to choose among: made-up ones only where the visitor asked for them."""
    has_examples = known("examples", (OFF, ON), OFF) == ON
    return tuple(programme for programme in desk.programmes if has_examples or not desk.is_example(programme))


def periods(desk: Desk, programme: str) -> tuple[str, ...]:
    """The whole round, then each of its years."""
    row = desk.programmes[programme]
    return (WHOLE_ROUND, *(str(year) for year in range(row["first_year"], row["last_year"] + 1)))


def known(name: str, options: Sequence[str], default: str) -> str:
    """The value of a parameter of the address where it is an option, else what was chosen before, else the default.

    Streamlit empties the address when the page changes; the choice is then taken from the session and written back.
    """
    return _known(st.query_params, chosen_before(), name, options, default)


def _known(
    address: Mapping[str, str], before: dict[str, str], name: str, options: Sequence[str], default: str
) -> str:
    asked, kept = address.get(name), before.get(name)
    chosen = next((value for value in (asked, kept) if value in options), default)
    if asked is not None and asked not in options:
        fall_back(name, asked[:LONGEST_ECHO], chosen)
    before[name] = chosen
    if asked != chosen:
        st.query_params[name] = chosen
    return chosen


def chosen_before() -> dict[str, str]:
    """What was chosen before, by parameter of the address. One entry: widgets look through all that a session holds."""
    return st.session_state.setdefault("chosen", {})


def known_several(name: str, options: Sequence[str], passed_over: str) -> tuple[str, ...]:
    """The values of a parameter "a,b" of the address that are options, in their order.

    Of the others one is told, apart from the one that is passed over in silence.
    """
    asked = [value for value in named(name) if value != passed_over]
    chosen = tuple(option for option in options if option in asked)
    for value in asked:
        if value not in options:
            fall_back(name, value[:LONGEST_ECHO], "")
    chosen_before()[name] = ",".join(chosen)
    if chosen:
        st.query_params[name] = ",".join(chosen)
    elif name in st.query_params:
        del st.query_params[name]
    return chosen


def named(name: str) -> tuple[str, ...]:
    """What a parameter "a,b" of the address names; what was chosen before, where the address does not hold it."""
    asked = st.query_params.get(name, chosen_before().get(name, ""))
    return tuple(value for value in asked.split(",") if value)


def pick_several(
    name: str, label: str, options: Sequence[str], chosen: Sequence[str], say: Callable[[str], str]
) -> None:
    """A choice of any number of options."""
    key = f"pick_{name}"
    st.session_state[key] = list(chosen)
    draw = st.multiselect if len(options) > MOST_PICKED else partial(st.pills, selection_mode="multi")
    draw(label, options, key=key, format_func=say, on_change=_write_several, args=(name, key))


def choose_figure(place: Place, goal: str) -> str:
    """The figure the address points at, where it belongs to the goal; else none, and the visitor is told."""
    asked = st.query_params.get("indicator", "")
    indicator = cached.desk(place.edition).catalog.indicators.get(asked)
    if indicator is not None and indicator.goal == goal:
        return asked
    if asked:
        del st.query_params["indicator"]
    if asked and indicator is None:
        fall_back("indicator", asked[:LONGEST_ECHO], "")
    return ""


def fall_back(name: str, asked: str, shown: str) -> None:
    """Tell, on the page of this run, what the address asked for in vain and what is shown instead."""
    st.session_state.setdefault("fallbacks", []).append((name, asked, shown))


def take_fallbacks() -> list[tuple[str, str, str]]:
    """What the address asked for that does not exist, as (parameter, asked, shown instead); told once."""
    told = st.session_state.pop("fallbacks", [])
    page = st.query_params.get("unknown_page")
    if page:
        del st.query_params["unknown_page"]
    return [*told, *([("page", page[:LONGEST_ECHO], "")] if page else [])]


def stay_among(programmes: Collection[str]) -> None:
    """Go to the first programme where the chosen one has just been put away: whoever did that need not be told."""
    if st.query_params.get("programme") not in (None, *programmes):
        go_to(next(iter(programmes)))


def go_to(programme: str) -> None:
    """Choose a programme and all its years in the visitor's stead, for the next run."""
    st.query_params.update(programme=programme, period=WHOLE_ROUND)


def select(name: str, label: str, options: Sequence[str], chosen: str, say: Callable[[str], str]) -> None:
    """A choice in a list; choosing writes the address, and the next run reads it from there."""
    key = f"select_{name}"
    st.session_state[key] = chosen
    st.selectbox(label, options, key=key, format_func=say, on_change=_write, args=(name, key))


def pick(name: str, label: str, options: Sequence[str], chosen: str, say: Callable[[str], str]) -> None:
    """A choice among a few, all of them visible."""
    key = f"pick_{name}"
    st.session_state[key] = chosen
    draw = partial(st.segmented_control, required=True, label_visibility="collapsed")
    draw(label, options, key=key, format_func=say, on_change=_write, args=(name, key))


def switch_examples(label: str, first: str) -> None:
    """Whether made-up programmes are offered; switching them off goes back to the first programme."""
    st.session_state["switch_examples"] = st.query_params.get("examples") == ON
    st.toggle(label, key="switch_examples", on_change=_write_examples, args=(first,))


def _write_examples(first: str) -> None:
    is_on = st.session_state["switch_examples"]
    st.query_params["examples"] = ON if is_on else OFF
    if not is_on:
        st.query_params["programme"] = first


def _write_several(name: str, key: str) -> None:
    chosen_before()[name] = st.query_params[name] = ",".join(st.session_state[key])


def _write(name: str, key: str) -> None:
    st.query_params[name] = st.session_state[key]


def turn(draw: Callable[..., Any], name: str, value: object, write: Callable[[str, object], None]) -> None:
    """A widget of Streamlit's that stands at a value. write: is told the name and the new value."""
    key = f"turn_{name}"
    st.session_state[key] = value
    draw(key=key, on_change=lambda: write(name, st.session_state[key]))


def plain(words: str) -> str:
    """Words that a person wrote, for a label of a widget, where they are shown as they were written."""
    return MARKDOWN.sub(lambda sign: f"\\{sign[0]}", words)
