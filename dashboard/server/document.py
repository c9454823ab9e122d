"""Streamlit's HTML document with our language, title and words: it knows English only."""

import base64
import hashlib
import html
import json
import re
from pathlib import Path

import streamlit
from starlette.datastructures import QueryParams
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.server.compressed import Compressed
from dashboard.server.site import DEFAULT_LANGUAGE, Site

STATIC = Path(streamlit.__file__).parent / "static"
FRAMEWORK_LANGUAGE = "en"

_EDITS = {
    "lang": r'<html lang="en">',
    "title": r"<title>.*?</title>",
    "agent": r"<!--(?:(?!-->).)*?RFC 8631.*?-->\s*<link rel=\"service-desc\"[^>]*>\s*",
    "script": r"<script>.*?</script>",
    "noscript": r"<noscript>.*?</noscript>",
}


class Document:
    """Answers every page's address from memory; all pages share one document per language."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self.app = app
        self.site = site
        self.paths = frozenset({"/", *(f"/{page}" for page in site.page_ids)})
        self.documents = {code: Compressed(write_document(site, code).encode(), "text/html") for code in site.words}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the document of the asked language, or pass on what is no page."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD") or scope["path"] not in self.paths:
            await self.app(scope, receive, send)
            return
        language = self.site.language(QueryParams(scope["query_string"]).get("language"))
        response = self.documents[language].respond(scope, {"cache-control": "no-cache", "content-language": language})
        await response(scope, receive, send)


def write_document(site: Site, language: str) -> str:
    """The document in one language. Raises ValueError when Streamlit's own no longer looks as expected."""
    words = {name: html.escape(word) for name, word in site.words[language].items()}
    text = (STATIC / "index.html").read_text(encoding="utf-8")
    new = {
        "lang": f'<html lang="{language}">',
        "title": f"<title>{words['title']}</title>",
        "agent": "",
        "script": f"<script>{language_script(site)}</script>",
        "noscript": f"<noscript><p>{words['needs_javascript']}</p></noscript>",
    }
    for name, pattern in _EDITS.items():
        text, count = re.subn(pattern, lambda _, name=name: new[name], text, flags=re.DOTALL)
        if count != 1:
            raise ValueError(f"Streamlit's index.html has {count} places for {name!r}, not 1: see {__file__}")
    return text


def language_script(site: Site) -> str:
    """The script inside the document: the document's language is the address's, and Streamlit's words are in it."""
    languages = sorted(site.words, key=lambda code: (code != DEFAULT_LANGUAGE, code))
    source = Path(__file__).with_name("language.js").read_text(encoding="utf-8")
    updated = {code: words["updated"] for code, words in site.words.items()}
    given = {"LANGUAGES": languages, "PHRASES": _phrases(site), "UPDATED": updated}
    for name, value in given.items():
        source = source.replace(name, json.dumps(value))
    return source


def _phrases(site: Site) -> dict[str, list[tuple[str, str]]]:
    """Streamlit's words and ours, in each language that says it otherwise: {"nb": [("Upload", "Velg filer"), ...]}."""
    theirs = site.framework.get(FRAMEWORK_LANGUAGE, {})
    return {
        code: [(theirs[name], ours[name]) for name in theirs if name in ours]
        for code, ours in site.framework.items()
        if code != FRAMEWORK_LANGUAGE
    }


def script_hash(site: Site) -> str:
    """The script's hash as a Content-Security-Policy names it."""
    digest = hashlib.sha256(language_script(site).encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
