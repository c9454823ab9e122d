"""Who works with whom outside the round: organisations on one side, their partners by type on the other."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.theme import MARGINS, inks, new_figure
from dashboard.charts.ties import LABEL, ORIGINS, add_points, add_ties, lines_of
from dashboard.network import ORGANISATION, Graph, Node, Sides, outside, place_in_sides
from dashboard.wording import Speaker

Row = Mapping[str, Any]
MOST_ORGANISATIONS = 30
MOST_PARTNERS = 60
"""Beyond this a picture of every tie is a tangle, and the ties are counted by type of partner instead."""
ROW, LINE, GAP, LABEL_ROOM = 26, 17, 9, 140
"""Pixels: the lowest row, a line of a label, what is left between two labels, and the room for labels at each side."""


def draw_network(rows: Sequence[Row], speaker: Speaker, theme: str) -> go.Figure:
    """Every organisation and its outside partners; for many of them, how many ties go to each type of partner.

    rows: table query network, with the name of each organisation under organisation.
    """
    graph = outside(rows)
    organisations = [node for node in graph if node[0] == ORGANISATION]
    if len(organisations) > MOST_ORGANISATIONS or len(graph) - len(organisations) > MOST_PARTNERS:
        return _draw_types(rows, speaker, theme)
    sides = place_in_sides(graph)
    names = {node: _name(node, data["row"], speaker) for node, data in graph.nodes(data=True)}
    figure = new_figure(theme, 1, _tell(graph, names, speaker))
    spots = {node: (0.0, -y) for node, y in sides.organisations.items()}
    spots |= {node: (1.0, -y) for node, y in sides.partners.items()}
    ends = [(min(edge, key=spots.get), max(edge, key=spots.get), data["row"]) for *edge, data in graph.edges(data=True)]
    ties = [(row, spots[one], spots[other], f"{names[one]}, {names[other]}") for one, other, row in ends]
    add_ties(figure, ties, speaker, theme)
    _add_sides(figure, graph, names, spots, theme)
    height = MARGINS + round(sides.height * _row_height(sides, names))
    figure.update_layout(
        annotations=_headings(sides, speaker, theme), height=height, margin={"l": LABEL_ROOM, "r": LABEL_ROOM, "b": 0}
    )
    figure.update_xaxes(range=[-0.03, 1.03], visible=False)
    figure.update_yaxes(range=[-sides.height + 0.2, 0.8], visible=False, automargin=False)
    return figure


def _row_height(sides: Sides, names: Mapping[Node, str]) -> float:
    """So many pixels that no label, however many lines it has, reaches into the one above or below it."""
    needed = [float(ROW)]
    for column in (sides.organisations, {**sides.partners, **{(kind, ""): y for kind, y in sides.headings.items()}}):
        placed = sorted((y, len(lines_of(names.get(node, "")))) for node, y in column.items())
        for (y, lines), (below, lines_below) in zip(placed, placed[1:], strict=False):
            needed.append(((lines + lines_below) / 2 * LINE + GAP) / (below - y))
    return max(needed)


def _name(node: Node, row: Row, speaker: Speaker) -> str:
    """What stands beside a point: a name; for an organisation without a partner, that none is named."""
    if node[0] == ORGANISATION and row["partner"] is None:
        return f"{row['organisation']}: {speaker.text('network.none_named')}"
    if node[0] == ORGANISATION:
        return str(row["organisation"])
    return speaker.record("collaborations", row, "link_id", "partner")


def _add_sides(figure: go.Figure, graph: Graph, names: Mapping[Node, str], spots: Any, theme: str) -> None:
    colours = inks(theme)
    full = {"size": 11, "color": colours["ink"], "line": {"width": 2, "color": colours["ink"]}}
    hollow = {**full, "symbol": "circle-open", "color": colours["quiet"]}
    alone = [node for node in graph if not graph[node]]
    left = [node for node in graph if node[0] == ORGANISATION and graph[node]]
    right = [node for node in graph if node[0] != ORGANISATION]
    for nodes, position, marker in ((left, "left", full), (alone, "left", hollow), (right, "right", full)):
        look = {"textposition": f"middle {position}", "marker": marker}
        add_points(figure, [spots[node] for node in nodes], [names[node] for node in nodes], **look)


def _headings(sides: Sides, speaker: Speaker, theme: str) -> list[dict[str, Any]]:
    """The name of each type of partner above its partners, given all at once: one by one is slow."""
    look = {"showarrow": False, "font": {"size": LABEL, "color": inks(theme)["quiet"]}, "xanchor": "left"}
    return [
        {"x": 1, "y": -y, "xshift": 8, "yshift": -4, "text": f"<i>{speaker.code('partner_type', kind)}</i>", **look}
        for kind, y in sides.headings.items()
    ]


def _draw_types(rows: Sequence[Row], speaker: Speaker, theme: str) -> go.Figure:
    """One bar per type of partner, as long as its ties, in parts by origin."""
    told = [row for row in rows if row["partner"] is not None]
    kinds = [kind for kind, _ in Counter(row["partner_type"] for row in told).most_common()]
    counts = Counter((row["partner_type"], row["origin"]) for row in told)
    said = [f"{speaker.code('partner_type', kind)}: {sum(counts[kind, o] for o in ORIGINS)}" for kind in kinds]
    many = len({row["organisation_id"] for row in rows})
    figure = new_figure(theme, len(kinds), speaker.text("alts.network_types", organisations=many, said="; ".join(said)))
    for origin, look in ORIGINS.items():
        parts = [counts[kind, origin] for kind in kinds]
        figure.add_trace(
            go.Bar(
                x=parts,
                y=said,
                orientation="h",
                name=speaker.code("origin", origin),
                text=[part or "" for part in parts],
                marker_color=inks(theme)[look["ink"]],
                hovertemplate=f"%{{x}}<extra>{speaker.code('origin', origin)}</extra>",
            )
        )
    figure.update_layout(barmode="stack", legend_traceorder="normal")
    figure.update_yaxes(autorange="reversed")
    return figure


def _tell(graph: Graph, names: Mapping[Node, str], speaker: Speaker) -> str:
    organisations = sorted((node for node in graph if node[0] == ORGANISATION), key=names.get)
    said = [
        f"{names[node]}: {', '.join(sorted(names[other] for other in graph[node]))}" if graph[node] else names[node]
        for node in organisations
    ]
    counts = {"organisations": len(organisations), "partners": len(graph) - len(organisations)}
    return speaker.text("alts.network", **counts, ties=graph.number_of_edges(), said="; ".join(said))
