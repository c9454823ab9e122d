"""Answers links to files. Outside Streamlit: a button for each would cost every rerun of a page."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, quote

from starlette.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server.site import Site

PATH = "/download/"


class Files:
    """Knows the addresses under PATH; passes on all others."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self.app = app
        self.site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Make the file that is asked for, or say that there is none."""
        answer: ASGIApp = self.app
        if scope["type"] == "http" and scope["path"].startswith(PATH) and scope["method"] in ("GET", "HEAD"):
            query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
            file = await run_in_threadpool(self.site.file, scope["path"].removeprefix(PATH), query)
            answer = self._sent(file, query)
        await answer(scope, receive, send)

    def _sent(self, file: Any, query: Mapping[str, str]) -> Response:
        if file is None:
            return PlainTextResponse(self.site.words[self.site.language(query.get("language"))]["not_found"], 404)
        headers = {
            "content-disposition": f"attachment; filename*=UTF-8''{quote(file.name)}",
            "cache-control": "no-store",
        }
        return Response(file.content, 200, headers, file.media_type)
