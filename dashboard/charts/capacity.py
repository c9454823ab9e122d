"""Capacity at the start and at the end of a round, area by area."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.labelled import MOST_ROWS, broken, circles, name_axis
from dashboard.charts.theme import MARGINS, ROW_HEIGHT, inks, new_figure
from dashboard.wording import Speaker

Row = Mapping[str, Any]
Rows = Sequence[Row]
AREAS = ("board", "economy", "applications", "volunteers", "activity", "visibility", "network")
CHANGES = ("improved", "unchanged", "worse")
LEVELS = (1, 4)
# The height of an organisation's pair, and of the words above an area, in parts of a row.
PAIR, WORDS = 0.3, 0.95
DOT = 13
LEFT = {"showarrow": False, "xanchor": "left", "yanchor": "middle", "align": "left"}


def draw_capacity(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """For each area a pair of dots per organisation: a ring at the start, filled at the end, a line between them.

    rows: table query capacity_changes. Where one of the two is missing, the other stands alone. For many
    organisations: circles for how far they moved.
    """
    areas = {area: [row for row in rows if row["area"] == area] for area in AREAS}
    areas = {area: sorted(chosen, key=_by_change) for area, chosen in areas.items() if chosen}
    said = {area: _say_area(area, chosen, speaker) for area, chosen in areas.items()}
    alt = speaker.text("alts.capacity_changes", said="; ".join(said.values()))
    if max(map(len, areas.values())) > MOST_ROWS:
        return _draw_moves(areas, said, alt, speaker, theme)
    heights, labels, y = {}, {}, 0.0
    for area, chosen in areas.items():
        labels[area] = y - WORDS / 2
        heights |= {(area, row["organisation"]): y - WORDS - n * PAIR for n, row in enumerate(chosen)}
        y -= WORDS + len(chosen) * PAIR
    figure = new_figure(theme, 1, alt)
    shown = [(row, heights[area, row["organisation"]]) for area, chosen in areas.items() for row in chosen]
    figure.add_trace(_lines(shown, theme))
    for column, symbol, occasion in (("level_at_start", "circle-open", "start"), ("level_at_end", "circle", "end")):
        figure.add_trace(_dots(shown, column, symbol, speaker.code("occasion", occasion), theme))
    _name_areas(figure, {labels[area]: text for area, text in said.items()})
    figure.update_yaxes(range=[y, 0.1], visible=False)
    figure.update_layout(height=int(MARGINS - y * ROW_HEIGHT), margin_l=6)
    figure.update_xaxes(range=[LEVELS[0] - 0.2, LEVELS[1] + 0.2], dtick=1)
    name_axis(figure, speaker.text("courses.level"))
    return figure


def _by_change(row: Row) -> tuple[bool, int, int]:
    """Those that moved up furthest first, those with one value last."""
    is_missing = row["change"] is None
    start, end = row["level_at_start"] or 0, row["level_at_end"] or 0
    return is_missing, start - end, -start


def _say_area(area: str, rows: Rows, speaker: Speaker) -> str:
    counts = Counter(row["change"] for row in rows)
    parts = [f"{speaker.number(counts[change])} {speaker.code('change', change).lower()}" for change in CHANGES]
    if counts[None]:
        parts.append(speaker.text("courses.one_value", number=speaker.number(counts[None])))
    return f"{speaker.code('area', area)}: {', '.join(parts)}"


def _lines(shown: Sequence[tuple[Row, float]], theme: str) -> go.Scatter:
    known = [(row, y) for row, y in shown if row["change"] is not None]
    return go.Scatter(
        x=[x for row, _ in known for x in (row["level_at_start"], row["level_at_end"], None)],
        y=[height for _, y in known for height in (y, y, None)],
        mode="lines",
        line={"width": 2.5, "color": inks(theme)["accent"]},
        hoverinfo="skip",
        showlegend=False,
    )


def _dots(shown: Sequence[tuple[Row, float]], column: str, symbol: str, name: str, theme: str) -> go.Scatter:
    known = [(row, y) for row, y in shown if row[column] is not None]
    # Where nothing moved the ring stands around the dot.
    colour = inks(theme)["accent"]
    size = DOT + 4 if symbol.endswith("open") else DOT - 2
    return go.Scatter(
        x=[row[column] for row, _ in known],
        y=[y for _, y in known],
        mode="markers",
        name=name,
        hovertext=[row["organisation"] for row, _ in known],
        hovertemplate="%{hovertext}: %{x}<extra>%{fullData.name}</extra>",
        marker={"symbol": symbol, "size": size, "color": colour, "line": {"width": 2, "color": colour}},
    )


def _name_areas(figure: go.Figure, labels: Mapping[float, str]) -> None:
    for y, label in labels.items():
        figure.add_annotation(x=0, y=y, xref="paper", text=broken(label), **LEFT)


def _draw_moves(
    areas: Mapping[str, Rows], said: Mapping[str, str], alt: str, speaker: Speaker, theme: str
) -> go.Figure:
    """A row of circles per area: how many organisations moved how many levels."""
    figure = new_figure(theme, len(areas), alt)
    heights = {area: len(areas) - 1 - place for place, area in enumerate(areas)}
    moved = Counter(
        (row["level_at_end"] - row["level_at_start"], heights[area])
        for area, rows in areas.items()
        for row in rows
        if row["change"] is not None
    )
    figure.add_trace(circles(moved, inks(theme)["accent"], speaker.unit("organisations")))
    _name_areas(figure, {heights[area] + 0.62: text for area, text in said.items()})
    figure.update_yaxes(range=[-0.5, len(areas) - 0.1], visible=False)
    figure.update_xaxes(dtick=1)
    figure.update_layout(margin_l=6)
    name_axis(figure, speaker.text("courses.moved"))
    return figure
