"""Marks a chart of made-up values, so that nobody takes it for real: a pattern on every shape and words across it."""

from typing import Any

import plotly.graph_objects as go

from dashboard.charts.theme import inks
from dashboard.wording import Speaker

PATTERN = {"shape": "/", "solidity": 0.45, "fillmode": "overlay"}
WORDS_SIZE = 30


def mark_made_up(figure: go.Figure, speaker: Speaker, theme: str) -> None:
    """Put the pattern on bars and a dot in every marker, and write across the chart what it is."""
    figure.update_traces(marker_pattern=PATTERN, selector={"type": "bar"})
    for trace in figure.select_traces(selector={"type": "scatter"}):
        if "markers" in (trace.mode or ""):
            trace.marker.symbol = _dotted(trace.marker.symbol)
    figure.add_annotation(
        text=speaker.text("forms.made_up"),
        xref="paper",
        yref="paper",
        x=0.5,
        y=0.5,
        showarrow=False,
        opacity=0.28,
        font={"size": WORDS_SIZE, "color": inks(theme)["quiet"]},
    )
    figure.layout.meta = {"alt": f"{speaker.text('forms.made_up')}. {figure.layout.meta['alt']}"}


def _dotted(symbol: Any) -> Any:
    """The same symbol with a dot in it."""
    if isinstance(symbol, list | tuple):
        return [_dotted(one) for one in symbol]
    name = str(symbol or "circle")
    return name if name.endswith("-dot") else f"{name}-dot"
