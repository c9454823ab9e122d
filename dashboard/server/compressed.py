"""Bytes that never change, compressed once and sent many times."""

import gzip
import hashlib
from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

LEVEL = 6
"""Level 9 takes three times as long over the large bundles and saves a hundredth."""


class Compressed:
    """One resource, plain and gzipped."""

    def __init__(self, plain: bytes, media_type: str) -> None:
        self.plain = plain
        self.media_type = media_type
        self.zipped = gzip.compress(plain, LEVEL, mtime=0)
        self.mark = hashlib.sha256(plain).hexdigest()[:20]

    def respond(self, scope: Scope, headers: Mapping[str, str]) -> Response:
        """The answer to one request: gzipped where the client takes that, empty where it has these very bytes."""
        asked = Headers(scope=scope)
        is_zipped = accepts_gzip(asked)
        mark = f'"{self.mark}-gz"' if is_zipped else f'"{self.mark}"'
        answer = {**headers, "etag": mark, "vary": "Accept-Encoding"}
        if mark in asked.get("if-none-match", ""):
            return Response(status_code=304, headers=answer)
        if is_zipped:
            answer["content-encoding"] = "gzip"
        return Response(self.zipped if is_zipped else self.plain, headers=answer, media_type=self.media_type)


def accepts_gzip(headers: Headers) -> bool:
    """Whether the client takes gzip."""
    for coding in headers.get("accept-encoding", "").split(","):
        name, _, weight = coding.strip().partition(";")
        if name.strip() in ("gzip", "*"):
            return weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
