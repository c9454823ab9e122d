"""What the server is told about the pages that it serves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DEFAULT_LANGUAGE = "nb"

Words = Mapping[str, Mapping[str, str]]
"""The server's own sentences in each language: {"nb": {"title": ...}, "en": {...}}; the keys are in SENTENCES."""

SENTENCES = (
    "title", "needs_javascript", "address_refused", "not_found", "port_taken", "cannot_listen", "started",
    "page_failed", "updated",
)  # fmt: skip


def do_nothing() -> None:
    """The warm-up of a site that needs none."""


def no_file(_name: str, _query: Mapping[str, str]) -> None:
    """The files of a site that has none."""


@dataclass(frozen=True)
class Site:
    """The pages and the words around them.

    `script` is the Streamlit entry script. The first of `page_ids` is the front page, served at "/".
    `warm` runs once before the first visitor; what it imports and builds is never collected.
    `framework` is what Streamlit says: its own words under "en", and under the same keys ours in each language.
    `file` gives the file of a name at the place that a query describes, with name, media_type and content, or None.
    """

    script: Path
    page_ids: tuple[str, ...]
    words: Words
    warm: Callable[[], None] = do_nothing
    file: Callable[[str, Mapping[str, str]], Any] = no_file
    framework: Words = field(default_factory=dict)

    def language(self, code: str | None) -> str:
        """The asked language when there are words in it, else the default."""
        return code if code in self.words else DEFAULT_LANGUAGE
