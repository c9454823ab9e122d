"""How large the grants are against the cap and the audit threshold."""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.labelled import name_rows
from dashboard.charts.spread import dot_size, known, say_amount, separators, stacked
from dashboard.charts.theme import inks, new_figure
from dashboard.wording import Speaker

Row = Mapping[str, Any]
Rows = Sequence[Row]

YEAR_HEIGHT, TOP, BOTTOM = 120, 92, 52
# Where a year is named, in parts of its row: above its highest dot.
LABEL = 0.42
# How each size of grant is drawn: the symbol, and the colour of what is inside.
FORMS = {
    "lower": ("circle", "soft"),
    "just_below_audit": ("circle", "accent"),
    "above_audit": ("square", "soft"),
    "above_cap": ("x", "accent"),
    "no_limit": ("circle", "page"),
}


def draw_grant_sizes(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """A dot for each grant, a row for each year, with the audit threshold and the cap as lines.

    rows: table query grant_sizes. Those just below the threshold are filled, and counted in words. Where no threshold
    is registered, nothing is counted as below it.
    """
    years = sorted({row["year"] for row in rows}, reverse=True)
    said = {height: _say_year(year, rows, speaker) for height, year in enumerate(years)}
    limits = {name: next((known(row[column]) for row in rows), None) for name, column in LIMITS.items()}
    amounts = {name: say_amount(amount, speaker) for name, amount in limits.items()}
    alt = speaker.text("alts.grant_sizes", **amounts, said="; ".join(reversed(said.values())))
    figure = new_figure(theme, 0, alt)
    for size in FORMS:
        figure.add_trace(_dots(size, rows, years, speaker, theme))
    name_rows(figure, {height + LABEL: text for height, text in said.items()}, lift=0)
    for name, limit in limits.items():
        if limit is not None:
            _draw_limit(figure, limit, speaker.text(f"money.{name}", amount=amounts[name]), name == "cap", theme)
    figure.update_yaxes(range=[-0.2, len(years) - 0.22])
    figure.update_xaxes(title=speaker.unit("nok"), tickformat=",.0f")
    plotted = YEAR_HEIGHT * len(years)
    figure.update_layout(height=TOP + BOTTOM + plotted, margin={"t": TOP, "b": BOTTOM, "r": 40})
    figure.update_layout(legend_y=1 + 40 / plotted, separators=separators(speaker))
    return figure


LIMITS = {"audit": "audit_above_nok", "cap": "grant_cap_nok"}


def _dots(size: str, rows: Rows, years: Sequence[int], speaker: Speaker, theme: str) -> go.Scatter:
    """The grants of one size, those of almost the same amount above each other."""
    x, y, names = [], [], []
    for height, year in enumerate(years):
        mine = sorted(
            (row for row in rows if row["year"] == year and known(row["awarded_nok"]) is not None),
            key=lambda row: row["awarded_nok"],
        )
        lifts = stacked([float(row["awarded_nok"]) for row in mine])
        chosen = [(row, lift) for row, lift in zip(mine, lifts, strict=True) if row["size"] == size]
        x += [float(row["awarded_nok"]) for row, _ in chosen]
        y += [height + lift for _, lift in chosen]
        names += [row["organisation"] for row, _ in chosen]
    symbol, colour = FORMS[size]
    size_px, ring = dot_size(len(rows) // len(years)), {"width": 2, "color": inks(theme)["accent"]}
    return go.Scatter(
        x=x,
        y=y,
        mode="markers",
        name=speaker.code("grant_size", size),
        showlegend=bool(x),
        marker={"size": size_px, "symbol": symbol, "color": inks(theme)[colour], "line": ring},
        hovertext=names,
        hovertemplate="%{hovertext}: %{x:,.0f}<extra>%{fullData.name}</extra>",
    )


def _say_year(year: int, rows: Rows, speaker: Speaker) -> str:
    mine = [row for row in rows if row["year"] == year]
    below = sum(row["size"] == "just_below_audit" for row in mine)
    count, whole = speaker.number(below), speaker.number(len(mine))
    has_threshold = any(known(row["audit_above_nok"]) is not None for row in mine)
    grants = f"{whole} {speaker.after('grants', len(mine))}"
    said = f"{year}: {speaker.text('money.just_below', count=count, whole=whole) if has_threshold else grants}"
    unknown = sum(known(row["awarded_nok"]) is None for row in mine)
    return f"{said}, {speaker.text('money.unknown_size', count=speaker.number(unknown))}" if unknown else said


def _draw_limit(figure: go.Figure, limit: float, text: str, is_last: bool, theme: str) -> None:
    figure.add_vline(x=limit, line={"color": inks(theme)["ink"], "width": 1.5, "dash": "dash"})
    # The two limits lie close together: one is named to its left, the other above and to its right.
    side, lift = ("right", 18) if is_last else ("right", 0)
    figure.add_annotation(
        x=limit, y=1, yref="paper", text=text, showarrow=False, xanchor=side, yanchor="bottom", yshift=lift
    )
