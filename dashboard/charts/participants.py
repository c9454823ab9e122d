"""The ties among the participants, and how many ties each of them has."""

import html
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.theme import inks, new_figure
from dashboard.charts.ties import LABEL, add_points, add_ties, in_order, lines_of
from dashboard.network import Graph, among, cohesion, place_in_circle
from dashboard.wording import Speaker

Row = Mapping[str, Any]
MOST_DRAWN = 30
CIRCLE_ROWS, CIRCLE_ROOM, LINE, RADIUS = 8, 120, 17, 180
UPRIGHT = 0.5
"""Points higher than this have their labels above them, and lower than its opposite below."""
DOT = 14
ROW = 46
# What became of a tie, in the order of the dots; the mark differs as well as the colour.
COURSES = {
    "kept": {"name": "network.kept", "ink": "ink", "symbol": "circle-open"},
    "new": {"name": "network.new", "ink": "accent", "symbol": "diamond"},
    "undated": {"name": "network.undated", "ink": "quiet", "symbol": "circle"},
    "planned": {"name": "network.planned", "ink": "accent", "symbol": "diamond-open"},
    "ended": {"name": "network.ended", "ink": "quiet", "symbol": "x-open"},
}


def draw_participant_ties(rows: Sequence[Row], speaker: Speaker, theme: str) -> go.Figure:
    """The participants in a ring with their ties; for many, how many of them have how many ties.

    rows: table query participant_ties, with the name of each organisation under organisation.
    """
    graph = among(rows)
    names = _names(rows)
    if len(graph) > MOST_DRAWN:
        return _draw_spread(Counter(dict(graph.degree).values()), speaker, theme)
    whole = cohesion(rows)
    said = [f"{names[one]}, {names[other]}" for one, other in sorted(graph.edges)]
    values = {"ties": whole.ties, "possible": whole.possible, "isolated": whole.isolated}
    figure = new_figure(theme, CIRCLE_ROWS, speaker.text("alts.participant_ties", said="; ".join(said), **values))
    spots = place_in_circle(_in_order(graph, names))
    ends = [(data["row"], one, other) for one, other, data in graph.edges(data=True)]
    ties = [(row, spots[one], spots[other], f"{names[one]}, {names[other]}") for row, one, other in ends]
    add_ties(figure, ties, speaker, theme)
    _add_ring(figure, graph, names, spots, theme)
    figure.update_layout(margin={"l": CIRCLE_ROOM, "r": CIRCLE_ROOM, "b": 10})
    across = {"visible": False, "constrain": "domain"}
    figure.update_xaxes(range=[-1.1, 1.1], **across)
    figure.update_yaxes(range=[-1.2, 1 + _above(names, spots)], automargin=False, scaleanchor="x", **across)
    return figure


def _above(names: Mapping[str, str], spots: Mapping[str, tuple[float, float]]) -> float:
    """The room above the ring for the label with the most lines that stands there, in radii."""
    most = max((len(lines_of(names[node])) for node, (_, y) in spots.items() if y > UPRIGHT), default=1)
    return (most * LINE + DOT) / RADIUS


def _names(rows: Sequence[Row]) -> dict[str, str]:
    """What to call each organisation: from its own rows, and from those that name it as the other."""
    return {
        str(row[f"{side}organisation_id"]): str(row[f"{side}organisation"])
        for row in rows
        for side in ("", "other_")
        if row[f"{side}organisation_id"] is not None
    }


def _in_order(graph: Graph, names: Mapping[str, str]) -> Graph:
    """The same points by name."""
    ordered = Graph()
    ordered.add_nodes_from(sorted(graph, key=lambda node: in_order(names[node])))
    return ordered


def _add_ring(figure: go.Figure, graph: Graph, names: Mapping[str, str], spots: Any, theme: str) -> None:
    """The points; those without a tie hollow, every label outside the ring."""
    colours = inks(theme)
    for node, (x, y) in spots.items():
        upright = "top" if y > UPRIGHT else "bottom" if y < -UPRIGHT else "middle"
        side = "right" if x > 0.1 else "left" if x < -0.1 else "center"
        colour = colours["ink"] if graph[node] else colours["quiet"]
        symbol = "circle" if graph[node] else "circle-open"
        marker = {"size": DOT, "color": colour, "symbol": symbol, "line": {"width": 2, "color": colour}}
        add_points(figure, [(x, y)], [names[node]], textposition=f"{upright} {side}", marker=marker)


