"""Amounts as dots on a line: how many organisations are spread where a row for each would be too many."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.labelled import name_rows
from dashboard.charts.theme import MARGINS, inks, new_figure
from dashboard.figures import Absence
from dashboard.wording import Speaker

Rows = Sequence[Mapping[str, Any]]

DOT, ROW = 11, 96
# So many dots in a row have room to be large.
FEW = 60
# Dots that would lie closer than this share of the axis are put above each other.
NEAREST = 1 / 60
HIGHEST, STEP = 0.4, 0.12


def known(value: Any) -> float | None:
    """The number in a cell; None where it is missing or hidden."""
    return None if value is None or isinstance(value, Absence) else float(value)


def say_amount(value: Any, speaker: Speaker, unit: str = "nok") -> str:
    """The number in a cell in words, or why there is none."""
    if known(value) is None:
        return speaker.absence(str(value or Absence.NOT_REPORTED)).lower()
    return speaker.number(float(value), unit)


def separators(speaker: Speaker) -> str:
    """The marks before decimals and between thousands in this language, as an axis wants them."""
    shown = speaker.number(1234.5)
    return shown[-2] + shown[1]


def stacked(amounts: Sequence[float]) -> list[float]:
    """How far to lift each dot so that equal amounts stand above each other, in parts of a row."""
    width = (max(amounts, default=0) - min(amounts, default=0)) * NEAREST or 1
    places = [round(amount / width) for amount in amounts]
    highest = max(Counter(places).values(), default=1)
    step, met, lifts = min(STEP, HIGHEST / highest), Counter(), []
    for place in places:
        lifts.append(met[place] * step)
        met[place] += 1
    return lifts


def dot_size(count: int) -> int:
    """The size of a dot where so many stand in a row, in pixels."""
    return DOT if count <= FEW else DOT // 2


@dataclass(frozen=True)
class Lines:
    """What a spread shows: the name of each column, the unit of its numbers, and the key of the sentence that tells."""

    labels: Mapping[str, str]
    unit: str
    alt: str


def spread(rows: Rows, lines: Lines, speaker: Speaker, theme: str) -> go.Figure:
    """A line for each column, a dot for each row whose number is known, and how many those are."""
    said = {column: _say_line(rows, column, lines, speaker) for column in lines.labels}
    figure = new_figure(theme, 0, speaker.text(lines.alt, said="; ".join(said.values())))
    heights = {column: len(said) - 1 - place for place, column in enumerate(said)}
    form = "%{x:.1%}" if lines.unit == "share" else "%{x:,.0f}"
    for column, label in lines.labels.items():
        amounts = sorted(_values(rows, column))
        figure.add_trace(
            go.Scatter(
                x=amounts,
                y=[heights[column] + lift for lift in stacked(amounts)],
                mode="markers",
                showlegend=False,
                marker={"size": dot_size(len(amounts)), "color": inks(theme)["accent"]},
                hovertemplate=f"{form}<extra>{label}</extra>",
            )
        )
    name_rows(figure, {heights[column] + HIGHEST: text for column, text in said.items()}, lift=6)
    figure.update_yaxes(range=[-0.15, len(said)])
    figure.update_xaxes(rangemode="tozero", tickformat=".0%" if lines.unit == "share" else ",.0f")
    figure.update_layout(height=MARGINS + ROW * len(said), separators=separators(speaker))
    return figure


def _values(rows: Rows, column: str) -> list[float]:
    return [amount for row in rows if (amount := known(row[column])) is not None]


def _say_line(rows: Rows, column: str, lines: Lines, speaker: Speaker) -> str:
    label, values = lines.labels[column], _values(rows, column)
    heard = speaker.text("forms.of", part=speaker.number(len(values)), whole=speaker.number(len(rows)))
    if not values:
        return f"{label} ({heard})"
    return f"{label} ({heard}): {'–'.join(speaker.number(end, lines.unit) for end in (min(values), max(values)))}"
