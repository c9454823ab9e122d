"""The charts of the delivery models: rows equally far apart, nothing crossed or cut, and who is against whom."""

import pytest

from dashboard.charts.labelled import BREAK
from dashboard.charts.models import DOT, draw_cloud, draw_cost_ranges, draw_net_ranges
from dashboard.charts.theme import inks
from dashboard.charts.turning import draw_tornado, draw_turning
from dashboard.models.study import MOST_SAMPLED, Study, open_study
from dashboard.wording import MINUS, Speaker
from tests.real import LANGUAGES, desk

THEMES = ("light", "dark")
WIDEST = 58
"""The letters of a line for which a telephone has room."""


@pytest.fixture(scope="module")
def study() -> Study:
    """The usual assumptions."""
    return open_study(desk().catalog, "")


def speaker(language: str = "nb") -> Speaker:
    """Speaks a language."""
    return Speaker(desk().catalog, language)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("draw", [draw_net_ranges, draw_cost_ranges, draw_tornado, draw_turning])
def test_labels_are_two_lines_each_on_the_colour_of_the_page(study: Study, draw, theme: str) -> None:
    notes = draw(study, speaker(), theme).layout.annotations
    assert notes and all(note.text.count(BREAK) == 1 for note in notes)
    assert {note.bgcolor for note in notes} == {inks(theme)["page"]}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("draw", [draw_net_ranges, draw_cost_ranges, draw_tornado, draw_turning])
def test_no_line_of_a_label_is_wider_than_a_telephone(study: Study, draw, language: str) -> None:
    notes = draw(study, speaker(language), "light").layout.annotations
    assert max(len(line) for note in notes for line in note.text.split(BREAK)) <= WIDEST


def test_the_mark_of_the_null_alternative_has_room_at_the_edge(study: Study) -> None:
    assert draw_net_ranges(study, speaker(), "light").layout.margin.l >= DOT


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_axis_of_one_assumption_at_a_time_says_who_is_against_whom(study: Study, language: str) -> None:
    figure = draw_tornado(study, speaker(language), "light")
    told = figure.layout.xaxis.title.text
    models = desk().catalog.models
    assert all(speaker(language).words(models[name].label) in told for name in ("pooled", "imdi"))
    assert speaker(language).text("models.axis_net") in told


def test_a_number_below_zero_has_the_sign_of_the_axis(study: Study) -> None:
    said = draw_tornado(study, speaker(), "light").data[1].hovertext
    assert any(f" {MINUS}" in one for one in said) and not any(" -" in one for one in said)


def test_axes_have_the_decimals_of_the_language(study: Study) -> None:
    signs = [draw(study, speaker(), "light").layout.separators[0] for draw in (draw_cloud, draw_tornado)]
    assert signs == [",", ","] and draw_cloud(study, speaker("en"), "light").layout.separators[0] == "."


def test_the_ends_of_a_line_are_told_clear_of_a_mark_that_stands_there(study: Study) -> None:
    figure = draw_turning(study, speaker(), "light")
    rows = len(study.turning)
    (low, high), margins = figure.layout.yaxis.range, figure.layout.margin
    pixels = (figure.layout.height - margins.t - margins.b) / (high - low)
    marks, ends = figure.data[1], figure.data[-1]
    assert len(ends.y) == 2 * rows and (marks.y[0] - ends.y[0]) * pixels >= marks.marker.size


def test_the_words_beside_the_cloud_say_what_a_point_is_and_how_many_are_drawn(study: Study) -> None:
    said = speaker().text("models.cloud_points", shown=speaker().number(MOST_SAMPLED), draws="20 000")
    assert str(MOST_SAMPLED) in said and len(draw_cloud(study, speaker(), "light").data[0].x) == MOST_SAMPLED
