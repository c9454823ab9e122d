"""When a reader sees a page, in a real browser."""

import base64
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from dashboard.bench.servers import Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
SLOWEST_MS = 20_000
MARKER = "h1"
"""What shows that a page has content."""
LINES = {
    "full": None,
    "10 Mbit/s": {"offline": False, "latency": 20, "downloadThroughput": 1.25e6, "uploadThroughput": 1.25e6},
}
IS_DONE = """() => {
    const visible = id => [...document.querySelectorAll(`[data-testid=${id}]`)].filter(part => part.checkVisibility());
    return document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')
        && !visible('stSkeleton').length
        && visible('stPlotlyChart').every(chart => chart.querySelector('.main-svg'));
}"""


@dataclass(frozen=True)
class Paint:
    """One visit: milliseconds to the first content and to the last chart, bytes received.

    `charts_ms` is None on a page without charts; `failure` tells why a visit could not be measured.
    """

    page: str
    line: str
    is_cold: bool
    content_ms: float | None = None
    charts_ms: float | None = None
    received_bytes: int | None = None
    failure: str | None = None


def measure_paints(server: Server, pages: Sequence[str], until: float) -> Iterator[Paint]:
    """Visit each page with an empty and a filled cache over each line, as long as time.perf_counter() < until.

    Raises ModuleNotFoundError without Playwright, which is needed for development only.
    """
    with launched() as browser:
        for line, page in product(LINES, pages):
            if time.perf_counter() > until:
                yield Paint(page, line, True, failure="no time left")
            else:
                yield from _visit_twice(browser, f"{server.url}/{page.strip('/')}", (page, line))


@contextmanager
def launched() -> Iterator["Browser"]:
    """A browser for as long as the block lasts. Raises ModuleNotFoundError without Playwright."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = next(filter(None, map(shutil.which, BROWSERS)), None)
        browser = playwright.chromium.launch(executable_path=path, args=QUIET.split())
        yield browser
        browser.close()


def _visit_twice(browser: "Browser", url: str, what: tuple[str, str]) -> Iterator[Paint]:
    context = browser.new_context()
    for is_cold in (True, False):
        try:
            yield Paint(*what, is_cold, *_visit(context, url, what[1]))
        except Exception as failure:
            # Whatever stops one visit (a time-out, a crashed tab) is a result like any other.
            yield Paint(*what, is_cold, failure=str(failure).splitlines()[0])
    context.close()


def _visit(context: "BrowserContext", url: str, line: str) -> tuple[float, float | None, int]:
    page = context.new_page()
    received = _count_bytes(page, line)
    began = time.perf_counter()
    page.goto(url, wait_until="commit", timeout=SLOWEST_MS)
    page.locator(MARKER).first.wait_for(state="visible", timeout=SLOWEST_MS)
    content_ms = round((time.perf_counter() - began) * 1000)
    page.wait_for_function(IS_DONE, timeout=SLOWEST_MS)
    done_ms = round((time.perf_counter() - began) * 1000)
    charts_ms = done_ms if page.locator("[data-testid=stPlotlyChart]").count() else None
    page.close()
    return content_ms, charts_ms, sum(received)


def _count_bytes(page: "Page", line: str) -> list[int]:
    """Grows by one number for each response and each websocket frame."""
    received: list[int] = []
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    if LINES[line] is not None:
        session.send("Network.emulateNetworkConditions", LINES[line])
    session.on("Network.loadingFinished", lambda event: received.append(int(event["encodedDataLength"])))
    session.on("Network.webSocketFrameReceived", lambda event: received.append(_frame_bytes(event["response"])))
    return received


def _frame_bytes(frame: dict) -> int:
    is_binary = frame["opcode"] == 2
    return len(base64.b64decode(frame["payloadData"])) if is_binary else len(frame["payloadData"])
