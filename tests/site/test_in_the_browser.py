"""A site opened from its folder: drawn, readable for all, and silent towards the world."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from dashboard.exports.folder import Files, write_folder
from dashboard.exports.site import MARK

Site = Callable[[str, str], Files]
WIDE, NARROW = ("nb", 1440, "light"), ("en", 390, "dark")
SEVERE = ("serious", "critical")
NAMES = (
    "index", "goals-d2", "money", "mentoring", "courses", "network", "organisations", "compare", "models", "sources",
    "sources-downloads",
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a made-up round, which has the most to show, in a folder."""
    place = tmp_path_factory.mktemp("site") / "site"
    write_folder(site("example-imdi", "open"), place, MARK)
    return place


@pytest.fixture(scope="module", params=(WIDE, NARROW), ids=("wide", "narrow"))
def window(browser: Browser, request: pytest.FixtureRequest) -> Iterator[tuple[str, BrowserContext]]:
    language, width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    yield language, context
    context.close()


@pytest.fixture(scope="module", params=NAMES)
def opened(folder: Path, window: tuple[str, BrowserContext], request: pytest.FixtureRequest) -> Iterator[tuple]:
    """Each page: its window, everything it asked for, everything it complained of."""
    language, context = window
    page: Page = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda found: asked.append(found.url))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{folder.as_uri()}/{language}/{request.param}.html")
    yield page, tuple(asked), tuple(complaints)
    page.close()


def test_it_asks_for_nothing_but_its_own_files_and_complains_of_nothing(opened: tuple, folder: Path) -> None:
    _, asked, complaints = opened
    assert asked and all(url.startswith((f"{folder.as_uri()}/", "data:")) for url in asked)
    assert complaints == ()


def test_every_chart_is_drawn_and_has_a_sentence(opened: tuple) -> None:
    page, _, _ = opened
    charts = page.locator(".mt-chart").all()
    assert all(chart.locator("svg").count() and chart.get_attribute("aria-label") for chart in charts)


def test_nothing_needs_scrolling_sideways(opened: tuple) -> None:
    page, _, _ = opened
    inner, whole = page.evaluate("[window.innerWidth, document.scrollingElement.scrollWidth]")
    assert whole <= inner


def test_nothing_keeps_people_out(opened: tuple) -> None:
    page, _, _ = opened
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    severe = [(rule["id"], rule["nodes"][0]["html"][:160]) for rule in found if rule["impact"] in SEVERE]
    assert severe == []


def test_it_is_read_and_travelled_by_keyboard(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    page.goto(f"{folder.as_uri()}/index.html")
    page.wait_for_url("**/nb/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "mt-skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.get_by_role("link", name="English").press("Enter")
    page.wait_for_url("**/en/index.html")
    assert page.evaluate("document.documentElement.lang") == "en"
    page.close()


def test_a_link_to_a_figure_opens_its_passport(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    page.goto(f"{folder.as_uri()}/nb/goals.html")
    name = page.locator("[id^=figure-]").first.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{folder.as_uri()}/nb/goals.html#{name}")
    assert page.locator(f"#{name} .mt-passport").first.get_attribute("open") is not None
    page.close()


def test_a_programme_that_has_no_pages_here_is_named_all_the_same(browser: Browser, folder: Path) -> None:
    page = browser.new_page()
    page.goto(f"{folder.as_uri()}/nb/compare.html")
    names = page.locator(".mt-compared a.mt-nowhere:not(.mt-passport a)").all()
    assert names and all(name.is_visible() and name.inner_text() for name in names)
    assert not any(link.is_visible() for link in page.locator(".mt-downloads a.mt-nowhere").all())
    page.close()
