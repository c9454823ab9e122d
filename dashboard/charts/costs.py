"""What the scheme cost, part by part and year by year."""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.labelled import SYMBOLS, name_rows, places_of
from dashboard.charts.spread import known, say_amount, separators
from dashboard.charts.theme import MARGINS, inks, new_figure
from dashboard.wording import Speaker

Row = Mapping[str, Any]
Rows = Sequence[Row]

ROW, DOT = 78, 15
# The years of one part stand a little apart, so that equal amounts do not cover each other.
APART = 0.16


def draw_cost_parts(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """A row for each part of the cost and a mark for each year; never a sum. rows: table query cost_parts."""
    parts = sorted({row["part"] for row in rows}, key=lambda part: -max(_amounts(rows, part), default=0))
    years = sorted({row["year"] for row in rows})
    said = {part: (speaker.code("cost_part", part), _say_years(rows, part, speaker)) for part in parts}
    told = "; ".join(": ".join(words) for words in said.values())
    figure = new_figure(theme, len(parts), speaker.text("alts.cost_parts", said=told))
    heights = places_of(parts)
    figure.add_traces([_year(rows, place, year, heights, theme) for place, year in enumerate(years)])
    name_rows(figure, {heights[part]: "<br>".join(words) for part, words in said.items()})
    figure.update_yaxes(range=[-0.4, len(parts) - 0.1])
    figure.update_xaxes(title=speaker.unit("nok"), tickformat=",.0f", rangemode="tozero")
    figure.update_layout(height=MARGINS + 20 + ROW * len(parts), separators=separators(speaker), margin_b=52)
    return figure


def _year(rows: Rows, place: int, year: int, heights: Mapping[str, int], theme: str) -> go.Scatter:
    mine = [row for row in rows if row["year"] == year and known(row["amount_nok"]) is not None]
    colours = inks(theme)
    return go.Scatter(
        x=[float(row["amount_nok"]) for row in mine],
        y=[heights[row["part"]] - APART * place for row in mine],
        mode="markers",
        name=str(year),
        cliponaxis=False,
        marker={
            "size": DOT,
            "symbol": SYMBOLS[place % len(SYMBOLS)],
            "color": colours["soft" if place % 2 else "accent"],
            "line": {"width": 2, "color": colours["accent"]},
        },
        hovertemplate="%{x:,.0f}<extra>%{fullData.name}</extra>",
    )


def _amounts(rows: Rows, part: str) -> list[float]:
    return [amount for row in rows if row["part"] == part and (amount := known(row["amount_nok"])) is not None]


def _say_years(rows: Rows, part: str, speaker: Speaker) -> str:
    said = []
    for row in sorted((row for row in rows if row["part"] == part), key=lambda row: row["year"]):
        amount = say_amount(row["amount_nok"], speaker)
        is_least = row["completeness"] == "some" and known(row["amount_nok"]) is not None
        least = f"{speaker.text('money.at_least')} " if is_least else ""
        said.append(f"{least}{amount} ({row['year']})")
    return ", ".join(said)
