"""Every page, wide and narrow, in every language: for those who cannot see it well, and with no word to strangers."""

import itertools
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe

from dashboard.texts import read_texts
from tests.browser.visit import Visit
from tests.real import LANGUAGES

TEXTS = {language: read_texts(language) for language in LANGUAGES}
PAGES = tuple(TEXTS["nb"]["pages"])
WIDTHS = (1440, 390)
VIEWS = list(itertools.product(PAGES, WIDTHS, LANGUAGES))
SEVERE = ("serious", "critical")

WIDER = """() => [...document.querySelectorAll(".mt, .mt *")].filter(element => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.right > window.innerWidth + 1 && !element.closest(".mt-scroll, .mt-sql pre, .mt-hidden");
}).map(element => element.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module", params=VIEWS, ids=lambda view: "-".join(map(str, view)))
def view(request: pytest.FixtureRequest, windows: dict[int, Visit]) -> tuple[Visit, str, str]:
    """Each view, opened once for all tests here: its window, page and language."""
    page, width, language = request.param
    window = windows[width]
    window.requested.clear()
    window.complaints.clear()
    return window.go(f"/{'' if page == PAGES[0] else page}?language={language}"), page, language


@pytest.fixture(scope="module")
def windows(new_window: Callable[..., Visit]) -> Iterator[dict[int, Visit]]:
    """A window of each width."""
    opened = {width: new_window(width) for width in WIDTHS}
    yield opened
    for window in opened.values():
        window.close()


def violations(window: Visit) -> list[str]:
    """What axe finds that keeps people out, each with its place. Every fold is opened first."""
    window.page.evaluate("document.querySelectorAll('.mt details').forEach(fold => { fold.open = true; })")
    found = Axe().run(window.page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{rule['id']} ({rule['impact']}): {node['html'][:160]} {node['failureSummary']}"
        for rule in found
        if rule["impact"] in SEVERE
        for node in rule["nodes"]
    ]


def test_its_title_is_there_and_the_window_names_the_page(view: tuple[Visit, str, str]) -> None:
    window, page, language = view
    words = TEXTS[language]["pages"][page]
    assert window.title == words["title"]
    assert window.page.title() == f"{words['menu']} – {TEXTS[language]['app']['name']}"


def test_the_document_says_which_language_it_is_in(view: tuple[Visit, str, str]) -> None:
    window, _, language = view
    assert window.language == language


def test_nothing_is_wider_than_the_window(view: tuple[Visit, str, str]) -> None:
    window, _, _ = view
    inner, whole = window.page.evaluate("[window.innerWidth, document.scrollingElement.scrollWidth]")
    assert whole <= inner
    assert window.page.evaluate(WIDER) == []


def test_axe_finds_nothing_that_keeps_people_out(view: tuple[Visit, str, str]) -> None:
    window, _, _ = view
    assert violations(window) == []


def test_nothing_is_asked_of_any_other_server(view: tuple[Visit, str, str]) -> None:
    window, _, _ = view
    assert len(window.requested) > 1 and window.foreign() == []


def test_the_browser_complains_of_nothing(view: tuple[Visit, str, str]) -> None:
    window, _, _ = view
    assert window.complaints == []


def test_these_checks_bite(new_window: Callable[..., Visit]) -> None:
    window = new_window(390).go("/goals")
    window.page.evaluate(
        """() => document.querySelector("h1").insertAdjacentHTML("afterend",
        '<img src="data:,"><p style="color:#bbb;background:#fff">hard to read</p><div style="width:500px">x</div>')"""
    )
    found = " ".join(violations(window))
    assert "image-alt" in found and "color-contrast" in found
    assert window.page.evaluate(WIDER)
    window.close()
