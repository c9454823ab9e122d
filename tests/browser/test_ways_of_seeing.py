"""Magnified, on paper, and with little motion."""

from collections.abc import Callable, Iterator

import pytest

from tests.browser.test_every_view import PAGES, WIDER
from tests.browser.visit import Visit

CLIPPED = """() => [...document.querySelectorAll(".mt :is(p, h1, h2, h3, h4, dt, dd, span, li, a)")]
  .filter(element => !element.closest(".mt-hidden, .mt-scroll, details:not([open])") && element.clientWidth > 0
    && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2)
    && getComputedStyle(element).overflow !== "visible")
  .map(element => element.outerHTML.slice(0, 120))"""
SIDE = "[data-testid=stSidebar]"


@pytest.fixture(scope="module")
def magnified(new_window: Callable[..., Visit]) -> Iterator[Visit]:
    """A window of 1440 pixels at twice the size."""
    window = new_window(720, device_scale_factor=2)
    yield window
    window.close()


@pytest.mark.parametrize("page", PAGES)
def test_at_twice_the_size_nothing_is_cut_off(page: str, magnified: Visit) -> None:
    magnified.go(f"/{'' if page == PAGES[0] else page}")
    inner, whole = magnified.page.evaluate("[window.innerWidth, document.scrollingElement.scrollWidth]")
    assert whole <= inner
    assert magnified.page.evaluate(WIDER) == []
    assert magnified.page.evaluate(CLIPPED) == []


def test_on_paper_there_is_no_menu(visit) -> None:
    window = visit("/goals")
    assert window.all(SIDE).is_visible()
    window.page.emulate_media(media="print")
    assert not window.all(SIDE).is_visible()
    assert window.all("h1").is_visible()


def test_whoever_asks_for_little_motion_gets_little(visit) -> None:
    window = visit("/", reduced_motion="reduce")
    parts = "[...document.querySelectorAll('.mt, .mt *')]"
    moving = f"{parts}.filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0)"
    assert window.page.evaluate(f"{moving}.length") == 0
