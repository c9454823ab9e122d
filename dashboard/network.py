"""Ties as graphs: where the points stand when they are drawn, and what can be measured of the whole. By networkx."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx

Graph = nx.Graph
Row = Mapping[str, Any]
Node = tuple[str, str]
"""("organisation", its id) or (the type of partner, the partner's name in small letters)."""

ORGANISATION = "organisation"
NOT_CURRENT = ("planned", "ended")
RESIDUAL_TYPE = "other"
SWEEPS = 6


@dataclass(frozen=True)
class Sides:
    """Heights of a network in two columns, in rows from the top; each type of partner has a heading of its own."""

    organisations: Mapping[Node, float]
    partners: Mapping[Node, float]
    headings: Mapping[str, float]
    height: int


@dataclass(frozen=True)
class Cohesion:
    """How the participants hang together through their ties among themselves."""

    participants: int
    ties: int
    possible: int
    largest: int
    """Participants in the largest group in which everyone can reach everyone else."""
    isolated: int
    without_one: tuple[int, int]
    """Fewest and most ties left when each participant in turn is left out."""
    possible_without_one: int


def outside(rows: Iterable[Row]) -> Graph:
    """Organisations and their outside partners. rows: table query network; those without a partner stand alone."""
    graph = Graph()
    for row in rows:
        organisation = (ORGANISATION, str(row["organisation_id"]))
        graph.add_node(organisation, row=row)
        if row["partner"] is not None:
            partner = (str(row["partner_type"]), str(row["partner"]).lower())
            graph.add_node(partner, row=row)
            graph.add_edge(organisation, partner, row=row)
    return graph


def among(rows: Iterable[Row]) -> Graph:
    """The participants and their ties to each other. rows: table query participant_ties."""
    graph = Graph()
    for row in rows:
        graph.add_node(str(row["organisation_id"]))
        if row["other_organisation_id"] is not None:
            graph.add_edge(str(row["organisation_id"]), str(row["other_organisation_id"]), row=row)
    return graph


def current(graph: Graph) -> Graph:
    """The same points with the ties that are neither only planned nor ended."""
    kept = Graph()
    kept.add_nodes_from(graph.nodes(data=True))
    kept.add_edges_from(edge for edge in graph.edges(data=True) if edge[2]["row"]["stage"] not in NOT_CURRENT)
    return kept


def place_in_sides(graph: Graph) -> Sides:
    """Heights in two columns with few crossings: in turn, each side goes to the middle of those it is tied to.

    The same graph gives the same heights always; those without ties come last.
    """
    organisations = [node for node in graph if node[0] == ORGANISATION]
    partners = [node for node in graph if node[0] != ORGANISATION]
    heights = _spread(organisations, len(organisations))
    for _ in range(SWEEPS):
        partners = _by_type(graph, partners, heights)
        beside = {node: float(number) for number, node in enumerate(partners)}
        organisations = sorted(organisations, key=lambda node: (_middle(graph, node, beside), node))
        heights = _spread(organisations, len(partners) or len(organisations))
    return _with_headings(organisations, partners)


def _by_type(graph: Graph, partners: Iterable[Node], heights: Mapping[Node, float]) -> list[Node]:
    middles = {node: _middle(graph, node, heights) for node in partners}
    of_type: dict[str, list[float]] = {}
    for node, middle in middles.items():
        of_type.setdefault(node[0], []).append(middle)
    return sorted(
        middles, key=lambda node: (math.fsum(of_type[node[0]]) / len(of_type[node[0]]), node[0], middles[node], node)
    )


def _middle(graph: Graph, node: Node, heights: Mapping[Node, float]) -> float:
    """The mean height of those the node is tied to; below all others where it is tied to nobody."""
    tied = [heights[other] for other in graph.neighbors(node)]
    return math.fsum(tied) / len(tied) if tied else math.inf


def _spread(nodes: Sequence[Node], over: int) -> dict[Node, float]:
    """The nodes evenly over so many rows, half a step from either end."""
    return {node: (number + 0.5) * over / len(nodes) - 0.5 for number, node in enumerate(nodes)}


def _with_headings(organisations: Sequence[Node], partners: Sequence[Node]) -> Sides:
    headings: dict[str, float] = {}
    rows: dict[Node, float] = {}
    for number, node in enumerate(partners):
        headings.setdefault(node[0], float(number + len(headings)))
        rows[node] = float(number + len(headings))
    height = max(len(rows) + len(headings), len(organisations))
    return Sides(_spread(organisations, height), rows, headings, height)


def place_in_circle(graph: Graph) -> dict[str, tuple[float, float]]:
    """Points on a circle of radius 1, the first at the top, then clockwise in the order of the graph."""
    spots = nx.circular_layout(graph)
    return {node: (float(y), float(x)) for node, (x, y) in spots.items()}


def cohesion(rows: Iterable[Row]) -> Cohesion:
    """What can be said of the ties among the participants. rows: table query participant_ties, not empty."""
    graph = current(among(rows))
    participants, ties = graph.number_of_nodes(), graph.number_of_edges()
    left = [ties - degree for _, degree in graph.degree]
    return Cohesion(
        participants=participants,
        ties=ties,
        possible=math.comb(participants, 2),
        largest=max(map(len, nx.connected_components(graph))),
        isolated=nx.number_of_isolates(graph),
        without_one=(min(left), max(left)),
        possible_without_one=math.comb(participants - 1, 2),
    )


def bridges(rows: Iterable[Row]) -> dict[str, str]:
    """The types of outside partners that one organisation only reaches now, each with the id of that organisation.

    rows: table query network. Partners of no type in particular are no type to be reached.
    """
    reached: dict[str, set[str]] = {}
    for one, other in current(outside(rows)).edges:
        organisation, partner = (one, other) if one[0] == ORGANISATION else (other, one)
        reached.setdefault(partner[0], set()).add(organisation[1])
    return {kind: min(by) for kind, by in sorted(reached.items()) if len(by) == 1 and kind != RESIDUAL_TYPE}
