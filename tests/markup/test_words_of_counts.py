"""Counts in words: no gap inside a sentence, one year as one year, whole numbers along an axis."""

import pytest

from dashboard.charts.meetings import draw_topics
from dashboard.charts.mentoring import draw_silences_apart
from dashboard.charts.sessions import draw_planned_and_held
from dashboard.markup.dates import say_years
from dashboard.markup.sessions import say_held
from dashboard.wording import Speaker
from tests.real import desk


@pytest.fixture(scope="module")
def speaker() -> Speaker:
    """Speaks bokmål."""
    return Speaker(desk().catalog, "nb")


@pytest.mark.parametrize(
    ("held", "planned", "said"),
    [
        (3, 4, "3 av 4"),
        (0, 4, "0 av 4"),
        (1, None, "1 holdt (plan: mangler)"),
        (None, 4, "4 planlagt (holdt: mangler)"),
    ],
)
def test_what_is_held_is_said_with_and_without_a_plan(speaker: Speaker, held: int, planned: int, said: str) -> None:
    row = {"series": "gathering", "held": held, "planned": planned}
    assert say_held(speaker, row, "mangler") == said
    assert draw_planned_and_held([row], speaker, "light").layout.annotations[0].text == f"Fellessamlinger: {said}"


def test_a_programme_of_one_year_has_one_year(speaker: Speaker) -> None:
    assert (say_years(speaker, 2025, 2025), say_years(speaker, 2023, 2024)) == ("2025", "2023–2024")


@pytest.mark.parametrize(("most", "step"), [(1, 1), (12, 1), (90, None)])
def test_an_axis_of_counts_marks_whole_numbers_only(speaker: Speaker, most: int, step: int | None) -> None:
    topic = {"meeting_id": "m", "topic": "Regnskap", "meetings": most, "pairs": 1}
    silence = {"organisation": "A", "longest_apart": most, "measured_on": None, "last_on": None}
    for figure in (draw_topics([topic], speaker, "light"), draw_silences_apart([silence], speaker, "light")):
        assert figure.layout.xaxis.dtick == step and figure.layout.xaxis.rangemode == "tozero"


def test_one_day_is_a_day(speaker: Speaker) -> None:
    silence = {"organisation": "A", "longest_apart": 1, "measured_on": None, "last_on": None}
    figure = draw_silences_apart([silence], speaker, "light")
    assert figure.layout.annotations[0].text == "A: 1 dag"
