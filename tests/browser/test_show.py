"""The show on a real screen: nothing but the slide, turned by keys alone, all of it inside the window."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.visit import Visit

WALL = {"width": 1280, "height": 720}
SMALLEST_LETTERS = 20
"""Pixels at this size of window: a forty-eighth of its height or so can be read across a room."""
AT = "document.querySelector('.mt-slide').getAttribute('aria-label')"
IS_AT_REST = "document.querySelector('[data-test-script-state=notRunning]') !== null"
OUTSIDE = """() => [...document.querySelectorAll(".mt-slide *")].filter(element => {
  const box = element.getBoundingClientRect();
  return !element.closest(".mt-hidden") && (box.right > innerWidth + 1 || box.bottom > innerHeight + 1);
}).map(element => element.outerHTML.slice(0, 80))"""
CRAMPED = """() => { const body = document.querySelector(".mt-slide-body");
  return body ? body.scrollHeight > body.clientHeight + 2 : false; }"""
SMALL = """SMALLEST => [...document.querySelectorAll(
  ".mt-slide h1, .mt-plot-label, .mt-plot-said, .mt-slide-grid :is(th, td), .mt-slide-points p, .mt-slide-number")]
  .filter(element => parseFloat(getComputedStyle(element).fontSize) < SMALLEST).map(element => element.innerText)"""
ON_TOP = """() => [[2, 2], [640, 10], [1270, 5], [5, 360], [150, 360], [5, 700], [1270, 700], [640, 360]].every(
  ([x, y]) => document.elementFromPoint(x, y).closest(".mt-slide, .st-key-show_keys"))"""


def at_the_wall(visit: Callable[..., Visit], programme: str, language: str) -> Visit:
    """A show in the window of a projector."""
    window = visit(f"/present?programme={programme}&language={language}&show=1")
    window.page.set_viewport_size(WALL)
    return window


@pytest.mark.parametrize(("programme", "language"), [("pilot-2022", "nb"), ("example-imdi", "en")])
def test_every_slide_fills_the_window_and_stays_inside_it(visit, programme: str, language: str) -> None:
    window = at_the_wall(visit, programme, language)
    last = int(window.page.evaluate(AT).partition("/")[2])
    for number in range(1, last + 1):
        window.until(f"{AT} === '{number}/{last}'")
        assert window.page.evaluate(OUTSIDE) == [] and not window.page.evaluate(CRAMPED), number
        assert window.page.evaluate(SMALL, SMALLEST_LETTERS) == [] and window.page.evaluate(ON_TOP), number
        window.page.keyboard.press("ArrowRight")
    assert window.complaints == [] and window.foreign() == []


def press(window: Visit, key: str, wanted: str) -> None:
    """Press a key, and wait until a script says what comes of it and the keys of what is shown are there too."""
    window.page.keyboard.press(key)
    window.until(wanted)
    window.until(IS_AT_REST)


def test_the_show_is_turned_left_and_overlooked_by_keys_alone(visit) -> None:
    window = at_the_wall(visit, "pilot-2022", "nb")
    for key, wanted in (("PageDown", "2/"), ("ArrowRight", "3/"), ("ArrowLeft", "2/"), ("PageUp", "1/")):
        press(window, key, f"{AT}.startsWith('{wanted}')")
    press(window, "o", "document.querySelector('.mt-slides-overview') !== null")
    press(window, "ArrowDown", "document.querySelector('.mt-slides-chosen span').innerText === '5'")
    press(window, "Enter", f"{AT}.startsWith('5/')")
    for key in ("Home", "End"):
        press(window, key, f"{AT}.startsWith('1/') === {str(key == 'Home').lower()}")
    press(window, "Escape", "!document.querySelector('.mt-slide') && !!document.querySelector('.mt-slide-list')")
    assert window.page.locator("[data-testid=stSidebar]").count() == 1


def test_nothing_of_the_page_is_left_over_the_first_slide_when_the_show_is_started_by_its_button(visit) -> None:
    window = visit("/present?programme=pilot-2022")
    window.page.set_viewport_size(WALL)
    window.page.get_by_role("button", name="Start visningen").click()
    window.until("document.querySelector('.mt-slide') !== null")
    window.until(f"({ON_TOP})()")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_slide_has_no_serious_fault_of_accessibility(visit, scheme: str) -> None:
    window = visit("/present?programme=example-imdi&show=1&slide=5", color_scheme=scheme)
    found = Axe().run(window.page).response["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []
