"""In the dark, with a round that has every chart: colours that can be read, and numbers without the drawing."""

import re
from collections.abc import Callable, Iterator

import pytest

from tests.browser.test_every_view import PAGES, violations
from tests.browser.visit import Visit

DARK = ("rgb(15, 26, 30)", "rgb(232, 239, 240)")
CHART = "[data-testid=stPlotlyChart]"
DRAWN = f"[...document.querySelectorAll('{CHART}')].every(chart => chart.querySelector('svg.main-svg'))"
NAME = f"{CHART} [role=figure], {CHART}[role=figure]"


@pytest.fixture(scope="module")
def dark(new_window: Callable[..., Visit]) -> Iterator[Visit]:
    """A window of someone who has asked for dark."""
    window = new_window(1440, color_scheme="dark")
    yield window
    window.close()


@pytest.fixture(scope="module", params=PAGES)
def window(request: pytest.FixtureRequest, dark: Visit) -> Visit:
    """Each page, of the made-up round in which everything is registered."""
    page = "" if request.param == PAGES[0] else request.param
    dark.complaints.clear()
    dark.go(f"/{page}?programme=example-imdi&examples=on")
    dark.until(DRAWN)
    return dark


def test_our_dark_colours_are_used(window: Visit) -> None:
    paper = window.all("[data-testid=stApp]").evaluate("element => getComputedStyle(element).backgroundColor")
    ink = window.all("h1").evaluate("element => getComputedStyle(element).color")
    assert (paper, ink) == DARK


def test_drawing_it_leaves_nothing_to_complain_of(window: Visit) -> None:
    assert window.complaints == []


def test_every_chart_has_a_name_that_says_its_numbers(window: Visit) -> None:
    names = [figure.get_attribute("aria-label") for figure in window.all(NAME).all()]
    assert len(names) == window.all(CHART).count()
    assert [name for name in names if not re.search(r"\d", name or "")] == []


def test_every_chart_has_a_table_and_those_that_are_folded_unfold(window: Visit) -> None:
    assert window.all(".mt table").count() >= window.all(CHART).count()
    for folded in window.all("details.mt-twin:has(table)").all():
        folded.locator("summary").first.click()
        assert folded.locator("table").first.is_visible()
        assert re.search(r"\d", folded.locator("tbody").first.inner_text())


def test_it_can_be_read(window: Visit) -> None:
    assert violations(window) == []