def draw_organisation_ties(rows: Sequence[Row], speaker: Speaker, theme: str) -> go.Figure:
    """One row of dots per organisation: ties kept, new, of unknown origin, planned, ended; for many, spread counts.

    rows: table query organisation_ties. An organisation nobody told of a tie for says so instead of showing no dots.
    """
    if len(rows) > MOST_DRAWN:
        return _draw_spread(Counter(row["current"] for row in rows if row["current"] is not None), speaker, theme)
    ordered = sorted(rows, key=lambda row: in_order(row["organisation"]), reverse=True)
    labels = [_count(row, speaker) for row in ordered]
    figure = new_figure(theme, 1, speaker.text("alts.organisation_ties", said="; ".join(reversed(labels))))
    before = [0] * len(ordered)
    for course in COURSES:
        counts = [row[course] or 0 for row in ordered]
        if any(counts):
            _add_dots(
                figure, course, [(start, count) for start, count in zip(before, counts, strict=True)], (speaker, theme)
            )
        before = [start + count for start, count in zip(before, counts, strict=True)]
    figure.update_xaxes(range=[0.4, max([*before, 14]) + 0.6], visible=False)
    figure.update_yaxes(range=[-0.4, len(ordered) - 0.1], visible=False, automargin=False)
    figure.update_layout(annotations=_row_names(labels), height=60 + ROW * len(ordered), margin={"l": 0, "b": 0})
    return figure


def _row_names(labels: Sequence[str]) -> list[dict[str, Any]]:
    look = {"x": 0, "xref": "paper", "xanchor": "left", "yanchor": "bottom", "yshift": DOT // 2 + 2, "showarrow": False}
    return [{**look, "y": y, "text": html.escape(label), "font": {"size": LABEL + 1}} for y, label in enumerate(labels)]


def _add_dots(figure: go.Figure, course: str, counts: Sequence[tuple[int, int]], told: tuple[Speaker, str]) -> None:
    speaker, theme = told
    look, name = COURSES[course], speaker.text(COURSES[course]["name"])
    colour = inks(theme)[look["ink"]]
    points = [(start + number, y) for y, (start, count) in enumerate(counts) for number in range(1, count + 1)]
    figure.add_trace(
        go.Scatter(
            x=[x for x, _ in points],
            y=[y for _, y in points],
            name=name,
            mode="markers",
            showlegend=True,
            marker={"size": DOT, "symbol": look["symbol"], "color": colour, "line": {"width": 2, "color": colour}},
            hovertemplate=f"{name}<extra></extra>",
        )
    )


def _count(row: Row, speaker: Speaker) -> str:
    if row["current"] is None:
        return f"{row['organisation']}: {speaker.text('network.none_named')}"
    return speaker.text("network.ties_now", organisation=row["organisation"], count=speaker.number(row["current"]))


def _draw_spread(counts: Mapping[int, int], speaker: Speaker, theme: str) -> go.Figure:
    """One bar per number of ties, as high as there are organisations with so many."""
    numbers = list(range(max(counts, default=0) + 1))
    said = "; ".join(f"{number}: {counts[number]}" for number in numbers if counts.get(number))
    figure = new_figure(theme, 5, speaker.text("alts.ties_spread", said=said))
    figure.add_trace(
        go.Bar(
            x=numbers,
            y=[counts.get(number, 0) for number in numbers],
            text=[counts.get(number) or "" for number in numbers],
            marker_color=inks(theme)["accent"],
            hovertemplate="%{x}: %{y}<extra></extra>",
        )
    )
    figure.update_xaxes(title=speaker.text("network.number_of_ties"), dtick=1)
    figure.update_yaxes(title=speaker.text("network.number_of_organisations"))
    return figure
