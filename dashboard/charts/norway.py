"""The country and where the organisations are based, drawn from an outline of our own: no tile is fetched."""

import html
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.theme import inks, new_figure
from dashboard.charts.ties import LABEL
from dashboard.definitions import Geography
from dashboard.wording import Speaker

Row = Mapping[str, Any]
Spot = tuple[float, float]

EARTH_KM = 6371.0
# Two parallels that lie so that lengths are true in the south and the north of the country alike.
PARALLELS = (60.0, 69.0)
ORIGIN = (15.0, 58.0)
HEIGHT = 600
SMALLEST_DOT, LARGEST_DOT = 13, 30
LABEL_COLUMN_KM, LABEL_STEP_KM, LOWEST_LABEL_KM, HIGHEST_LABEL_KM = 60.0, 90.0, 10.0, 800.0


def draw_places(rows: Sequence[Row], speaker: Speaker, theme: str) -> go.Figure:
    """The outline of the country with a dot for each municipality, larger where several are based there.

    rows: table query organisation_places, with the name of each organisation under organisation. Those whose
    municipality is not known, or has no point in data/geo, are not drawn; the alternative text counts them.
    """
    geography = speaker.catalog.geography
    based = based_in(rows, geography)
    said = "; ".join(f"{name}: {', '.join(row['organisation'] for row in found)}" for name, _, found in based)
    drawn = sum(len(found) for _, _, found in based)
    figure = new_figure(theme, 1, speaker.text("alts.places", drawn=drawn, all=len(rows), said=said))
    _add_outline(figure, geography, theme)
    _add_places(figure, based, theme)
    axis = {"visible": False, "constrain": "domain"}
    figure.update_layout(height=HEIGHT, margin={"l": 0, "r": 0, "t": 10, "b": 10}, showlegend=False)
    figure.update_xaxes(**axis)
    figure.update_yaxes(**axis, constraintoward="top", automargin=False, scaleanchor="x", scaleratio=1)
    return figure


def based_in(rows: Iterable[Row], geography: Geography) -> list[tuple[str, Spot, list[Row]]]:
    """Each municipality with someone in it, from north to south: name, point in kilometres, and who is based there."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        if row["municipality_number"] in geography.places:
            found.setdefault(row["municipality_number"], []).append(row)
    places = [(geography.places[number], based) for number, based in found.items()]
    return [
        (name, project(x, y), based)
        for (name, x, y), based in sorted(places, key=lambda place: (-place[0][2], place[0]))
    ]


def project(longitude: float, latitude: float) -> Spot:
    """Kilometres east and north of the origin, by Lambert's conformal conic projection of a sphere."""
    n, scale = _cone()
    radius, origin = scale / _steepness(latitude) ** n, scale / _steepness(ORIGIN[1]) ** n
    angle = n * math.radians(longitude - ORIGIN[0])
    return radius * math.sin(angle), origin - radius * math.cos(angle)


def _cone() -> tuple[float, float]:
    south, north = (math.radians(parallel) for parallel in PARALLELS)
    n = math.log(math.cos(south) / math.cos(north)) / math.log(_steepness(PARALLELS[1]) / _steepness(PARALLELS[0]))
    return n, EARTH_KM * math.cos(south) * _steepness(PARALLELS[0]) ** n / n


def _steepness(latitude: float) -> float:
    return math.tan(math.pi / 4 + math.radians(latitude) / 2)


@lru_cache(maxsize=2)
def _projected(outline: tuple[tuple[Spot, ...], ...]) -> tuple[list[float | None], list[float | None]]:
    """The outline in kilometres, with a gap between its lines."""
    x: list[float | None] = []
    y: list[float | None] = []
    for line in outline:
        spots = [project(*point) for point in line]
        x += [*(round(east, 1) for east, _ in spots), None]
        y += [*(round(north, 1) for _, north in spots), None]
    return x, y


def _add_outline(figure: go.Figure, geography: Geography, theme: str) -> None:
    x, y = _projected(geography.outline)
    colours = inks(theme)
    line = {"color": colours["quiet"], "width": 0.8}
    figure.add_trace(
        go.Scatter(x=x, y=y, mode="lines", line=line, fill="toself", fillcolor=colours["soft"], hoverinfo="skip")
    )


def _add_places(figure: go.Figure, based: Sequence[tuple[str, Spot, list[Row]]], theme: str) -> None:
    """Labels in a column beside the land, where dots close to each other would write over each other."""
    colours = inks(theme)
    heights = _label_heights(len(based))
    threads: tuple[list[float | None], list[float | None]] = ([], [])
    for height, (_, (east, north), _) in zip(heights, based, strict=True):
        threads[0].extend((east, LABEL_COLUMN_KM, None))
        threads[1].extend((north, height, None))
    line = {"color": colours["quiet"], "width": 1}
    figure.add_trace(go.Scatter(x=threads[0], y=threads[1], mode="lines", line=line, hoverinfo="skip"))
    figure.update_layout(annotations=[_label(*place) for place in zip(heights, based, strict=True)])
    figure.add_trace(
        go.Scatter(
            x=[east for _, (east, _), _ in based],
            y=[north for _, (_, north), _ in based],
            mode="markers",
            marker={"opacity": 1, "size": [_size(len(found)) for _, _, found in based], "color": colours["accent"],
                    "line": {"width": 1.5, "color": colours["soft"]}},
            hovertext=["<br>".join(html.escape(row["organisation"]) for row in found) for _, _, found in based],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )  # fmt: skip


def _label_heights(count: int) -> list[float]:
    """Where the labels stand, from north to south: apart, from the southern coast and up."""
    step = min(LABEL_STEP_KM, (HIGHEST_LABEL_KM - LOWEST_LABEL_KM) / max(count, 1))
    return [LOWEST_LABEL_KM + step * number for number in reversed(range(count))]


def _label(height: float, place: tuple[str, Spot, list[Row]]) -> dict[str, Any]:
    name, _, found = place
    text = html.escape(name) if len(found) == 1 else f"{html.escape(name)} ({len(found)})"
    look = {"showarrow": False, "xanchor": "left", "xshift": 4, "font": {"size": LABEL + 1}}
    return {"x": LABEL_COLUMN_KM, "y": height, "text": text, **look}


def _size(count: int) -> float:
    """A dot whose area grows with the count, within what can be seen and what leaves room."""
    return min(LARGEST_DOT, SMALLEST_DOT * math.sqrt(count))
