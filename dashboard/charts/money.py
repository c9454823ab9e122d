"""The grants of each organisation and year, from application to spending."""

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.labelled import MOST_ROWS, in_order, name_rows, places_of
from dashboard.charts.spread import Lines, known, say_amount, separators, spread
from dashboard.charts.theme import MARGINS, inks, new_figure
from dashboard.wording import Speaker

Row = Mapping[str, Any]
Rows = Sequence[Row]

STEPS = ("applied", "awarded", "paid", "spent", "unspent", "repaid")
NAME_HEIGHT, YEAR_HEIGHT = 30, 22
DOT = 15
YEAR_WIDTH = 48
# How thick a bar is, in parts of the height of an organisation with two years.
THICK = 0.18
# A bar with words in it.
THICKER = 0.26


def draw_grant_flow(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """A bar for each organisation and year, from what was paid to what was spent, with marks for the steps before.

    rows: table query grant_flow, named. Many organisations become dots on a line for each step.
    """
    names = in_order(row["organisation"] for row in rows)
    if len(names) > MOST_ROWS:
        labels = {f"{step}_nok": speaker.text(f"money.step_{step}") for step in STEPS}
        return spread(rows, Lines(labels, "nok", "alts.grant_flow"), speaker, theme)
    years = sorted({row["year"] for row in rows})
    row_height = NAME_HEIGHT + YEAR_HEIGHT * len(years)
    alt = speaker.text("alts.grant_flow", said="; ".join(_say_flow(row, speaker) for row in rows))
    figure = new_figure(theme, 0, alt)
    tops = places_of(names)
    heights = [tops[row["organisation"]] - years.index(row["year"]) * YEAR_HEIGHT / row_height for row in rows]
    figure.add_traces(_bars(rows, heights, speaker, theme))
    figure.add_traces(_marks(rows, heights, speaker, theme))
    name_rows(figure, {height: name for name, height in tops.items()})
    _name_years(figure, rows, heights, speaker, theme)
    lowest = -(len(years) - 0.4) * YEAR_HEIGHT / row_height
    figure.update_yaxes(range=[lowest, len(names) - 1 + (NAME_HEIGHT + 8) / row_height])
    figure.update_xaxes(title=speaker.unit("nok"), rangemode="tozero", tickformat=",.0f")
    figure.update_layout(height=MARGINS + 20 + row_height * len(names), barmode="overlay", margin_b=52)
    figure.update_layout(separators=separators(speaker))
    return figure


def _say_flow(row: Row, speaker: Speaker) -> str:
    told = ((speaker.text(f"money.step_{step}").lower(), say_amount(row[f"{step}_nok"], speaker)) for step in STEPS)
    return f"{row['organisation']} {row['year']}: {', '.join(' '.join(part) for part in told)}"


def _bars(rows: Rows, heights: Sequence[float], speaker: Speaker, theme: str) -> list[go.Bar]:
    """What was spent, what is left, and what of that was paid back, end to end."""
    colours = inks(theme)
    spent = [known(row["spent_nok"]) for row in rows]
    repaid = [known(row["repaid_nok"]) for row in rows]
    rest = [known(row["unspent_nok"]) for row in rows]
    kept = [None if left is None else max(left - (back or 0), 0) for left, back in zip(rest, repaid, strict=True)]
    starts = [(used or 0) + (left or 0) for used, left in zip(spent, kept, strict=True)]
    parts = (("spent", spent, 0, "accent"), ("unspent", kept, spent, "soft"), ("repaid", repaid, starts, "quiet"))
    return [
        go.Bar(
            x=amounts,
            y=heights,
            base=base,
            width=THICK,
            orientation="h",
            name=speaker.text(f"money.step_{step}"),
            marker={"color": colours[colour], "line": {"width": 1, "color": colours["accent"]}},
            hovertext=[_say_flow(row, speaker) for row in rows],
            hovertemplate="%{hovertext}<extra></extra>",
        )
        for step, amounts, base, colour in parts
    ]


def _marks(rows: Rows, heights: Sequence[float], speaker: Speaker, theme: str) -> list[go.Scatter]:
    """Open marks for what was applied for and awarded, and for what was paid where the bar does not end there."""
    marks = {"applied": ("diamond-open", DOT), "awarded": ("circle-open", DOT - 4), "paid": ("square-open", DOT)}
    return [
        go.Scatter(
            x=[known(row[f"{step}_nok"]) for row, _ in placed],
            y=[height for _, height in placed],
            mode="markers",
            name=speaker.text(f"money.step_{step}"),
            showlegend=bool(placed),
            marker={"symbol": symbol, "size": size, "color": inks(theme)["ink"], "line": {"width": 2}},
            hovertext=[_say_flow(row, speaker) for row, _ in placed],
            hovertemplate="%{hovertext}<extra></extra>",
        )
        for step, (symbol, size) in marks.items()
        for placed in [[at for at in zip(rows, heights, strict=True) if step != "paid" or not _ends_at_paid(at[0])]]
    ]


def _ends_at_paid(row: Row) -> bool:
    """Whether the bar of what was spent and what is left is as long as what was paid."""
    rest = known(row["unspent_nok"])
    return rest is not None and rest >= 0


def _name_years(figure: go.Figure, rows: Rows, heights: Sequence[float], speaker: Speaker, theme: str) -> None:
    """The year of each bar at its left; where the bar is missing, a dotted one as long as what was paid, and why."""
    figure.update_yaxes(visible=True, tickvals=list(heights), ticktext=[f"{row['year']} " for row in rows])
    # Naming the rows left a margin for no axis; years are four digits wide.
    figure.update_layout(margin_l=YEAR_WIDTH)
    for row, height in zip(rows, heights, strict=True):
        lacking = [step for step in ("awarded", "paid", "spent") if known(row[f"{step}_nok"]) is None]
        if lacking:
            words = speaker.text(f"money.step_{lacking[0]}")
            text = f"{words}: {say_amount(row[f'{lacking[0]}_nok'], speaker)}"
            figure.add_annotation(x=0, y=height, text=text, showarrow=False, xanchor="left", xshift=4)
        if lacking == ["spent"]:
            ends = {"x0": 0, "x1": float(row["paid_nok"]), "y0": height - THICKER / 2, "y1": height + THICKER / 2}
            figure.add_shape(type="rect", line={"dash": "dot", "color": inks(theme)["quiet"]}, **ends)
