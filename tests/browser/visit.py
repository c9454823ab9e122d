"""A window of the browser at one view of the program, with everything it asked for, sent and complained of."""

import contextlib
import time
from dataclasses import dataclass
from typing import Self

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Locator, WebSocket

MILLISECONDS = 60_000
"""A busy machine may need this long; none waits longer than it must."""
READY = "[data-testid=stApp][data-test-script-state=notRunning] h1"
# From a page that is not the front page, Streamlit's script first looks for the server beside the page, in vain.
KNOWN_COMPLAINTS = ("/_stcore/health", "/_stcore/host-config")

ACCENT = "rgb(11, 90, 107)"
"""The colour Streamlit draws around a field that has the focus: our accent on light paper."""

FOCUSED = """ACCENT => {
  const element = document.activeElement, style = getComputedStyle(element);
  const inside = place => element.closest(place) !== null;
  return {
    tag: element.tagName.toLowerCase(),
    name: (element.getAttribute("aria-label") || element.innerText || "").trim(),
    place: inside("[data-testid=stSidebarNav]") ? "menu" : inside(".mt-language") ? "language"
      : inside("[data-testid=stSidebar]") ? "choices" : inside("[data-testid=stButtonGroup]") ? "picker"
      : inside(".mt") ? "page" : "frame",
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    ring: [...Array(5)].reduce(([node, found]) => {
      const look = getComputedStyle(node);
      return [node.parentElement || node, found || look.boxShadow !== "none" || look.borderTopColor === ACCENT];
    }, [element, false])[1],
  };
}"""


@dataclass(frozen=True)
class Focus:
    """What has the keyboard's focus: its tag, its name, where it is, and how wide the line around it is (px)."""

    tag: str
    name: str
    place: str
    outline: float
    ring: bool


class Visit:
    """One window."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address = address
        self.page = context.new_page()
        self.page.set_default_timeout(MILLISECONDS)
        self.requested: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requested.append(request.url))
        self.sent = 0
        self.page.on("websocket", self._follow)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _follow(self, socket: WebSocket) -> None:
        self.requested.append(socket.url)
        socket.on("framesent", self._count)

    def _count(self, _: str | bytes) -> None:
        self.sent += 1

    def _hear(self, message: ConsoleMessage) -> None:
        source = message.location.get("url", "")
        is_known = "404" in message.text and source.endswith(KNOWN_COMPLAINTS)
        if message.type == "error" and not is_known:
            self.complaints.append(f"{message.text} ({source})")

    def go(self, path: str) -> Self:
        """Open an address and wait until the whole page is there."""
        self.page.goto(f"{self.address}{path}")
        return self.wait()

    def wait(self) -> Self:
        """Wait until the server has sent everything and it is drawn."""
        self.page.wait_for_selector(READY)
        self.page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
        return self

    def until(self, script: str, given: object = None) -> None:
        """Wait until a script says yes. Playwright's own way to wait needs eval, which our pages do not allow."""
        deadline = time.monotonic() + MILLISECONDS / 1000
        while not self._says_yes(script, given):
            assert time.monotonic() < deadline, f"never came true: {script}"
            self.page.wait_for_timeout(50)

    def _says_yes(self, script: str, given: object) -> bool:
        # While one document gives way to the next there is nothing to ask.
        with contextlib.suppress(Error):
            return bool(self.page.evaluate(script, given))
        return False

    def all(self, selector: str) -> Locator:
        """The elements of a selector."""
        return self.page.locator(selector)

    @property
    def title(self) -> str:
        """The one main heading."""
        return self.page.locator("h1").inner_text()

    @property
    def language(self) -> str:
        """The language the document says that it is in."""
        return self.page.evaluate("document.documentElement.lang")

    def tab(self, most: int = 150) -> list[Focus]:
        """What gets the focus, in order, as the Tab key is pressed until it comes round or to an end."""
        seen: list[Focus] = []
        for _ in range(most):
            self.page.keyboard.press("Tab")
            focus = Focus(**self.page.evaluate(FOCUSED, ACCENT))
            if focus.tag == "body" or (len(seen) > 3 and focus == seen[0]):
                return seen
            seen.append(focus)
        return seen

    def foreign(self) -> list[str]:
        """What was asked for from anywhere but the program's own server."""
        own = (f"{self.address}/", f"{self.address.replace('http', 'ws', 1)}/", "data:", "blob:")
        return [url for url in self.requested if not url.startswith(own)]

    def close(self) -> None:
        """Close the window."""
        self.page.close()
