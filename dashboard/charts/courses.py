"""Who came to the courses and gatherings, and how the courses were given."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.labelled import (
    MOST_ROWS, circles, in_order, leave_room_for_legend, name_axis, name_rows, places_of,
)  # fmt: skip
from dashboard.charts.theme import inks, new_figure
from dashboard.charts.turnout import UNINVITED, say_session
from dashboard.figures import Absence
from dashboard.wording import Speaker

Row = Mapping[str, Any]
Rows = Sequence[Row]
# How an organisation stands to a session: symbol, size and ink of its mark. The shapes differ, not only the colours.
MARKS = {
    "came": ("circle", 18, "accent"),
    "stayed_away": ("x", 13, "quiet"),
    "not_known": ("diamond-open", 15, "accent"),
    "came_uninvited": ("star", 17, "accent"),
    "not_invited": ("square", 5, "quiet"),
    "not_listed": ("triangle-up", 6, "quiet"),
}
COUNTED = ("came", "stayed_away", "not_known")
DRAWN = (*COUNTED, UNINVITED)
CAME = ("came", UNINVITED)
FORMS = ("practical", "mixed", "presentation", "unknown")
FEWEST_COLUMNS = 10


def draw_turnout(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """A row per session: a mark per organisation invited, those that came first, then per one that came uninvited.

    Circles where many are invited.

    rows: table query turnout_by_session.
    """
    said = {row["session_number"]: say_session(row, speaker) for row in rows}
    figure = new_figure(theme, len(rows), speaker.text("alts.turnout_by_session", said="; ".join(said.values())))
    heights = {row["session_number"]: len(rows) - 1 - place for place, row in enumerate(rows)}
    shown = [row for row in rows if _is_shown(row)]
    most = _most_marks(shown)
    for standing in DRAWN if any(row[UNINVITED] for row in shown) else COUNTED:
        figure.add_trace(_turnout(shown, standing, heights, speaker, theme))
    name_rows(figure, {heights[number]: label for number, label in said.items()}, lift=30 if most > MOST_ROWS else 12)
    wide = len(DRAWN) if most > MOST_ROWS else max(most, FEWEST_COLUMNS)
    figure.update_xaxes(range=[0.4, wide + 0.6], visible=False)
    leave_room_for_legend(figure)
    return figure


def _is_shown(row: Row) -> bool:
    """Whether every part of the row may be shown: with one part hidden, the marks beside it would give it away."""
    return not any(isinstance(row[name], Absence) for name in (*DRAWN, "invited"))


def _most_marks(rows: Rows) -> int:
    return max((row["invited"] + (row[UNINVITED] or 0) for row in rows), default=0)


def _turnout(rows: Rows, standing: str, heights: Mapping[int, int], speaker: Speaker, theme: str) -> go.Scatter:
    name = speaker.code("standing", standing)
    if _most_marks(rows) > MOST_ROWS:
        counts = {(DRAWN.index(standing) + 1, heights[r["session_number"]]): r[standing] for r in rows if r[standing]}
        return circles(counts, inks(theme)[MARKS[standing][2]], name).update(showlegend=True)
    before = DRAWN[: DRAWN.index(standing)]
    points = [
        (sum(row[other] or 0 for other in before) + number, heights[row["session_number"]])
        for row in rows
        for number in range(1, (row[standing] or 0) + 1)
    ]
    return _marks(points, standing, [name] * len(points), name, theme)


def _marks(
    points: Sequence[tuple[float, float]], standing: str, hover: Sequence[str], name: str, theme: str
) -> go.Scatter:
    symbol, size, ink = MARKS[standing]
    colour = inks(theme)[ink]
    return go.Scatter(
        x=[x for x, _ in points],
        y=[y for _, y in points],
        mode="markers",
        name=name,
        hovertext=hover,
        hoverinfo="text",
        marker={"symbol": symbol, "size": size, "color": colour, "line": {"width": 2, "color": colour}},
    )


def draw_attendance(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """A row per organisation and a column per session; the number beside a mark is how many persons came.

    rows: table query attendance_by_session. For many organisations: how many came to how many sessions.
    """
    names = in_order(row["organisation"] for row in rows)
    mine = {name: [row for row in rows if row["organisation"] == name] for name in names}
    if len(names) > MOST_ROWS:
        return _draw_times(mine, speaker, theme)
    said = {name: f"{name}: {_times(sessions, speaker)}" for name, sessions in mine.items()}
    heights = places_of(names)
    figure = new_figure(theme, len(names), speaker.text("alts.attendance_by_session", said="; ".join(said.values())))
    for standing in MARKS:
        chosen = [row for row in rows if row["standing"] == standing]
        if chosen:
            figure.add_trace(_column_marks(chosen, standing, heights, speaker, theme))
    name_rows(figure, {heights[name]: label for name, label in said.items()})
    numbers = sorted({row["session_number"] for row in rows})
    figure.update_yaxes(range=[-0.6, len(names) - 0.2])
    figure.update_xaxes(range=[0.4, max(len(numbers), FEWEST_COLUMNS) + 0.6], tickvals=numbers, showgrid=False)
    name_axis(figure, speaker.text("courses.session_number"))
    leave_room_for_legend(figure)
    return figure


def _column_marks(
    rows: Rows, standing: str, heights: Mapping[str, int], speaker: Speaker, theme: str
) -> go.Scatter:
    name = speaker.code("standing", standing)
    points = [(row["session_number"], heights[row["organisation"]]) for row in rows]
    titles = [speaker.record("sessions", row, "session_id", "title") for row in rows]
    hover = [f"{row['organisation']}, {title}: {name}" for row, title in zip(rows, titles, strict=True)]
    persons = [str(row["persons"]) if standing in CAME and row["persons"] else "" for row in rows]
    marks = _marks(points, standing, hover, name, theme)
    return marks.update(mode="markers+text", text=persons, textposition="middle right", textfont={"size": 12})


def _times(sessions: Rows, speaker: Speaker) -> str:
    counts = Counter(row["standing"] for row in sessions)
    invited = sum(counts[standing] for standing in COUNTED)
    if counts[UNINVITED] and not invited:
        return speaker.text("courses.times_uninvited", number=counts[UNINVITED])
    parts = [speaker.text("forms.of", part=counts["came"], whole=invited)]
    told = ((UNINVITED, "turnout_uninvited"), ("not_known", "turnout_unknown"))
    parts += [speaker.text(f"courses.{key}", number=counts[name]) for name, key in told if counts[name]]
    return ", ".join(parts)


def _draw_times(mine: Mapping[str, Rows], speaker: Speaker, theme: str) -> go.Figure:
    times = Counter(sum(row["standing"] in CAME for row in sessions) for sessions in mine.values())
    said = "; ".join(speaker.text("courses.times", organisations=times[n], number=n) for n in sorted(times))
    figure = new_figure(theme, 1, speaker.text("alts.attendance_by_session", said=said))
    counts = {(number, 0.0): count for number, count in sorted(times.items())}
    figure.add_trace(circles(counts, inks(theme)["accent"], speaker.unit("organisations")))
    name_rows(figure, {0: speaker.text("courses.times_label")}, lift=30)
    figure.update_xaxes(dtick=1)
    name_axis(figure, speaker.unit("sessions"))
    return figure


def draw_forms(rows: Rows, speaker: Speaker, theme: str) -> go.Figure:
    """A row per way of working: a dot for each course of its own, a ring for each held as part of a gathering.

    rows: table query session_forms.
    """
    forms = [form for form in FORMS if any(row["form"] == form for row in rows)]
    counts = {form: Counter(row["is_counted"] for row in rows if row["form"] == form) for form in forms}
    said = {form: _say_form(form, counts[form], speaker) for form in forms}
    figure = new_figure(theme, len(forms), speaker.text("alts.session_forms", said="; ".join(said.values())))
    heights, accent = places_of(forms), inks(theme)["accent"]
    for is_counted, symbol, key in ((True, "circle", "own"), (False, "circle-open", "part")):
        points = [
            (number + (0 if is_counted else counts[form][True]), heights[form])
            for form in forms
            for number in range(1, counts[form][is_counted] + 1)
        ]
        name = speaker.text(f"courses.{key}")
        marks = _marks(points, "came", [name] * len(points), name, theme)
        figure.add_trace(marks.update(marker={"symbol": symbol, "line": {"width": 2.5, "color": accent}}))
    name_rows(figure, {heights[form]: label for form, label in said.items()})
    figure.update_layout(showlegend=True)
    widest = max(FEWEST_COLUMNS, *(sum(c.values()) for c in counts.values()))
    figure.update_xaxes(range=[0.4, widest + 0.6], visible=False)
    return figure


def _say_form(form: str, counts: Mapping[bool, int], speaker: Speaker) -> str:
    own, part = speaker.number(counts[True]), speaker.number(counts[False])
    return speaker.text("courses.form", form=speaker.code("form", form), own=own, part=part)
