"""The mentor pairs: meetings against the agreement, month by month, and the longest time without one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.labelled import (
    MOST_ROWS, SYMBOLS, circles, count_from_nought, in_order, name_axis, name_rows, places_of, say,
)  # fmt: skip
from dashboard.charts.theme import inks, new_figure
from dashboard.wording import Speaker

Row = Mapping[str, Any]
Rows = Sequence[Row]
DOT = 15
# The years of one pair stand a little apart, so that equal numbers do not cover each other.
APART = 0.3
FEW_MEETINGS = 9
DAYS_IN_CLASS = 30


def draw_meetings_apart(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """Meetings of each pair and year against the agreed line, those at gatherings left out."""
    return _draw_against_agreed(rows, "held", speaker, theme)


def draw_meetings_counted(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """Meetings of each pair and year against the agreed line, those at gatherings included."""
    return _draw_against_agreed(rows, "held_in_all", speaker, theme)


def _draw_against_agreed(rows: Rows, column: str, speaker: Speaker, theme: str) -> go.Figure:
    """A row per pair, a mark per year; for many pairs a row per year with circles."""
    names, years = in_order(row["organisation"] for row in rows), sorted({row["year"] for row in rows})
    is_many = len(names) > MOST_ROWS
    said = _said_by_year(rows, column, speaker) if is_many else _said_by_pair(rows, names, column, speaker)
    agreed = max((row["agreed"] for row in rows if row["agreed"] is not None), default=None)
    line = "" if agreed is None else speaker.text("mentoring.agreed", number=speaker.number(agreed))
    alt = speaker.text("alts.meetings_by_year", agreed=line, said="; ".join(said.values()))
    heights = places_of(list(said))
    figure = new_figure(theme, len(said), alt)
    if is_many:
        figure.add_trace(_spread(rows, column, heights, inks(theme)["accent"], speaker))
    else:
        # A year that nobody has reported needs no place beside the others.
        told = [year for year in years if any(row[column] is not None for row in rows if row["year"] == year)]
        middle = (len(told) - 1) / 2
        for place, year in enumerate(told):
            beside = {name: height + APART * (middle - place) for name, height in heights.items()}
            figure.add_trace(_year([row for row in rows if row["year"] == year], column, beside, place, theme))
    name_rows(figure, {heights[name]: label for name, label in said.items()}, lift=30 if is_many else 17)
    most = max((row[column] for row in rows if row[column] is not None), default=0)
    if agreed is not None:
        _draw_agreed(figure, agreed, len(said), line, theme)
    figure.update_xaxes(range=[-0.5, max(most, agreed or 0, FEW_MEETINGS) + 0.6], dtick=1)
    name_axis(figure, speaker.unit("meetings"))
    return figure


def _said_by_pair(rows: Rows, names: Sequence[str], column: str, speaker: Speaker) -> dict[str, str]:
    said = {name: [] for name in names}
    # A year of which no pair has told anything says nothing of one of them: it may not have begun.
    told = {row["year"] for row in rows if row[column] is not None} or {row["year"] for row in rows}
    for row in sorted((row for row in rows if row["year"] in told), key=lambda row: row["year"]):
        said[row["organisation"]].append(f"{say(row[column], speaker)} ({row['year']})")
    return {name: f"{name}: {', '.join(parts)}" for name, parts in said.items()}


def _said_by_year(rows: Rows, column: str, speaker: Speaker) -> dict[str, str]:
    said = {}
    for year in sorted({row["year"] for row in rows}):
        held = [row[column] for row in rows if row["year"] == year]
        known = sum(number is not None for number in held)
        said[str(year)] = f"{year}: {speaker.text('forms.coverage', reported=known, expected=len(held))}"
    return said


def _year(rows: Rows, column: str, heights: Mapping[str, float], place: int, theme: str) -> go.Scatter:
    """The meetings of one year, whose place among the years gives it its symbol."""
    known = [row for row in rows if row[column] is not None]
    return go.Scatter(
        x=[row[column] for row in known],
        y=[heights[row["organisation"]] for row in known],
        name=str(rows[0]["year"]),
        mode="markers",
        hovertext=[row["organisation"] for row in known],
        hovertemplate="%{hovertext}: %{x}<extra>%{fullData.name}</extra>",
        marker={
            "size": DOT,
            "symbol": SYMBOLS[place % len(SYMBOLS)],
            "color": inks(theme)["accent" if place % 2 == 0 else "soft"],
            "line": {"width": 2, "color": inks(theme)["accent"]},
        },
    )


def _spread(rows: Rows, column: str, heights: Mapping[str, int], colour: str, speaker: Speaker) -> go.Scatter:
    counts = Counter((row[column], heights[str(row["year"])]) for row in rows if row[column] is not None)
    return circles(counts, colour, speaker.unit("pairs"))


def _draw_agreed(figure: go.Figure, agreed: int, rows: int, label: str, theme: str) -> None:
    line = {"color": inks(theme)["ink"], "width": 2, "dash": "dash"}
    figure.add_trace(
        go.Scatter(x=[agreed, agreed], y=[-0.45, rows - 0.6], mode="lines", name=label, line=line, hoverinfo="skip")
    )


def draw_silences_apart(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """The longest time each pair went without a meeting, those at gatherings left out."""
    return _draw_silences(rows, "longest_apart", speaker, theme)


def draw_silences_counted(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """The longest time each pair went without a meeting, those at gatherings included."""
    return _draw_silences(rows, "longest_counted", speaker, theme)


def _draw_silences(rows: Rows, column: str, speaker: Speaker, theme: str) -> go.Figure:
    """A dot per pair, the longest first; for many pairs one row of circles, a class of days each."""
    ordered = sorted(rows, key=lambda row: (row[column] is None, -(row[column] or 0)))
    said = {row["organisation"]: f"{row['organisation']}: {_say_silence(row, column, speaker)}" for row in ordered}
    known = [row for row in ordered if row[column] is not None]
    alt = speaker.text("alts.mentor_silences", said="; ".join(said.values()))
    if len(rows) > MOST_ROWS:
        label = speaker.text("forms.coverage", reported=len(known), expected=len(rows))
        figure = new_figure(theme, 1, alt)
        classes = Counter(((row[column] // DAYS_IN_CLASS + 0.5) * DAYS_IN_CLASS for row in known))
        counts = {(days, 0.0): count for days, count in sorted(classes.items())}
        figure.add_trace(circles(counts, inks(theme)["accent"], speaker.unit("pairs")))
        name_rows(figure, {0: label}, lift=30)
    else:
        figure = new_figure(theme, len(rows), alt)
        heights = places_of(list(said))
        figure.add_trace(_dots(known, column, heights, theme))
        name_rows(figure, {heights[name]: label for name, label in said.items()})
    count_from_nought(figure, max((row[column] for row in known), default=0))
    figure.update_layout(margin_t=10, showlegend=False)
    name_axis(figure, speaker.unit("days"))
    return figure


def _say_silence(row: Row, column: str, speaker: Speaker) -> str:
    """The days, and where they are counted to if others are counted further."""
    days = _days(row[column], speaker)
    if row[column] is None or row["measured_on"] == row["last_on"]:
        return days
    return speaker.text("mentoring.silence_until", days=days, day=speaker.day(row["measured_on"]))


def _days(days: int | None, speaker: Speaker) -> str:
    return say(days, speaker) if days is None else f"{speaker.number(days)} {speaker.after('days', days)}"


def _dots(rows: Rows, column: str, heights: Mapping[str, int], theme: str) -> go.Scatter:
    return go.Scatter(
        x=[row[column] for row in rows],
        y=[heights[row["organisation"]] for row in rows],
        mode="markers",
        hovertext=[row["organisation"] for row in rows],
        hovertemplate="%{hovertext}: %{x}<extra></extra>",
        marker={"size": DOT, "color": inks(theme)["accent"]},
    )
