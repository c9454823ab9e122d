"""What a page calls to put something on the screen. Everything it shows comes with unit, basis, sources and words."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from dashboard.markup import together
from dashboard.markup.reader import Place
from dashboard.ui import cached, inputs

# No tool bar on charts: its buttons have no names for a screen reader, and the table twin gives the numbers.
CHART_CONFIG = {"displayModeBar": False, "displaylogo": False}


def show_fragment(place: Place, name: str, asked: str = "") -> None:
    """A fragment of the registry, such as the goals or the figures of a criterion."""
    st.html(cached.fragment(place, name, asked))


def show_section(place: Place, key: str, *fragments: str | tuple[str, str]) -> None:
    """A section's heading, the sentence under it where the texts have one, and the fragments that come first in it.

    fragments: names in the registry, or (name, what is asked of it).
    """
    named = ((one, "") if isinstance(one, str) else one for one in fragments)
    show_passages(place, ("heading", key), *named)


def show_step(place: Place, number: int, key: str) -> None:
    """The heading of a step among those that follow each other, counted from 1."""
    show_passages(place, ("step", f"{number}/{key}"))


def show_passages(place: Place, *asked: tuple[str, str]) -> None:
    """Fragments that stand under each other, each (name in the registry, what is asked of it), sent as one.

    For the server each element costs about a tenth of an empty page, however short it is.
    """
    st.html(together(*(cached.fragment(place, *one) for one in asked)))


def show_chart(place: Place, table_id: str, draw: Callable[..., Any], told_by: str = "") -> None:
    """A chart of a table query, with the sentence a screen reader says and the same numbers as a table under it.

    Where the programme has no such rows, the sentence on what is missing stands instead of an empty chart.
    told_by: the column that is drawn, where a chart of one or two numbers would be a table drawn large: it stands then.
    """
    if not cached.has_rows(place, table_id) or (told_by and not cached.is_drawn(place, table_id, told_by)):
        show_table(place, table_id)
        return
    figure = cached.chart(place, table_id, draw, st.context.theme.type or "light")
    st.plotly_chart(figure, theme=None, config=CHART_CONFIG, alt=figure.alt, key=f"chart_{table_id}")
    st.html(cached.fragment(place, "twin", table_id))


def show_table(place: Place, table_id: str) -> None:
    """A whole table query, and the links that take it away; where it has no rows, what is missing."""
    if not cached.has_rows(place, table_id):
        st.html(cached.fragment(place, "no_rows", table_id))
        return
    st.html(cached.fragment(place, "table", table_id))


def show_choice(place: Place, name: str, options: Sequence[str], say: Callable[[str], str] | None = None) -> str:
    """A choice that belongs to one page, kept in the address under `name`; the chosen option."""
    speaker = cached.speaker(place.edition, place.language)
    chosen = inputs.known(name, tuple(options), options[0])
    draw = inputs.pick if len(options) <= inputs.MOST_PICKED else inputs.select
    draw(name, speaker.text(f"inputs.{name}"), options, chosen, say or str)
    return chosen


def show_several(
    place: Place, name: str, options: Sequence[str], say: Callable[[str], str], otherwise: str
) -> tuple[str, ...]:
    """A choice of any number of options, kept in the address as "a,b"; the chosen ones.

    otherwise: the fragment that stands there where there is nothing to choose.
    """
    speaker = cached.speaker(place.edition, place.language)
    chosen = inputs.known_several(name, options, place.programme)
    if options:
        inputs.pick_several(name, speaker.text(f"inputs.{name}"), options, chosen, say)
    else:
        st.html(cached.fragment(place, otherwise))
    return chosen
