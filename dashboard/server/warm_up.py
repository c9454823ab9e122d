"""What happens between start and the first visitor, and at the end."""

import asyncio
import contextlib
import gc
import importlib
import os
import sys
import threading
import webbrowser
from collections.abc import AsyncIterator, Callable

from starlette.types import ASGIApp, Receive, Scope, Send

HEAVY_MODULES = ("pandas", "pyarrow.pandas_compat", "plotly.graph_objects", "plotly.tools", "duckdb")
"""Else the first visitor waits about a second while they are imported."""


class Lifespan:
    """Streamlit's hook at start and stop: warm up, announce, thaw."""

    def __init__(self, warm: Callable[[], None], url: str, announcement: str, has_browser: bool) -> None:
        self.warm = warm
        self.url = url
        self.announcement = announcement
        self.has_browser = has_browser
        self.is_warm = threading.Event()

    @contextlib.asynccontextmanager
    async def __call__(self, _app: object) -> AsyncIterator[None]:
        """Enter before the first request is answered, leave after the last."""
        threading.Thread(target=self._warm_up, daemon=True).start()
        print(self.announcement, flush=True)
        if self.has_browser and has_screen():
            threading.Thread(target=webbrowser.open, args=(self.url,), daemon=True).start()
        try:
            yield
        finally:
            # Else the modules' own clean-up at exit reports everything frozen as leaked.
            gc.unfreeze()

    def _warm_up(self) -> None:
        """Beside the server, so that it answers at once: the browser loads Streamlit's scripts meanwhile."""
        try:
            for name in HEAVY_MODULES:
                importlib.import_module(name)
            self.warm()
        finally:
            # What is loaded now stays until the end: later collections need not walk through it.
            gc.collect()
            gc.freeze()
            self.is_warm.set()


class WaitUntilWarm:
    """Lets pages begin only after the warm-up: two threads that import the same packages can meet them half loaded."""

    def __init__(self, app: ASGIApp, is_warm: threading.Event) -> None:
        self.app = app
        self.is_warm = is_warm

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hold back a page's connection; everything else is answered at once."""
        if scope["type"] == "websocket" and not self.is_warm.is_set():
            await asyncio.to_thread(self.is_warm.wait)
        await self.app(scope, receive, send)


def has_screen() -> bool:
    """Whether a browser could be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
