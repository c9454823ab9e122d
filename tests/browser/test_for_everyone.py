"""What axe cannot see, on every page: focus, the way past the menu, narrow windows, wide letters, what is announced."""

from collections.abc import Callable, Iterator

import pytest

from tests.browser.test_every_view import PAGES, WIDER
from tests.browser.test_ways_of_seeing import CLIPPED
from tests.browser.visit import Visit

ROUND = "programme=example-imdi&examples=on"
NARROWEST = {"width": 320, "height": 640}
SPACING = """() => { const style = document.createElement("style"); document.head.append(style); style.id = "wide";
  style.textContent =
  `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
   p { margin-bottom: 2em !important; }`; }"""
CHOICES_CUT = """() => [...document.querySelectorAll(":is([data-testid=stButtonGroup], [data-testid=stButton]) button")]
  .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflow !== "visible").length"""
SKIPPED = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(e => Number(e.tagName[1]))
  .filter((level, at, levels) => at > 0 && level > levels[at - 1] + 1)"""
MISNAMED = """() => [...document.querySelectorAll("a[aria-label], button[aria-label]")].filter(e =>
  e.innerText.trim() && !e.querySelector("[data-testid=stIconMaterial]")
  && !e.getAttribute("aria-label").toLowerCase().includes(e.innerText.trim().toLowerCase())).map(e => e.outerHTML)"""
MENU = "[data-testid=stSidebarNav]"


@pytest.fixture(scope="module")
def window(new_window: Callable[..., Visit]) -> Iterator[Visit]:
    """One window that goes from page to page."""
    opened = new_window()
    yield opened
    opened.close()


@pytest.fixture(scope="module", params=PAGES)
def page(request: pytest.FixtureRequest, window: Visit) -> Visit:
    """Each page of the made-up round in which everything is registered."""
    return window.go(f"/{'' if request.param == PAGES[0] else request.param}?{ROUND}")


def test_the_first_key_leads_past_the_menu(page: Visit) -> None:
    page.page.keyboard.press("Tab")
    assert page.page.evaluate("document.activeElement.innerText") == "Gå til hovedinnholdet"
    page.page.keyboard.press("Enter")
    page.until("document.activeElement.id === 'stMain'")
    page.page.keyboard.press("Tab")
    assert page.page.evaluate("!document.activeElement.closest('[data-testid=stSidebar]')")


def test_tab_gets_through_and_focus_is_always_seen(page: Visit) -> None:
    page.page.evaluate("document.activeElement.blur()")
    way = page.tab(300)
    assert 0 < len(way) < 300
    assert [focus for focus in way if not (focus.outline > 0 or focus.ring)] == []


def test_headings_leave_out_no_level_and_names_hold_what_is_seen(page: Visit) -> None:
    assert page.page.evaluate(SKIPPED) == []
    assert page.page.evaluate(MISNAMED) == []


def test_the_menu_is_the_same_everywhere(page: Visit) -> None:
    assert page.all(f"{MENU} a").count() == len(PAGES)


def test_words_may_stand_wide_apart(page: Visit) -> None:
    page.page.evaluate(SPACING)
    page.page.wait_for_timeout(50)
    try:
        assert page.page.evaluate(CLIPPED) == []
        assert page.page.evaluate(CHOICES_CUT) == 0
    finally:
        # The tests after this one look at the same page as it usually is.
        page.page.evaluate("document.querySelector('#wide').remove()")


def test_the_narrowest_window_needs_no_scrolling_sideways(page: Visit) -> None:
    before = page.page.viewport_size
    page.page.set_viewport_size(NARROWEST)
    try:
        # The charts are drawn again for the new width, each in its own time.
        page.until("(e => e.scrollWidth <= e.clientWidth)(document.querySelector('[data-testid=stMain]'))")
        assert page.page.evaluate(WIDER) == []
    finally:
        page.page.set_viewport_size(before)


def test_a_page_that_is_made_again_says_so(visit) -> None:
    window = visit("/goals?goal=D1")
    assert window.all("#updated[role=status]").inner_text() == ""
    window.all("[data-testid=stButtonGroup] button").nth(1).click()
    window.until("document.querySelector('#updated').innerText === 'Siden er oppdatert.'")
    assert window.all("#updated[role=status]").count() == 1


def test_a_letter_alone_does_not_run_the_page_again(visit) -> None:
    window = visit("/goals?goal=D1")
    before = window.sent
    window.page.keyboard.press("r")
    window.page.wait_for_timeout(500)
    assert window.sent == before > 0


def test_escape_takes_away_what_hovering_brought(visit) -> None:
    window = visit(f"/money?{ROUND}")
    window.all(".js-plotly-plot .point path, .js-plotly-plot path.point").first.hover(force=True)
    window.until("document.querySelector('.hoverlayer > *') !== null")
    window.page.keyboard.press("Escape")
    assert window.all(".hoverlayer > *").count() == 0
