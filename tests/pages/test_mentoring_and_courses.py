"""The pages on mentoring and on courses: each kind of silence is said, and a choice of reading lives in the address."""

import pytest

from tests.pages.opened import Opened, open_page

IMDI = "example-imdi"


def figures(opened: Opened) -> list[str]:
    """The ids of the figures on the page."""
    return [article.attributes["data-figure"] for article in opened.body.of_class("mt-figure")]


def test_the_reading_in_the_address_decides_which_figure_is_shown() -> None:
    assert "mentor_meetings_held" in figures(open_page("mentoring", programme=IMDI))
    counted = figures(open_page("mentoring", programme=IMDI, gatherings="counted"))
    assert "mentor_meetings_with_gatherings" in counted and "mentor_meetings_held" not in counted


def test_a_round_without_mentors_is_told_that_the_page_does_not_apply() -> None:
    opened = open_page("mentoring", programme="example-municipal")
    assert opened.texts["mentoring"]["no_mentors"] in opened.body.text


@pytest.mark.parametrize(("page", "table"), [("mentoring", "mentor_meetings"), ("courses", "attendance")])
def test_the_pilot_is_told_what_is_missing_once_and_in_the_words_of_the_sheet(page: str, table: str) -> None:
    opened = open_page(page)
    title = opened.texts["dictionary"][table]["title"]
    said = [message.text for message in opened.body.of_class("mt-quiet") if message.text.startswith(f"{title}: ")]
    assert len(said) == 1 and "ikke publisert" in said[0]


def test_the_open_audience_is_told_that_rows_of_one_organisation_are_hidden_and_not_that_they_are_missing() -> None:
    opened = open_page("mentoring", programme=IMDI, audience="open")
    titles = opened.texts["dictionary"]["mentor_meetings"]["title"]
    assert "Skjult" in opened.body.text and f"{titles}: mangler" not in opened.body.text


def test_an_empty_level_stands_empty_and_keeps_its_place() -> None:
    opened = open_page("courses")
    levels = opened.body.of_class("mt-criteria")[0].all("section")
    assert len(levels) == len(opened.texts["codes"]["kirkpatrick"])
    empty = [opened.texts["courses"]["level_empty"] in level.text for level in levels]
    assert empty == [False, True, False, False]
