"""Colours and layout of every chart, in light and dark."""

from typing import Any

import plotly.graph_objects as go

INKS = {
    "light": {"accent": "#0b5a6b", "soft": "#d9eaee", "ink": "#17272c", "quiet": "#4d5f65", "line": "#d3dcdf",
              "page": "#ffffff", "note": "#7a4a00"},
    "dark": {"accent": "#7cc8d8", "soft": "#1d3f48", "ink": "#e8eff0", "quiet": "#a9b9bd", "line": "#34464c",
             "page": "#0f1a1e", "note": "#f0c274"},
}  # fmt: skip
ROW_HEIGHT = 58
MARGINS = 70
FONT = "Source Sans, sans-serif"


def inks(theme: str) -> dict[str, str]:
    """The colours of a theme; light where the theme is unknown."""
    return INKS.get(theme, INKS["light"])


def new_figure(theme: str, rows: int, alt: str) -> go.Figure:
    """An empty figure of so many rows, with the sentence that says what it shows under layout.meta["alt"].

    layout.meta["page"]: the colour of what it stands on, for words that no line may cross.
    """
    colours = inks(theme)
    axis: dict[str, Any] = {"gridcolor": colours["line"], "zeroline": False, "fixedrange": True}
    return go.Figure(
        layout=go.Layout(
            template="none",
            meta={"alt": alt, "page": colours["page"]},
            height=MARGINS + rows * ROW_HEIGHT,
            margin={"l": 10, "r": 20, "t": 34, "b": 36},
            paper_bgcolor="rgba(0,0,0,0)",
            plot_bgcolor="rgba(0,0,0,0)",
            font={"family": FONT, "size": 15, "color": colours["ink"]},
            xaxis={**axis, "tickfont": {"color": colours["quiet"]}},
            yaxis={**axis, "automargin": True, "showgrid": False},
            legend={"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0, "xanchor": "left"},
            hoverlabel={"font": {"family": FONT}},
            dragmode=False,
        )
    )
