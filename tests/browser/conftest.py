"""One real server and one real browser for all tests here, let go after the last: a browser holds the event loop."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.visit import Visit

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
HEIGHTS = {1440: 900, 720: 450, 390: 844}
SECONDS_TO_START = 60


@pytest.fixture(scope="package")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the program answers; started as a user starts it, stopped at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tmp_path_factory.mktemp("server") / "log.txt"
    command = [sys.executable, "-m", "dashboard", "--no-browser", "--port", str(port), "--data", str(log.parent)]
    with log.open("w") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=output, stderr=output, env={**os.environ, "PYTHONUTF8": "1"}
        )
        try:
            _wait_until_healthy(f"http://127.0.0.1:{port}", process, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(30)
    assert "Traceback" not in log.read_text("utf-8")


def _wait_until_healthy(address: str, process: subprocess.Popen, log: Path) -> None:
    for _ in range(SECONDS_TO_START * 10):
        assert process.poll() is None, log.read_text("utf-8")
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"The program did not answer within {SECONDS_TO_START} seconds:\n{log.read_text('utf-8')}")


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """A headless Chromium, the one that is installed on this machine."""
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    if found is None:
        pytest.fail(
            "No Chromium on this machine. Install it with `sudo apt-get install chromium`, or run `sh tests/run.sh`."
        )
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="package")
def new_window(browser: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    """Makes a window of a width; those of equal settings share what they have fetched, so that scripts come once."""
    kinds = {}

    def make(width: int = 1440, **settings: object) -> Visit:
        kind = (width, *sorted(settings.items()))
        if kind not in kinds:
            size = {"width": width, "height": HEIGHTS[width]}
            wanted = {"color_scheme": "light", "locale": "nb-NO", **settings}
            kinds[kind] = browser.new_context(viewport=size, **wanted)
        return Visit(kinds[kind], address)

    yield make
    for context in kinds.values():
        context.close()


@pytest.fixture
def visit(new_window: Callable[..., Visit]) -> Iterator[Callable[..., Visit]]:
    """Opens a view in a window of its own; every window is closed after the test."""
    opened = []

    def open_view(path: str = "/", width: int = 1440, **settings: object) -> Visit:
        opened.append(new_window(width, **settings))
        return opened[-1].go(path)

    yield open_view
    for window in opened:
        window.close()
