"""What the grants went to, as whole bars: of all together and of each organisation."""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.labelled import MOST_ROWS, in_order, name_rows, places_of
from dashboard.charts.spread import Lines, known, say_amount, separators, spread
from dashboard.charts.theme import MARGINS, inks, new_figure
from dashboard.wording import Speaker

Row = Mapping[str, Any]
Rows = Sequence[Row]
Shares = Mapping[str, Any]
"""The share of each category, or why it is not known."""

# Dark and pale in turn, so that neighbours differ without colours of their own; what has none is the rest.
COLOURS = {"salary": "accent", "fees": "line", "activities": "quiet"}
REST = ("premises", "travel", "equipment", "accounting_audit", "other")
CATEGORIES = (*COLOURS, *REST)
BAR_HEIGHT, BAR = 68, 0.34
QUARTERS = (0, 0.25, 0.5, 0.75, 1)
# The shares that are told in the label of each bar; the rest is in the table.
TOLD = ("salary", "fees")


def draw_shares_in_all(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """One whole bar for all that have broken down their spending. rows: table query spending_by_category."""
    heard = speaker.text("forms.coverage", reported=rows[0]["reported"], expected=rows[0]["expected"])
    name = speaker.text("money.all_organisations", heard=heard)
    shares = {row["category"]: row["share"] for row in rows}
    figure = _draw_whole_bars({name: shares}, {name: name}, speaker, theme)
    told = ((speaker.code("category", row["category"]).lower(), row["organisations"]) for row in rows)
    counts = ", ".join(f"{words} {say_amount(count, speaker, '')}" for words, count in told)
    figure.layout.meta = {"alt": f"{figure.layout.meta['alt']} {speaker.text('alts.spenders', said=counts)}"}
    return figure


def draw_shares_each(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """A whole bar for each organisation; dashed and empty for one without a breakdown.

    rows: table query spending_shares, named. Many organisations become dots on a line for each purpose.
    """
    names = in_order(row["organisation"] for row in rows)
    if len(names) > MOST_ROWS:
        labels = {category: speaker.code("category", category) for category in CATEGORIES}
        return spread(rows, Lines(labels, "share", "alts.spending"), speaker, theme)
    mine = {row["organisation"]: row for row in rows}
    bars = {name: {category: mine[name][category] for category in CATEGORIES} for name in names}
    labels = {name: f"{name}: {_say_shares(shares, TOLD, speaker)}" for name, shares in bars.items()}
    return _draw_whole_bars(bars, labels, speaker, theme)


def _is_known(shares: Shares) -> bool:
    return any(known(share) is not None for share in shares.values())


def _draw_whole_bars(
    bars: Mapping[str, Shares], labels: Mapping[str, str], speaker: Speaker, theme: str
) -> go.Figure:
    told = "; ".join(f"{name}: {_say_shares(shares, CATEGORIES, speaker)}" for name, shares in bars.items())
    figure = new_figure(theme, 0, speaker.text("alts.spending", said=told))
    heights = places_of(list(bars))
    for category in CATEGORIES:
        figure.add_trace(_part(category, bars, heights, speaker, theme))
    for name, shares in bars.items():
        if not _is_known(shares):
            _draw_empty(figure, heights[name], theme)
    name_rows(figure, {heights[name]: label for name, label in labels.items()})
    figure.update_yaxes(range=[-0.35, len(bars) - 0.2])
    marks = [speaker.number(quarter, "share") for quarter in QUARTERS]
    figure.update_xaxes(range=[-0.004, 1.004], tickvals=QUARTERS, ticktext=marks)
    figure.update_xaxes(showgrid=False, ticklabeloverflow="allow")
    height = MARGINS + 20 + BAR_HEIGHT * len(bars)
    figure.update_layout(barmode="stack", height=height, separators=separators(speaker), legend_traceorder="normal")
    figure.update_layout(margin_t=44, margin_l=16)
    return figure


def _part(
    category: str, bars: Mapping[str, Shares], heights: Mapping[str, int], speaker: Speaker, theme: str
) -> go.Bar:
    """One purpose in every bar. The smaller purposes share a colour and a place in the legend."""
    colours, is_rest = inks(theme), category in REST
    colour = COLOURS.get(category, "soft")
    reported = [(name, shares.get(category)) for name, shares in bars.items() if _is_known(shares)]
    return go.Bar(
        x=[known(share) for _, share in reported],
        y=[heights[name] for name, _ in reported],
        orientation="h",
        width=BAR,
        name=speaker.text("money.rest") if is_rest else speaker.code("category", category),
        legendgroup="rest" if is_rest else category,
        showlegend=category not in REST[1:],
        marker={"color": colours[colour], "line": {"width": 1, "color": colours["accent"]}},
        hovertext=[f"{speaker.code('category', category)}: {say_amount(s, speaker, 'share')}" for _, s in reported],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _draw_empty(figure: go.Figure, height: int, theme: str) -> None:
    box = {"x0": 0, "x1": 1, "y0": height - BAR / 2, "y1": height + BAR / 2}
    figure.add_shape(type="rect", line={"dash": "dot", "width": 2, "color": inks(theme)["quiet"]}, **box)


def _say_shares(shares: Shares, categories: Sequence[str], speaker: Speaker) -> str:
    if not _is_known(shares):
        return speaker.text("money.no_breakdown").lower()
    told = ((speaker.code("category", name).lower(), shares.get(name)) for name in categories)
    return ", ".join(f"{words} {say_amount(share, speaker, 'share')}" for words, share in told)
