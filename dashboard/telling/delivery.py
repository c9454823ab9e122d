"""Slides on how the programme was carried out: who came in, what was held, meetings, money."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dashboard.answers import WHOLE_ROUND
from dashboard.markup.reader import Reader
from dashboard.markup.sessions import say_held
from dashboard.telling.blocks import Plot, Series, Told
from dashboard.telling.grounds import of_rows
from dashboard.telling.parts import bars, headline, is_example, number, tell
from dashboard.telling.slide import Asked, Subject, from_answers, from_plot

SERIES = ("course", "gathering", "mentor_meeting", "participant_meeting")


def keys(reader: Reader, _: Asked) -> Told:
    """The figures marked as key figures."""
    marked = [i for i in reader.desk.catalog.indicators.values() if i.key_figure is not None]
    ids = [i.indicator_id for i in sorted(marked, key=lambda indicator: indicator.key_figure)]
    return from_answers(Subject(reader, "keys", "overview"), headline(reader, "telling.keys"), figures=ids)


def sessions(reader: Reader, _: Asked) -> Told:
    """What was planned and what was held of it, series by series."""
    rows = sorted(reader.rows("sessions_by_series"), key=lambda row: SERIES.index(row["series"]))
    speaker = reader.speaker
    title = speaker.words(reader.desk.catalog.tables["sessions_by_series"].label)
    labels = tuple(speaker.code("series", row["series"]) for row in rows)
    held, planned = ([number(row[name]) for row in rows] for name in ("held", "planned"))
    lacking = tuple(None if None in pair else max(0.0, pair[1] - pair[0]) for pair in zip(held, planned, strict=True))
    said = tuple(say_held(speaker, row, reader.nothing.lower()) for row in rows)
    plot = Plot(
        "stacked", title, labels,
        (
            Series(speaker.text("telling.held"), tuple(held), ("",) * len(rows)),
            Series(speaker.text("telling.not_held"), lacking, ("",) * len(rows), "rest"),
        ),
        said, speaker.unit("sessions"), tell(reader, title, labels, said), is_example(reader),
        ("table:sessions_by_series",),
    )  # fmt: skip
    # The rows are of all years, so the sentence above them is too.
    whole = "" if reader.is_whole_round else f" ({speaker.period(WHOLE_ROUND).lower()})"
    said = f"{headline(reader.of_whole_round(), 'telling.sessions')}{whole}"
    return from_plot(Subject(reader, "sessions", "overview"), said, plot, of_rows(rows))


def courses(reader: Reader, _: Asked) -> Told:
    """Courses and gatherings: how many were held, who came, and whether they met the need."""
    shares = ("board_course_attendance", "gathering_two_persons", "topics_relevant", "unsure_of_use")
    title = headline(reader, "telling.courses", "telling.courses_held")
    return from_answers(Subject(reader, "courses", "courses"), title, ("courses_held", "course_attendance"), shares)


def mentoring(reader: Reader, _: Asked) -> Told:
    """How often the pairs met, and how it went."""
    shares = ("pairs_meeting_more_than_agreed", "pairs_with_challenges", "organisations_changing_mentor")
    title = headline(reader, "telling.mentoring", "telling.mentoring_pairs")
    figures = ("meetings_agreed", "mentor_meetings_held")
    return from_answers(Subject(reader, "mentoring", "mentoring"), title, figures, shares)


def meetings(reader: Reader, _: Asked) -> Told:
    """The meetings of the pairs by how they met, year by year, in the order of the page."""
    speaker = reader.speaker
    kinds = (*speaker.texts["codes"]["kind"], None)
    held = (row for row in reader.rows("mentor_meetings_by_kind") if row["status"] == "held")
    rows = sorted(held, key=lambda row: (kinds.index(row["kind"]), str(row["year"])))
    plot = bars(reader, "mentor_meetings_by_kind.meetings", rows, lambda row: _way(reader, row))
    # The table has what was postponed and cancelled too; the plot does not.
    title = speaker.text("telling.meetings_held")
    plot = replace(plot, title=title, alt=tell(reader, title, plot.categories, plot.said))
    return from_plot(Subject(reader, "meetings", "mentoring"), speaker.text("telling.meetings"), plot, of_rows(rows))


def _way(reader: Reader, row: Mapping[str, Any]) -> str:
    """How they met and in which year, where that is known."""
    kind = reader.speaker.code("kind", row["kind"]) if row["kind"] else reader.nothing
    return f"{kind}, {row['year'] or reader.speaker.text('words.undated').lower()}"


def money(reader: Reader, _: Asked) -> Told:
    """The limits set and the sums given."""
    ids = ("grant_cap", "grant_frame", "grants_awarded", "grants_paid", "grants_spent", "grants_unspent")
    title = headline(reader, "telling.money", "telling.money_limits")
    return from_answers(Subject(reader, "money", "money"), title, ids)


def spending(reader: Reader, _: Asked) -> Told:
    """What the money went to: in kroner where that is registered, else how many organisations spent some on it."""
    rows = [] if reader.refusal("spending_by_category") else reader.rows("spending_by_category")
    title = headline(reader, "telling.spending", "telling.spending_salary")
    if not rows:
        shares = ("organisations_paying_salary", "organisations_paying_salary_or_fees", "salary_or_fees_largest_item",
                  "organisations_without_salary")  # fmt: skip
        return from_answers(Subject(reader, "spending", "money"), title, shares=shares)
    plot = bars(
        reader, "spending_by_category.amount_nok", rows, lambda row: reader.speaker.code("category", row["category"])
    )
    return from_plot(Subject(reader, "spending", "money"), title, plot, of_rows(rows))
