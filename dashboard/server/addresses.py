"""Sends an address that is no page to the front page, which can say so in the reader's language."""

from urllib.parse import parse_qsl, urlencode

from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server.site import Site

OTHER_PATHS = ("/static/", "/_stcore/", "/media/", "/favicon.png", "/manifest.json")
LONGEST_NAME = 60


class Addresses:
    """Knows every page's address."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self.app = app
        self.site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what exists, redirect what does not."""
        answer: ASGIApp = self.app
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD"):
            answer = self._redirect(scope["path"], scope["query_string"].decode("latin-1")) or self.app
        await answer(scope, receive, send)

    def _redirect(self, path: str, query: str) -> Response | None:
        front, *others = self.site.page_ids
        page = path.strip("/")
        if path == "/" or path in {f"/{other}" for other in others} or path.startswith(OTHER_PATHS):
            return None
        if "." in page:
            return PlainTextResponse(self.site.words[self.site.language(None)]["not_found"], 404)
        if page in others:
            return _to(f"/{page}", query, {})
        return _to("/", query, {} if page == front else {"unknown_page": page[:LONGEST_NAME]})


def _to(path: str, query: str, more: dict[str, str]) -> Response:
    kept = [(name, value) for name, value in parse_qsl(query, keep_blank_values=True) if name not in more]
    target = urlencode([*kept, *more.items()])
    return RedirectResponse(f"{path}?{target}" if target else path, 302, {"cache-control": "no-cache"})
