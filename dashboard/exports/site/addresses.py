"""Where each page of a site is: a choice of the live page becomes a file of its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import parse_qsl, urlsplit

# Names that are the same on every disk; anything else goes by its number.
SAFE = re.compile(r"[a-z0-9_-]+")
LINK = re.compile(r'href="(/[^"]*)"')
DOWNLOAD = "download/"
TAKEN_AS = ".csv"
"""The kind of file that a site holds of each table; the others need a program to make them."""
FIGURE = re.compile(r'data-figure="(\w+)"')


@dataclass(frozen=True)
class Choice:
    """A choice that a page offers: its name, its options, and what is chosen where nothing is said."""

    name: str
    options: tuple[str, ...]

    def written(self, option: str) -> str:
        """An option as part of a file's name."""
        name = option.lower()
        is_alone = sum(other.lower() == name for other in self.options) == 1
        return name if is_alone and SAFE.fullmatch(name) else f"no-{self.options.index(option) + 1}"


@dataclass(frozen=True)
class Addresses:
    """The pages of a site, the front page first, with the choices of each; and the programme it is about."""

    programme: str
    pages: Mapping[str, tuple[Choice, ...]]

    def file(self, page: str, asked: Mapping[str, str]) -> str:
        """The file of a page with what is asked for; what the page does not offer is passed over."""
        names = [page if page != next(iter(self.pages)) else "index"]
        for choice in self.pages[page]:
            option = asked.get(choice.name, choice.options[0])
            if option in choice.options[1:]:
                names.append(choice.written(option))
        return f"{'-'.join(names)}.html"

    def relinked(self, html: str) -> str:
        """HTML whose links to live pages lead to files; a link to what the site does not hold leads nowhere."""
        marked = FIGURE.sub(r'id="figure-\1" \g<0>', html)
        return LINK.sub(lambda found: self._link(unescape(found[1])), marked)

    def _link(self, address: str) -> str:
        parts = urlsplit(address)
        asked = dict(parse_qsl(parts.query))
        page = parts.path.strip("/") or next(iter(self.pages))
        if page.startswith(DOWNLOAD) and page.endswith(TAKEN_AS):
            return f'href="files/{page.removeprefix(DOWNLOAD)}"'
        if page not in self.pages or asked.get("programme", self.programme) != self.programme:
            return 'class="mt-nowhere"'
        figure = f"#figure-{asked['indicator']}" if "indicator" in asked else ""
        return f'href="{escape(self.file(page, asked) + figure)}"'
