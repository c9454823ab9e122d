"""Streamlit's scripts and styles, gzipped: it sends them uncompressed, 9 MB for a first page with charts."""

import asyncio
from pathlib import Path

from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server.compressed import Compressed
from dashboard.server.document import STATIC

MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
FOREVER = {"cache-control": "public, immutable, max-age=31536000"}
"""The file name holds a hash of the content."""


class Assets:
    """Answers the text files under /static/; fonts and pictures, compressed already, are passed on.

    Each file is read and compressed at its first request and then kept: about 4 MB if every one is asked for.
    """

    def __init__(self, app: ASGIApp, folder: Path = STATIC) -> None:
        self.app = app
        self.files = {
            f"/{path.relative_to(folder).as_posix()}": path
            for path in (folder / "static").rglob("*")
            if path.suffix in MEDIA_TYPES
        }
        self.ready: dict[str, Compressed] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send a known file from memory, or pass on."""
        path = scope.get("path", "")
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD") or path not in self.files:
            await self.app(scope, receive, send)
            return
        if path not in self.ready:
            self.ready[path] = await asyncio.to_thread(_compress, self.files[path])
        await self.ready[path].respond(scope, FOREVER)(scope, receive, send)


def _compress(path: Path) -> Compressed:
    return Compressed(path.read_bytes(), MEDIA_TYPES[path.suffix])
