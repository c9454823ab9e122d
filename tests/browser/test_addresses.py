"""An address is a view: a link opens it, a reload keeps it, and one that does not exist says so."""

from tests.browser.visit import Visit


def test_a_deep_link_opens_the_goal_and_the_passport(visit) -> None:
    window = visit("/goals?goal=D2&indicator=wider_network")
    (unfolded,) = window.all("details[open].mt-passport").all()
    assert unfolded.locator("dl").is_visible()
    assert unfolded.evaluate("fold => fold.closest('article').dataset.figure") == "wider_network"


def test_a_reload_keeps_everything_that_was_chosen(visit) -> None:
    window = visit("/goals?goal=D3&period=2023&audience=open&language=en")
    before = window.all(".mt-title h2").first.inner_text(), window.page.url
    window.page.reload()
    window.wait()
    assert (window.all(".mt-title h2").first.inner_text(), window.page.url) == before
    assert "2023" in window.all(".mt-banner").last.inner_text()


def test_a_page_that_does_not_exist_shows_the_overview_and_says_so(visit) -> None:
    window = visit("/finnes-ikke?language=nb")
    assert "finnes-ikke" in window.all("[role=alert]").inner_text()
    assert window.page.get_by_role("dialog").count() == 0
    assert "unknown_page" not in window.page.url


def test_what_is_asked_for_is_never_obeyed(visit) -> None:
    window = visit("/?period=<img src=//evil.example/x.png onerror=document.title='x'>![x](http://evil.example/y.png)")
    assert "<img src=//evil.example" in window.all("[role=alert]").inner_text()
    assert window.foreign() == [] and window.page.title() != "x"


def test_going_to_another_page_in_the_menu_keeps_what_was_chosen(visit) -> None:
    window = visit("/?period=2023&audience=open&language=en")
    window.all("[data-testid=stSidebarNav] a").nth(1).click()
    window.page.wait_for_url("**/goals**")
    window.until("document.querySelector('h1')?.innerText.startsWith('The goals')")
    window.wait()
    window.page.wait_for_url("**language=en**")
    assert {"period=2023", "audience=open"} <= set(window.page.url.partition("?")[2].split("&"))
    assert window.language == "en"


def test_choosing_a_language_loads_the_document_in_it_and_stays_on_the_page(visit) -> None:
    window = visit("/goals?goal=D2&period=2023&language=nb")
    assert window.language == "nb"
    choose(window, "English")
    assert window.language == "en"
    assert "/goals?" in window.page.url and "period=2023" in window.page.url
    choose(window, "Bokmål")
    assert window.language == "nb"


def choose(window: Visit, language: str) -> None:
    """Follow the link to a language."""
    before = window.title
    window.page.get_by_role("link", name=language, exact=True).click()
    window.until("before => document.querySelector('h1')?.innerText !== before", before)
    window.wait()


def test_back_goes_to_the_page_before(visit) -> None:
    window = visit("/?language=nb")
    first = window.title
    window.all(".mt-goal a").first.click()
    window.until("before => document.querySelector('h1')?.innerText !== before", first)
    window.page.go_back()
    window.until("before => document.querySelector('h1')?.innerText === before", first)
    assert window.wait().title == first
