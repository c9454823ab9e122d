"""What charts of many rows share: labels above the rows, names in order, and circles where there are too many rows."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.theme import ROW_HEIGHT
from dashboard.figures import Absence
from dashboard.wording import Speaker

MOST_ROWS = 30
"""More organisations than this are not given a row each: the chart shows how they are spread instead."""

SYMBOLS = ("circle", "square", "diamond", "triangle-up", "hexagon", "star")
SMALLEST, LARGEST = 12, 34
# The characters a narrow screen has room for, and the pixels of one more line.
LONGEST_LINE = 42
LINE = 20
NARROW, KEY, LETTER = 330, 50, 8
"""The width of a chart on a narrow screen, of a key of a legend, and of a letter beside it, in pixels."""
BELOW = -0.45
"""Where the axis ends under the lowest row, in rows."""
BESIDE_NAME = 52
MOST_MARKED = 12
"""Up to so many, each whole number is marked along an axis; beyond, the chart chooses and only whole ones come out."""
SMALLER = 14
"""The size of letters of which a narrow screen has room for a long name, in pixels."""
BREAK = "<br>"
Row = Mapping[str, Any]


def known(cell: Any) -> int | None:
    """The number of a cell; None where it is missing, or hidden from this audience."""
    return None if isinstance(cell, Absence) else cell


def say(cell: Any, speaker: Speaker) -> str:
    """The number of a cell in words, or the kind of its absence."""
    if cell is None or isinstance(cell, Absence):
        return speaker.absence((cell or Absence.NOT_REPORTED).value).lower()
    return speaker.number(cell)


def in_order(names: Iterable[str]) -> list[str]:
    """The names, each once, with numbers in them in the order of numbers."""
    return sorted(set(names), key=lambda name: [part.zfill(9) if part.isdigit() else part for part in _parts(name)])


def _parts(name: str) -> list[str]:
    return re.split(r"(\d+)", name)


def places_of(names: Sequence[str]) -> dict[str, int]:
    """The height of each row, the first name at the top."""
    return {name: len(names) - 1 - place for place, name in enumerate(names)}


def name_rows(figure: go.Figure, labels: Mapping[float, str], lift: int = 12, size: int | None = None) -> None:
    """Write each label above its row: beside it, it would take most of a narrow screen. lift and size: pixels."""
    texts = {y: broken(label) if len(label) > LONGEST_LINE else label for y, label in labels.items()}
    is_high, page = any(BREAK in text for text in texts.values()), figure.layout.meta["page"]
    added = [
        {
            "x": 0, "y": y, "xref": "paper", "text": text, "showarrow": False,
            "align": "left", "xanchor": "left", "yanchor": "bottom", "yshift": lift,
            "bgcolor": page, "borderpad": 0, "font": {"size": size},
        }
        for y, text in texts.items()
    ]  # fmt: skip
    # All at once: each addition on its own makes Plotly check them all again.
    figure.layout.annotations = [*figure.layout.annotations, *added]
    # Few rows have as much room for their labels as many: what stands above and below them is added to the height.
    top = len(labels) - (0.1 if is_high else 0.2)
    extra = round((top - BELOW - len(labels)) * ROW_HEIGHT) + (len(labels) * LINE if is_high else 0)
    hidden = {"range": [BELOW, top], "visible": False, "automargin": False}
    figure.update_layout(height=figure.layout.height + extra, margin_l=6, yaxis=hidden)


def clear_labels(figure: go.Figure, labels: Mapping[float, str]) -> None:
    """The same, all on two lines, so that the rows stand equally far apart; no line of the chart crosses them."""
    name_rows(figure, {y: broken(label) for y, label in labels.items()}, size=SMALLER)


def broken(label: str) -> str:
    """The label on two lines, so that a narrow screen has room for both: what it is about, then what is said of it."""
    about, colon, said = label.partition(": ")
    return f"{about}:{BREAK}{said}" if colon else label


def lines(ends: Iterable[tuple[float, float, float]], width: int, colour: str) -> go.Scatter:
    """A line for each (y, from, to), as one trace: a trace each takes many times as long to draw."""
    found = list(ends)
    return go.Scatter(
        x=[x for _, low, high in found for x in (low, high, None)],
        y=[y for y, _, _ in found for _ in range(3)],
        mode="lines", line={"width": width, "color": colour}, hoverinfo="skip", showlegend=False,
    )  # fmt: skip


def name_axis(figure: go.Figure, name: str) -> None:
    """Write under the horizontal axis what it counts, and give it the room this takes."""
    figure.update_layout(
        xaxis_title={"text": name, "font": {"size": 14}},
        margin_b=BESIDE_NAME,
        height=figure.layout.height + BESIDE_NAME - figure.layout.margin.b,
    )


def leave_room_for_legend(figure: go.Figure) -> None:
    """Make a chart so much higher that its rows keep their height where a narrow screen breaks its legend in lines."""
    widths = [KEY + len(t.name) * LETTER for t in figure.data if t.name and t.showlegend is not False]
    # Keys stand in columns as wide as the widest of them.
    abreast = max(1, NARROW // max(widths, default=NARROW))
    figure.update_layout(height=figure.layout.height + (math.ceil(len(widths) / abreast) - 1) * LINE)


def count_from_nought(figure: go.Figure, most: float) -> None:
    """Let the horizontal axis begin at nought and mark whole numbers only, for nobody meets half a time.

    most: the largest number drawn.
    """
    figure.update_xaxes(rangemode="tozero", dtick=1 if most <= MOST_MARKED else None)


def circles(counts: Mapping[tuple[float, float], int], colour: str, name: str) -> go.Scatter:
    """Circles at (x, y) whose area is the count, the count above each: one form for any number of organisations."""
    most = max(counts.values(), default=1)
    sizes = [SMALLEST + (LARGEST - SMALLEST) * (count / most) ** 0.5 for count in counts.values()]
    return go.Scatter(
        x=[x for x, _ in counts],
        y=[y for _, y in counts],
        mode="markers+text",
        name=name,
        text=[str(count) for count in counts.values()],
        textposition="top center",
        marker={"size": sizes, "color": colour, "line": {"width": 0}},
        hovertemplate=f"%{{text}}<extra>{name}</extra>",
        showlegend=False,
    )
