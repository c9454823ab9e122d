"""Planned and held, by series."""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.theme import inks, new_figure
from dashboard.markup.sessions import say_held
from dashboard.wording import Speaker

ORDER = ("course", "gathering", "mentor_meeting", "participant_meeting")
DOT = 20


def draw_planned_and_held(rows: Sequence[Mapping[str, Any]], speaker: Speaker, theme: str) -> go.Figure:
    """One row of dots per series: a ring for each planned session, filled for each that was held.

    rows: table query sessions_by_series. A series whose plan or count is missing says so instead of showing no dots.
    """
    ordered = sorted(rows, key=lambda row: ORDER.index(row["series"]), reverse=True)
    figure = new_figure(theme, len(ordered), _tell(reversed(ordered), speaker))
    colours = inks(theme)
    for name, fill in (("planned", "rgba(0,0,0,0)"), ("held", colours["accent"])):
        points = [(number, y) for y, row in enumerate(ordered) for number in range(1, (row[name] or 0) + 1)]
        figure.add_trace(
            go.Scatter(
                x=[x for x, _ in points],
                y=[y for _, y in points],
                name=speaker.code("measure", name),
                mode="markers",
                marker={"size": DOT, "color": fill, "line": {"width": 2.5, "color": colours["accent"]}},
                hovertext=[_label(ordered[y], speaker) for _, y in points],
                hovertemplate=f"%{{hovertext}}<extra>{speaker.code('measure', name)}</extra>",
            )
        )
    most = max((row[name] or 0 for row in ordered for name in ("planned", "held")), default=0)
    # At least so wide that few dots stand close together, and can be counted at a glance.
    figure.update_xaxes(range=[0.6, max(most, 12) + 0.4], visible=False)
    figure.update_yaxes(range=[-0.4, len(ordered) - 0.2], visible=False)
    figure.update_layout(margin_l=0)
    _name_rows(figure, [_label(row, speaker) for row in ordered])
    return figure


def _name_rows(figure: go.Figure, labels: Sequence[str]) -> None:
    """Each label above its dots: beside them it would take most of a narrow screen, and the dots would overlap."""
    for y, label in enumerate(labels):
        figure.add_annotation(
            x=0, y=y, xref="paper", text=label, showarrow=False, xanchor="left", yanchor="bottom", yshift=DOT // 2 + 2
        )


def _label(row: Mapping[str, Any], speaker: Speaker) -> str:
    return f"{speaker.code('series', row['series'])}: {_count(row, speaker)}"


def _count(row: Mapping[str, Any], speaker: Speaker) -> str:
    return say_held(speaker, row, speaker.absence("not_reported").lower())


def _tell(rows: Any, speaker: Speaker) -> str:
    said = "; ".join(f"{speaker.code('series', row['series'])}: {_count(row, speaker)}" for row in rows)
    return speaker.text("alts.sessions", said=said)
