"""How long a reader waits for the answer to a slider, in a real browser: one key, then the last change on the page."""

import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.bench.first_paint import SLOWEST_MS, launched
from dashboard.bench.servers import Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHANGES = 20
WARM_UP_CHANGES = 2
QUIET_MS = 700
"""So long nothing must change before a change counts as the last one."""
POLLING_MS = 100
SLIDER = "[data-testid=stSlider] input[type=range]"
RESULTS = "[data-testid=stHtml], [data-testid=stMarkdown], [data-testid=stPlotlyChart]"
WATCH = """([results, text]) => {
    const seen = window.seen = {began: null, last: null, text: null};
    const said = () => document.querySelector(text)?.textContent;
    let before;
    addEventListener('keydown', () => {
        before = said();
        Object.assign(seen, {began: performance.now(), last: null, text: null});
    }, true);
    new MutationObserver(changes => {
        const now = performance.now();
        const isResult = change => (change.target.closest ? change.target : change.target.parentElement)
            ?.closest(results) && !change.target.parentElement?.closest('[data-testid=stSlider]');
        if (seen.began === null || !changes.some(isResult)) return;
        seen.last = now;
        if (seen.text === null && said() !== before) seen.text = now;
    }).observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
}"""
IS_OVER = f"""() => seen.last !== null && performance.now() - seen.last > {QUIET_MS}
    && document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')"""
WAITED = "() => [seen.last - seen.began, seen.text === null ? null : seen.text - seen.began]"


@dataclass(frozen=True)
class Answer:
    """Waits after one key on a slider, in milliseconds: until the results change no more, until the text is another.

    text_ms is None where the text never changed.
    """

    page: str
    changes: int
    p50_ms: float
    p95_ms: float
    text_ms: float | None


def measure_answer(server: Server, page: str, text: str, changes: int = CHANGES) -> Answer:
    """Move the sliders of a page (its url path) one step each time, one slider after the other.

    text: a CSS selector of what says the answer in words. Every step is to a value that was never asked for before.
    Raises playwright's TimeoutError where nothing answers, and ModuleNotFoundError without Playwright.
    """
    with launched() as browser:
        opened = browser.new_page()
        opened.goto(f"{server.url}/{page.strip('/')}", timeout=SLOWEST_MS)
        opened.locator(SLIDER).first.wait_for(state="attached", timeout=SLOWEST_MS)
        opened.wait_for_timeout(QUIET_MS)
        opened.evaluate(WATCH, [RESULTS, text])
        waits = [_move(opened, number) for number in range(WARM_UP_CHANGES + changes)][WARM_UP_CHANGES:]
    whole = sorted(wait for wait, _ in waits)
    texts = [wait for _, wait in waits if wait is not None]
    high = whole[min(len(whole) - 1, int(len(whole) * 0.95))]
    middle = round(statistics.median(texts)) if texts else None
    return Answer(page, len(whole), round(statistics.median(whole)), round(high), middle)


def _move(page: "Page", number: int) -> tuple[float, float | None]:
    sliders = page.locator(SLIDER)
    sliders.nth(number % sliders.count()).focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(IS_OVER, polling=POLLING_MS, timeout=SLOWEST_MS)
    return tuple(page.evaluate(WAITED))
