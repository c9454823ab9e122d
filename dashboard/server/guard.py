"""Refuses foreign host names and inner endpoints, and puts the security headers on every answer."""

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

OPEN_ENDPOINTS = ("health", "host-config", "stream", "upload_file/")
"""What the browser needs of /_stcore/; metrics, the agent's door and whatever comes later stay shut."""


class Guard:
    """The outermost layer.

    `allowed_hosts` are names without port; anything else is a stranger's name for this machine (DNS rebinding).
    """

    def __init__(
        self, app: ASGIApp, allowed_hosts: Iterable[str], headers: Mapping[str, str], words: Mapping[str, str]
    ) -> None:
        self.app = app
        self.allowed_hosts = frozenset(host.strip("[]").lower() for host in allowed_hosts)
        self.headers = dict(headers)
        self.words = words

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is allowed, answer the rest."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        answer = self.app
        if not self._is_known_host(Headers(scope=scope).get("host", "")):
            answer = PlainTextResponse(self.words["address_refused"], 400)
        elif not is_open(scope["path"]):
            answer = PlainTextResponse(self.words["not_found"], 404)
        if answer is not self.app and scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        await answer(scope, receive, send_guarded)

    def _is_known_host(self, host: str) -> bool:
        try:
            name = urlsplit(f"//{host}").hostname
        except ValueError:
            return False
        return name is not None and name.rstrip(".") in self.allowed_hosts


def is_open(path: str) -> bool:
    """Whether a path is none of Streamlit's inner endpoints, or one that the browser needs."""
    _, found, endpoint = path.partition("/_stcore/")
    if not found:
        return not path.endswith("/_stcore")
    return path.startswith("/_stcore/") and (
        endpoint in OPEN_ENDPOINTS or endpoint.startswith(tuple(name for name in OPEN_ENDPOINTS if name.endswith("/")))
    )


def security_headers(script_hash: str, authorities: Iterable[str]) -> dict[str, str]:
    """The headers of every answer.

    `script_hash` is that of the one script inside the document. `authorities` are the host:port pairs that it may
    open its websocket to: some browsers do not count a websocket as 'self'.
    """
    policy = {
        "default-src": "'self'",
        "script-src": f"'self' '{script_hash}'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": " ".join(["'self'", *(f"ws://{authority}" for authority in authorities)]),
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    return {
        "content-security-policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "x-content-type-options": "nosniff",
        "x-frame-options": "SAMEORIGIN",
        "referrer-policy": "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        "cross-origin-opener-policy": "same-origin",
    }
