"""Marks a chart of made-up values, so that nobody takes it for real: a pattern or a hole in every shape, and words."""

from typing import Any

import plotly.graph_objects as go

from dashboard.charts.theme import inks
from dashboard.wording import Speaker

PATTERN = {"shape": "/", "solidity": 0.45, "fillmode": "overlay"}
RIM = 2
"""The line that draws the hole of a full mark, in pixels."""
USUAL_SIZE = 6
"""Of a mark that says nothing of its size; Plotly's own."""
WORDS_SIZE, WORDS_ROOM = 15, 24
"""The words, and the room that is added under the chart for them, in pixels."""


def mark_made_up(figure: go.Figure, speaker: Speaker, theme: str) -> None:
    """Put the pattern on bars and a hole in every marker, and write under the chart what it is.

    Under it: across it the words would cover the names of rows, and bars would cover the words.
    """
    colours = inks(theme)
    figure.update_traces(marker_pattern=PATTERN, selector={"type": "bar"})
    for trace in figure.select_traces(selector={"type": "scatter"}):
        if "markers" in (trace.mode or ""):
            _pierce(trace.marker, colours["page"])
    under = figure.layout.margin.b
    figure.update_layout(margin_b=under + WORDS_ROOM, height=figure.layout.height + WORDS_ROOM)
    figure.add_annotation(
        text=f"<b>{speaker.text('forms.made_up')}</b>",
        xref="paper",
        yref="paper",
        x=0,
        y=0,
        xanchor="left",
        yanchor="top",
        yshift=-under,
        showarrow=False,
        font={"size": WORDS_SIZE, "color": colours["note"]},
    )
    figure.layout.meta = {**figure.layout.meta, "alt": f"{speaker.text('forms.made_up')}. {figure.layout.meta['alt']}"}


def _pierce(marker: Any, page: str) -> None:
    """A dot in the marker; in a full one it is a hole, for a dot of its own colour would not be seen."""
    is_full = "open" not in str(marker.symbol) and marker.line.color in (None, marker.color)
    marker.symbol = _dotted(marker.symbol)
    if is_full:
        # The line takes the place of the mark's own, which made it larger, and half of it is drawn inside.
        marker.size = _larger(marker.size, marker.line.width or 0)
        marker.line = {"color": page, "width": RIM}


def _larger(size: Any, pixels: float) -> Any:
    return [one + pixels for one in size] if isinstance(size, list | tuple) else (size or USUAL_SIZE) + pixels


def _dotted(symbol: Any) -> Any:
    """The same symbol with a dot in it."""
    if isinstance(symbol, list | tuple):
        return [_dotted(one) for one in symbol]
    name = str(symbol or "circle")
    return name if name.endswith("-dot") else f"{name}-dot"
