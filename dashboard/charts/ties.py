"""How a tie is drawn wherever it is drawn: its origin by colour, width and mark, its stage by the kind of line."""

import html
import re
import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.theme import inks
from dashboard.wording import Speaker

Row = Mapping[str, Any]
Spot = tuple[float, float]

ORIGINS = {
    "through_programme": {"ink": "accent", "width": 3, "symbol": "diamond"},
    "before": {"ink": "ink", "width": 2, "symbol": "circle-open"},
    "unknown": {"ink": "quiet", "width": 1.5, "symbol": "square-open"},
}
DASHES = {"established": "solid", "planned": "dot", "ended": "dash"}
NOT_TOLD = "solid"
NUMBER_WIDTH = 6
LABEL = 13
WIDEST_LABEL = 18
"""Characters of a label's line: more would leave a narrow screen no room for the ties."""
MARK_AT = 0.7
"""Where on a tie its mark stands, from its first end: there fewer ties cross than at the middle."""


def wrapped(label: str) -> str:
    """A label in short lines, its own signs shown as they are."""
    return "<br>".join(html.escape(line) for line in lines_of(label))


def lines_of(label: str) -> list[str]:
    """The lines a label is broken into; one, where it is empty."""
    return textwrap.wrap(label, WIDEST_LABEL, break_long_words=False) or [""]


def in_order(label: str) -> str:
    """A key to sort labels by, in which number ten comes after number nine."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(NUMBER_WIDTH), label)


def add_ties(figure: go.Figure, ties: Iterable[tuple[Row, Spot, Spot, str]], speaker: Speaker, theme: str) -> None:
    """Draw ties given as (row with stage and origin, one end, the other end, what to say of it), with their legend."""
    ties = list(ties)
    for origin in ORIGINS:
        for stage in (*DASHES, None):
            chosen = [tie for tie in ties if (tie[0]["origin"], tie[0]["stage"]) == (origin, stage)]
            if chosen:
                _add_lines(figure, chosen, _line(origin, stage, theme))
        _add_marks(figure, [tie for tie in ties if tie[0]["origin"] == origin], origin, (speaker, theme))
    _add_legend(figure, [tie[0] for tie in ties], speaker, theme)


def _line(origin: str, stage: str | None, theme: str) -> dict[str, Any]:
    look = ORIGINS[origin]
    return {"color": inks(theme)[look["ink"]], "width": look["width"], "dash": DASHES.get(stage, NOT_TOLD)}


def _add_lines(figure: go.Figure, ties: Iterable[tuple[Row, Spot, Spot, str]], line: dict[str, Any]) -> None:
    x, y = [], []
    for _, one, other, _ in ties:
        x += [one[0], other[0], None]
        y += [one[1], other[1], None]
    figure.add_trace(go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", showlegend=False))


def _add_marks(figure: go.Figure, ties: Any, origin: str, told: tuple[Speaker, str]) -> None:
    speaker, theme = told
    said = [
        f"{html.escape(words)}: {_stage(row, speaker).lower()}, {speaker.code('origin', origin).lower()}"
        for row, _, _, words in ties
    ]
    figure.add_trace(
        go.Scatter(
            x=[one[0] + MARK_AT * (other[0] - one[0]) for _, one, other, _ in ties],
            y=[one[1] + MARK_AT * (other[1] - one[1]) for _, one, other, _ in ties],
            mode="markers",
            marker=_mark(origin, theme),
            hovertext=said,
            hovertemplate="%{hovertext}<extra></extra>",
            showlegend=False,
        )
    )


def _mark(origin: str, theme: str) -> dict[str, Any]:
    look, colour = ORIGINS[origin], inks(theme)[ORIGINS[origin]["ink"]]
    return {"symbol": look["symbol"], "size": 9, "color": colour, "line": {"width": 2, "color": colour}}


def _stage(row: Row, speaker: Speaker) -> str:
    return speaker.absence("not_reported") if row["stage"] is None else speaker.code("stage", row["stage"])


def _add_legend(figure: go.Figure, rows: Iterable[Row], speaker: Speaker, theme: str) -> None:
    """First what the colours mean, then the kinds of line; only those that are drawn."""
    origins, stages = {row["origin"] for row in rows}, {row["stage"] for row in rows}
    ink = inks(theme)["ink"]
    for origin in (origin for origin in ORIGINS if origin in origins):
        name = speaker.text("network.came", origin=speaker.code("origin", origin).lower())
        _add_key(figure, name, _line(origin, "established", theme), _mark(origin, theme))
    for stage in (stage for stage in DASHES if stage in stages):
        _add_key(figure, speaker.code("stage", stage), {"color": ink, "width": 2, "dash": DASHES[stage]}, None)


def _add_key(figure: go.Figure, name: str, line: dict[str, Any], mark: dict[str, Any] | None) -> None:
    mode = "lines" if mark is None else "lines+markers"
    figure.add_trace(go.Scatter(x=[None], y=[None], mode=mode, name=name, line=line, marker=mark))


def add_points(figure: go.Figure, spots: Iterable[Spot], labels: Iterable[str], **look: Any) -> None:
    """Draw points with their labels. look: textposition, marker and the like, as go.Scatter takes them."""
    spots = list(spots)
    figure.add_trace(
        go.Scatter(
            x=[x for x, _ in spots],
            y=[y for _, y in spots],
            mode="markers+text",
            text=[wrapped(label) for label in labels],
            textfont_size=LABEL,
            cliponaxis=False,
            hoverinfo="skip",
            showlegend=False,
            **look,
        )
    )
