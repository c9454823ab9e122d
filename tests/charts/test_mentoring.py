"""The charts of the mentor pairs: what is missing is said and not drawn, and many pairs are drawn as circles."""

from collections.abc import Iterator
from datetime import date

import plotly.graph_objects as go
import pytest

from dashboard.charts.meetings import draw_kinds
from dashboard.charts.mentoring import draw_meetings_apart, draw_meetings_counted, draw_silences_apart
from dashboard.charts.months import MONTHS, draw_mentor_calendar
from dashboard.figures import Absence
from dashboard.wording import Speaker
from tests.real import desk

Row = dict[str, object]
MOST_MARKS = 60
LAST_DAY = date(2024, 12, 20)
TO_THE_LAST = {"measured_on": LAST_DAY, "last_on": LAST_DAY}


@pytest.fixture(scope="module")
def speaker() -> Speaker:
    """Speaks bokmål."""
    return Speaker(desk().catalog, "nb")


def pairs_and_years(pairs: int) -> Iterator[Row]:
    """Two years of each pair; the last pair has registered nothing in the second."""
    for number in range(1, pairs + 1):
        for year in (2023, 2024):
            held = None if (number, year) == (pairs, 2024) else number % 9
            months = dict.fromkeys(MONTHS, None if held is None else 0) | {"mar": held}
            yield {
                "organisation": f"Organisasjon {number}", "year": year, "held": held, "agreed": 6,
                "held_in_all": None if held is None else held + 1, **months,
                "starts_on": date(2023, 3, 1), "ends_on": date(2024, 12, 31),
            }  # fmt: skip


def marks(figure: go.Figure) -> int:
    """How many marks stand in a chart, of all kinds."""
    return sum(len(trace.y) for trace in figure.data if trace.type == "bar" or "markers" in (trace.mode or ""))


def labels(figure: go.Figure) -> list[str]:
    """What is written above the rows."""
    return [note.text for note in figure.layout.annotations]


def test_a_missing_year_is_a_word_and_not_a_mark_at_zero(speaker: Speaker) -> None:
    figure = draw_meetings_apart(list(pairs_and_years(2)), speaker, "light")
    assert marks(figure) == 3
    assert "Organisasjon 2: 2 (2023), mangler (2024)" in labels(figure)
    assert "mangler (2024)" in figure.layout.meta["alt"]


def test_the_reading_that_counts_gatherings_draws_its_own_numbers(speaker: Speaker) -> None:
    rows = list(pairs_and_years(2))
    apart, counted = (draw(rows, speaker, "light") for draw in (draw_meetings_apart, draw_meetings_counted))
    assert [x + 1 for trace in apart.data[:2] for x in trace.x] == [x for trace in counted.data[:2] for x in trace.x]


def test_the_agreed_line_stands_at_the_agreed_number_and_is_named(speaker: Speaker) -> None:
    figure = draw_meetings_apart(list(pairs_and_years(2)), speaker, "light")
    (line,) = [trace for trace in figure.data if trace.mode == "lines"]
    assert (set(line.x), line.name) == ({6}, "Avtalt: 6")


def test_without_an_agreement_no_line_is_drawn(speaker: Speaker) -> None:
    rows = [{**row, "agreed": None} for row in pairs_and_years(2)]
    assert not [t for t in draw_meetings_apart(rows, speaker, "light").data if t.mode == "lines"]


def test_names_stand_in_the_order_of_their_numbers(speaker: Speaker) -> None:
    figure = draw_meetings_apart(list(pairs_and_years(11)), speaker, "light")
    assert [text.split(":")[0] for text in labels(figure)] == [f"Organisasjon {n}" for n in range(1, 12)]


def test_a_month_without_a_meeting_is_an_open_mark_and_a_missing_year_a_word(speaker: Speaker) -> None:
    figure = draw_mentor_calendar(list(pairs_and_years(1)), speaker, "light")
    zeros = figure.data[0]
    assert zeros.marker.symbol == "square-open" and len(zeros.x) == 9
    assert "<i>Mangler</i>" in labels(figure)


def test_months_before_the_pair_began_have_no_mark(speaker: Speaker) -> None:
    figure = draw_mentor_calendar([row for row in pairs_and_years(2) if row["year"] == 2023], speaker, "light")
    assert marks(figure) == 2 * 10


def test_a_silence_that_is_not_known_is_last_and_has_no_dot(speaker: Speaker) -> None:
    unknown = {"organisation": "A", "longest_apart": None, "measured_on": None, "last_on": LAST_DAY}
    rows = [unknown, {"organisation": "B", "longest_apart": 90, **TO_THE_LAST}]
    figure = draw_silences_apart(rows, speaker, "light")
    assert list(figure.data[0].x) == [90] and labels(figure) == ["B: 90 dager", "A: mangler"]


def test_a_hidden_count_is_neither_drawn_nor_part_of_a_sum(speaker: Speaker) -> None:
    common = {"status": "held", "kind": "phone"}
    rows = [{**common, "year": 2023, "meetings": Absence.HIDDEN}, {**common, "year": 2024, "meetings": 7}]
    figure = draw_kinds(rows, speaker, "light")
    assert [sum(trace.x) for trace in figure.data] == [0, 7]
    assert labels(figure) == ["Holdt, telefon: skjult"]


@pytest.mark.parametrize("pairs", [90, 900])
def test_many_pairs_are_a_few_circles_that_count_every_pair(speaker: Speaker, pairs: int) -> None:
    rows = list(pairs_and_years(pairs))
    silences = [{"organisation": f"O{n}", "longest_apart": n % 200, **TO_THE_LAST} for n in range(pairs)]
    agreed, calendar = (draw(rows, speaker, "light") for draw in (draw_meetings_apart, draw_mentor_calendar))
    silent = draw_silences_apart(silences, speaker, "light")
    assert max(map(marks, (agreed, calendar, silent))) <= MOST_MARKS
    assert sum(int(text) for text in agreed.data[0].text) == 2 * pairs - 1
    assert sum(int(text) for text in silent.data[0].text) == pairs
