"""What the grants went to: a bar for each purpose of all together, and a whole bar for each organisation."""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.labelled import (
    BREAK, LINE, LONGEST_LINE, MOST_ROWS, in_order, name_axis, name_rows,
)  # fmt: skip
from dashboard.charts.spread import Lines, known, say_amount, separators, spread
from dashboard.charts.theme import inks, new_figure
from dashboard.wording import Speaker

Row = Mapping[str, Any]
Rows = Sequence[Row]
Shares = Mapping[str, Any]
"""The share of each category, or why it is not known."""

# Dark and pale in turn, so that neighbours differ without colours of their own; what has none is the rest.
COLOURS = {"salary": "accent", "fees": "line", "activities": "quiet"}
REST = ("premises", "travel", "equipment", "accounting_audit", "other")
CATEGORIES = (*COLOURS, *REST)
THICK, APART, LEFT = 23, 16, 20
"""A bar, what is empty between it and the next label, and the left margin, in pixels."""
QUARTERS = (0, 0.25, 0.5, 0.75, 1)
TINY = 0.05
"""Parts of a whole bar that are smaller than this are told as one where there are several."""
TOGETHER = "\xa0"
"""A space that breaks no line."""


def draw_shares_in_all(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """A bar for each purpose that something went to, the largest first, and those that nothing went to under them.

    rows: table query spending_by_category, of all that have broken down their spending.
    """
    used = sorted((row for row in rows if known(row["share"]) != 0), key=lambda row: -(known(row["share"]) or 0))
    labels = [f"{_purpose(row['category'], speaker)}: {_say_part(row, speaker)}" for row in used]
    unused = ", ".join(_purpose(row["category"], speaker).lower() for row in rows if known(row["share"]) == 0)
    labels += [BREAK.join(wrap(speaker.text("money.nothing_to", purposes=unused), LONGEST_LINE))] if unused else []
    figure, depths = new_figure(theme, 0, _say_all(rows, speaker)), _depths(labels)
    figure.add_bar(
        x=[known(row["share"]) for row in used], y=depths[: len(used)], width=THICK,
        orientation="h", hoverinfo="skip", marker={"color": inks(theme)["accent"]},
    )  # fmt: skip
    figure.update_layout(margin_t=10, showlegend=False)
    _name_bars(figure, dict(zip(depths, labels, strict=True)), speaker)
    name_axis(figure, speaker.text("money.share_of_all", heard=_heard(rows, speaker)))
    return figure


def _depths(labels: Sequence[str]) -> list[float]:
    """How far down each bar stands, in pixels: under all the lines of its label, so that few lines take little room."""
    ends = accumulate((label.count(BREAK) + 1) * LINE + THICK + APART for label in labels)
    return [end - THICK / 2 - APART / 2 for end in ends]


def _name_bars(figure: go.Figure, labels: Mapping[float, str], speaker: Speaker) -> None:
    """Write each label above its bar, by its depth, and give the chart the height that all of them take."""
    name_rows(figure, labels)
    whole, layout = max(labels) + THICK / 2 + APART / 2, figure.layout
    figure.update_yaxes(range=[whole, 0])
    figure.update_layout(margin_l=LEFT, height=whole + layout.margin.t + layout.margin.b)
    figure.update_layout(separators=separators(speaker))
    marks = [speaker.number(quarter, "share") for quarter in QUARTERS]
    figure.update_xaxes(range=[-0.004, 1.004], tickvals=QUARTERS, ticktext=marks)
    figure.update_xaxes(showgrid=False, ticklabeloverflow="allow")


def _say_all(rows: Rows, speaker: Speaker) -> str:
    """What a screen reader is told: the share of each purpose, and how many organisations spent something on it."""
    told = [(_purpose(row["category"], speaker).lower(), row) for row in rows]
    shares = f"{_heard(rows, speaker)}: {'; '.join(f'{words} {_say_part(row, speaker)}' for words, row in told)}"
    counts = ", ".join(f"{words} {say_amount(row['organisations'], speaker, '')}" for words, row in told)
    return f"{speaker.text('alts.spending', said=shares)} {speaker.text('alts.spenders', said=counts)}"


def _heard(rows: Rows, speaker: Speaker) -> str:
    return speaker.text("forms.coverage", reported=rows[0]["reported"], expected=rows[0]["expected"])


def _purpose(category: str, speaker: Speaker) -> str:
    return speaker.code("category", category)


def _say_part(row: Row, speaker: Speaker) -> str:
    """The amount and its share; the reason once where both are lacking."""
    amount, share = say_amount(row["amount_nok"], speaker), say_amount(row["share"], speaker, "share")
    return ", ".join(dict.fromkeys((amount, share)))


def draw_shares_each(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """A whole bar for each organisation; dashed and empty for one without a breakdown.

    rows: table query spending_shares, named. Many organisations become dots on a line for each purpose.
    """
    names = in_order(row["organisation"] for row in rows)
    if len(names) > MOST_ROWS:
        labels = {category: _purpose(category, speaker) for category in CATEGORIES}
        return spread(rows, Lines(labels, "share", "alts.spending"), speaker, theme)
    mine = {row["organisation"]: row for row in rows}
    bars = {name: {category: mine[name][category] for category in CATEGORIES} for name in names}
    said = {name: _told_parts(shares, mine[name]["spent_nok"], speaker) for name, shares in bars.items()}
    labels = {name: BREAK.join([f"{name}:", *_lines(parts, speaker)]) for name, parts in said.items()}
    return _draw_whole_bars(bars, labels, speaker, theme)


def _lines(parts: Sequence[str], speaker: Speaker) -> list[str]:
    """The parts of a bar in its order, as many to a line as a narrow screen has room for."""
    if not parts:
        return [speaker.text("money.no_breakdown").lower()]
    kept_together = ", ".join(part.replace(" ", TOGETHER) for part in parts)
    return wrap(kept_together, LONGEST_LINE, break_long_words=False, break_on_hyphens=False)


def _told_parts(shares: Shares, whole: Any, speaker: Speaker) -> list[str]:
    """Each purpose that something went to, or that is hidden, with amount and share; several tiny ones as one.

    whole: what was broken down in all, in kroner. Nothing where nothing is broken down.
    """
    if not _is_known(shares):
        return []
    used = {category: share for category, share in shares.items() if known(share) != 0}
    tiny = [category for category, share in used.items() if (known(share) or 1) < TINY]
    gathered = tiny if len(tiny) > 1 else []
    told = [(_purpose(name, speaker).lower(), share) for name, share in used.items() if name not in gathered]
    told += [(speaker.text("money.tiny"), sum(used[name] for name in gathered))] if gathered else []
    return [f"{words} {_say_share(share, whole, speaker)}" for words, share in told]


def _say_share(share: Any, whole: Any, speaker: Speaker) -> str:
    said = say_amount(share, speaker, "share")
    if known(share) is None or known(whole) is None:
        return said
    return f"{say_amount(round(float(whole) * float(share), 2), speaker)} ({said})"


def _is_known(shares: Shares) -> bool:
    return any(known(share) is not None for share in shares.values())


def _draw_whole_bars(
    bars: Mapping[str, Shares], labels: Mapping[str, str], speaker: Speaker, theme: str
) -> go.Figure:
    told = "; ".join(label.replace(BREAK, " ") for label in labels.values())
    figure = new_figure(theme, 0, speaker.text("alts.spending", said=told))
    depths = dict(zip(labels, _depths(list(labels.values())), strict=True))
    for category in CATEGORIES:
        figure.add_trace(_part(category, bars, depths, speaker, theme))
    for name, shares in bars.items():
        if not _is_known(shares):
            _draw_empty(figure, depths[name], theme)
    figure.update_layout(barmode="stack", legend_traceorder="normal", margin_t=44)
    _name_bars(figure, {depths[name]: label for name, label in labels.items()}, speaker)
    return figure


def _part(
    category: str, bars: Mapping[str, Shares], depths: Mapping[str, float], speaker: Speaker, theme: str
) -> go.Bar:
    """One purpose in every bar. The smaller purposes share a colour and a place in the legend."""
    colours, is_rest = inks(theme), category in REST
    colour = COLOURS.get(category, "soft")
    reported = [(name, shares.get(category)) for name, shares in bars.items() if _is_known(shares)]
    return go.Bar(
        x=[known(share) for _, share in reported],
        y=[depths[name] for name, _ in reported],
        orientation="h",
        width=THICK,
        name=speaker.text("money.rest") if is_rest else _purpose(category, speaker),
        legendgroup="rest" if is_rest else category,
        showlegend=category not in REST[1:],
        marker={"color": colours[colour], "line": {"width": 1, "color": colours["accent"]}},
        hovertext=[f"{_purpose(category, speaker)}: {say_amount(s, speaker, 'share')}" for _, s in reported],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _draw_empty(figure: go.Figure, depth: float, theme: str) -> None:
    box = {"x0": 0, "x1": 1, "y0": depth - THICK / 2, "y1": depth + THICK / 2}
    figure.add_shape(type="rect", line={"dash": "dot", "width": 2, "color": inks(theme)["quiet"]}, **box)
