"""The meetings of the mentor pairs as a calendar: a row of months for each pair."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.labelled import MOST_ROWS, circles, in_order, name_rows, places_of, say
from dashboard.charts.theme import inks, new_figure
from dashboard.wording import Speaker

Row = Mapping[str, Any]
Rows = Sequence[Row]
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
Cell = tuple[int, int, int, str]
IN_YEAR = len(MONTHS)
# How strongly a month with so many meetings is filled, from one on; the last stands for all above it.
STRENGTHS = {1: 0.4, 2: 0.7, 3: 1.0}
WIDTH, HEIGHT = 0.86, 0.4
NAMED_MONTHS = (1, 4, 7, 10)


def draw_mentor_calendar(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """A cell per pair and month, filled by the number of meetings; a year without any report says so.

    rows: table query mentor_calendar. For many pairs a row per year: how many pairs met in each month.
    """
    names = in_order(row["organisation"] for row in rows)
    if len(names) > MOST_ROWS:
        return _draw_pairs_by_month(rows, speaker, theme)
    heights, first = places_of(names), min(row["year"] for row in rows)
    said = {name: _tell([row for row in rows if row["organisation"] == name], speaker) for name in names}
    figure = new_figure(theme, len(names), speaker.text("alts.mentor_calendar", said="; ".join(said.values())))
    cells = [(heights[row["organisation"]], *cell) for row in rows for cell in _cells(row, first)]
    figure.add_trace(_zeros([cell for cell in cells if cell[2] == 0], speaker, theme))
    for level in STRENGTHS:
        figure.add_trace(
            _level([cell for cell in cells if min(cell[2], max(STRENGTHS)) == level], level, speaker, theme)
        )
    for row in rows:
        if row[MONTHS[0]] is None:
            _say_missing(figure, heights[row["organisation"]], row["year"] - first, speaker, theme)
    name_rows(figure, {heights[name]: label for name, label in said.items()}, lift=14)
    heading = {"text": f"{speaker.unit('meetings').capitalize()}:", "font": {"size": 15}}
    figure.update_layout(barmode="overlay", margin_b=52, legend_title=heading)
    years = max(row["year"] for row in rows) - first + 1
    _name_months(figure, [date(first + n, 1, 1) for n in range(years)], speaker)
    return figure


def _cells(row: Row, first: int) -> Iterator[tuple[int, int, str]]:
    """(place, meetings, hover text) of each month in which the two were a pair in a year with anything registered."""
    for number, month in enumerate(MONTHS, start=1):
        is_pair = (row["starts_on"].year, row["starts_on"].month) <= (row["year"], number)
        is_pair &= (row["year"], number) <= (row["ends_on"].year, row["ends_on"].month)
        if row[month] is not None and (is_pair or row[month]):
            place = (row["year"] - first) * IN_YEAR + number - 1
            yield place, row[month], f"{row['organisation']}, {number:02d}.{row['year']}: {row[month]}"


def _zeros(cells: Sequence[Cell], speaker: Speaker, theme: str) -> go.Scatter:
    """A small open mark where a pair did not meet, so that the filled cells are what one sees."""
    return go.Scatter(
        x=[place + WIDTH / 2 for _, place, _, _ in cells],
        y=[y for y, _, _, _ in cells],
        mode="markers",
        name=speaker.number(0),
        hovertext=[text for _, _, _, text in cells],
        hoverinfo="text",
        marker={"symbol": "square-open", "size": 7, "color": inks(theme)["quiet"]},
    )


def _level(cells: Sequence[Cell], level: int, speaker: Speaker, theme: str) -> go.Bar:
    colours = inks(theme)
    is_last = level == max(STRENGTHS)
    return go.Bar(
        base=[place for _, place, _, _ in cells],
        x=[WIDTH for _ in cells],
        y=[y for y, _, _, _ in cells],
        width=HEIGHT,
        orientation="h",
        name=speaker.text("mentoring.or_more", number=level) if is_last else speaker.number(level),
        hovertext=[text for _, _, _, text in cells],
        hoverinfo="text",
        marker={
            "color": _faded(colours["accent"], STRENGTHS[level]),
            "line": {"width": 1, "color": colours["accent"]},
        },
    )


def _faded(colour: str, strength: float) -> str:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red},{green},{blue},{strength})"


def _say_missing(figure: go.Figure, y: int, year: int, speaker: Speaker, theme: str) -> None:
    """The word where the cells of a year would have stood."""
    text = f"<i>{speaker.absence('not_reported')}</i>"
    middle = (year + 0.5) * IN_YEAR
    figure.add_annotation(x=middle, y=y, text=text, showarrow=False, font={"size": 13, "color": inks(theme)["quiet"]})


def _tell(rows: Rows, speaker: Speaker) -> str:
    """How many meetings a pair had each year."""
    parts = []
    for row in sorted(rows, key=lambda row: row["year"]):
        counts = [row[month] for month in MONTHS if row[month] is not None]
        parts.append(f"{say(sum(counts) if counts else None, speaker)} ({row['year']})")
    return f"{rows[0]['organisation']}: {', '.join(parts)}"


def _name_months(figure: go.Figure, years: Sequence[date], speaker: Speaker) -> None:
    """The first month of each quarter by its first letters, the year under January."""
    ticks = {}
    for n, year in enumerate(years):
        for month in NAMED_MONTHS:
            short = speaker.day(date(year.year, month, 1), "month")[:3]
            ticks[n * IN_YEAR + month - 1] = f"{short}<br><b>{year.year}</b>" if month == 1 else short
    figure.update_xaxes(
        tickvals=[place + WIDTH / 2 for place in ticks], ticktext=list(ticks.values()), showgrid=False,
        range=[-0.3, len(years) * IN_YEAR], tickfont={"size": 12}, tickangle=0,
    )  # fmt: skip


def _draw_pairs_by_month(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """How many pairs met in each month, a row per year, with how many have registered anything that year."""
    years = sorted({row["year"] for row in rows})
    heights = places_of([str(year) for year in years])
    said = {}
    for year in years:
        known = [row[MONTHS[0]] is not None for row in rows if row["year"] == year]
        said[str(year)] = f"{year}: {speaker.text('forms.coverage', reported=sum(known), expected=len(known))}"
    met = Counter(
        (place, heights[str(row["year"])])
        for row in rows
        for place, month in enumerate(MONTHS)
        if (row[month] or 0) > 0
    )
    figure = new_figure(theme, len(years), speaker.text("alts.mentor_calendar", said="; ".join(said.values())))
    figure.add_trace(circles(met, inks(theme)["accent"], speaker.unit("pairs")))
    name_rows(figure, {heights[year]: label for year, label in said.items()}, lift=30)
    _name_months(figure, [date(years[-1], 1, 1)], speaker)
    return figure
