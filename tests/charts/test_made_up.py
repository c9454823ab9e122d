"""A chart of made-up values is marked in every shape, and its mark covers nothing."""

import plotly.graph_objects as go
import pytest

from dashboard.charts.made_up import mark_made_up
from dashboard.charts.theme import inks, new_figure
from dashboard.wording import Speaker
from tests.real import desk

ACCENT, SIZE, BELOW = "#0b5a6b", 12, 40


@pytest.fixture
def marked() -> go.Figure:
    """A bar, a full mark, one with a ring of another colour and one without a filling, marked as made up."""
    figure = new_figure("light", 3, "Noe")
    figure.update_layout(margin_b=BELOW)
    figure.add_bar(x=[1], y=[0])
    for colour, symbol, ring in ((ACCENT, "circle", ACCENT), ("#ffffff", "square", ACCENT), (ACCENT, "x-open", ACCENT)):
        marker = {"size": SIZE, "color": colour, "symbol": symbol, "line": {"width": 2, "color": ring}}
        figure.add_scatter(x=[1], y=[1], mode="markers", marker=marker)
    mark_made_up(figure, Speaker(desk().catalog, "nb"), "light")
    return figure


def test_every_bar_has_a_pattern_and_every_mark_a_dot(marked: go.Figure) -> None:
    bar, *marks = marked.data
    assert bar.marker.pattern.shape
    assert [trace.marker.symbol for trace in marks] == ["circle-dot", "square-dot", "x-open-dot"]


def test_a_full_mark_has_a_hole_that_can_be_seen_and_is_as_large_as_before(marked: go.Figure) -> None:
    full, ringed, hollow = marked.data[1:]
    rim = full.marker.line
    assert rim.color == inks("light")["page"] and full.marker.size - rim.width == SIZE
    assert {trace.marker.line.color for trace in (ringed, hollow)} == {ACCENT} and ringed.marker.size == SIZE


def test_the_words_stand_below_all_that_stood_there_before(marked: go.Figure) -> None:
    (words,) = marked.layout.annotations
    assert "Oppdiktede tall" in words.text and marked.layout.meta["alt"].startswith("Oppdiktede tall. ")
    assert (words.y, words.yanchor, words.yshift) == (0, "top", -BELOW)
    assert marked.layout.margin.b > BELOW and marked.layout.height - marked.layout.margin.b == new_figure(
        "light", 3, ""
    ).layout.height - BELOW
