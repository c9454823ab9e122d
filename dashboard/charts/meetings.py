"""All meetings of a round's mentor pairs together: how they met, what was put off, and what it was about."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.labelled import count_from_nought, known, name_axis, name_rows, places_of, say
from dashboard.charts.theme import inks, new_figure
from dashboard.figures import Absence
from dashboard.wording import Speaker

Row = Mapping[str, Any]
Rows = Sequence[Row]
Year = int | None
Cell = int | Absence
HELD = "held"
STATUSES = (HELD, "postponed", "cancelled")
KINDS = ("physical", "digital", "phone", "gathering", None)
BAR = 0.34
MOST_TOPICS = 12


def draw_kinds(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """A bar per way of meeting, then one for the postponed and one for the cancelled, a part per year.

    rows: table query mentor_meetings_by_kind.
    """
    counts: dict[str, dict[Year, Cell]] = defaultdict(dict)
    for row in sorted(rows, key=_place):
        by_year = counts[_name(row, speaker)]
        by_year[row["year"]] = _add(by_year.get(row["year"], 0), row["meetings"])
    years = sorted({row["year"] for row in rows}, key=lambda year: (year is None, year))
    said = {name: f"{name}: {say(reduce(_add, by_year.values(), 0), speaker)}" for name, by_year in counts.items()}
    alt = speaker.text("alts.mentor_meetings_by_kind", said="; ".join(_by_year(counts, years, speaker)))
    figure, heights = new_figure(theme, len(said), alt), places_of(list(said))
    for place, year in enumerate(years):
        parts = {heights[name]: count for name, by_year in counts.items() if (count := known(by_year.get(year)))}
        figure.add_trace(_bars(parts, _say_year(year, speaker), place, theme))
    totals = [known(reduce(_add, by_year.values(), 0)) or 0 for by_year in counts.values()]
    count_from_nought(figure, max(totals, default=0))
    _finish(figure, {heights[name]: label for name, label in said.items()}, speaker)
    return figure


def _place(row: Row) -> tuple[int, int]:
    return STATUSES.index(row["status"]), KINDS.index(row["kind"])


def _add(one: Cell, other: Cell) -> Cell:
    """The sum; hidden where one of the two is."""
    hidden = [cell for cell in (one, other) if isinstance(cell, Absence)]
    return hidden[0] if hidden else one + other


def _name(row: Row, speaker: Speaker) -> str:
    status = speaker.code("status", row["status"])
    if row["status"] != HELD:
        return status
    kind = speaker.absence("not_reported") if row["kind"] is None else speaker.code("kind", row["kind"])
    return f"{status}, {kind[0].lower()}{kind[1:]}"


def _say_year(year: Year, speaker: Speaker) -> str:
    return speaker.text("words.undated") if year is None else str(year)


def _by_year(counts: Mapping[str, Mapping[Year, Cell]], years: Sequence[Year], speaker: Speaker) -> list[str]:
    """Each bar as a sentence part: its name, then the number of each year."""
    return [
        f"{name}: {', '.join(f'{say(by_year.get(year, 0), speaker)} ({_say_year(year, speaker)})' for year in years)}"
        for name, by_year in counts.items()
    ]


def _bars(parts: Mapping[int, int], name: str, place: int, theme: str) -> go.Bar:
    colours = inks(theme)
    return go.Bar(
        x=list(parts.values()),
        y=list(parts),
        width=BAR,
        orientation="h",
        name=name,
        hovertemplate="%{x}<extra>%{fullData.name}</extra>",
        marker={"color": colours[("accent", "soft")[place % 2]], "line": {"width": 1.5, "color": colours["accent"]}},
    )


def _finish(figure: go.Figure, labels: Mapping[int, str], speaker: Speaker) -> None:
    name_rows(figure, labels)
    figure.update_layout(barmode="stack", legend_traceorder="normal")
    name_axis(figure, speaker.unit("meetings"))


def draw_topics(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """A bar per topic with how many meetings, and of how many pairs, the most common first.

    rows: table query mentor_topics. What is beyond the first twelve stands in the table only.
    """
    shown, rest = rows[:MOST_TOPICS], rows[MOST_TOPICS:]
    labels = [_say_topic(row, speaker) for row in shown]
    more = [speaker.text("mentoring.more_topics", count=len(rest))] if rest else []
    figure = new_figure(theme, len(shown), speaker.text("alts.mentor_topics", said="; ".join([*labels, *more])))
    heights = places_of(labels)
    bars = {heights[label]: known(row["meetings"]) for label, row in zip(labels, shown, strict=True)}
    figure.add_trace(_bars(bars, speaker.unit("meetings"), 0, theme))
    count_from_nought(figure, max((number or 0 for number in bars.values()), default=0))
    _finish(figure, {heights[label]: label for label in labels}, speaker)
    figure.update_layout(showlegend=False, margin_t=10)
    return figure


def _say_topic(row: Row, speaker: Speaker) -> str:
    topic = speaker.record("mentor_meetings", row, "meeting_id", "topic") or speaker.absence("not_reported")
    meetings, pairs = say(row["meetings"], speaker), say(row["pairs"], speaker)
    return speaker.text("mentoring.topic", topic=topic, meetings=meetings, pairs=pairs)
