"""A page as a visitor gets it, run without a browser."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from dashboard.texts import read_texts
from tests.pages.tree import Element, grow
from tests.real import LANGUAGES

ROOT = Path(__file__).parents[2]
TEXTS = {language: read_texts(language) for language in LANGUAGES}
PAGES = tuple(TEXTS["nb"]["pages"])
AUDIENCES = ("internal", "open")
PERIODS = ("all", "2023")
SECONDS = 60


@dataclass(frozen=True)
class Opened:
    """A page that has been run."""

    page: str
    app: AppTest
    asked: Mapping[str, str] = field(default_factory=dict)

    @property
    def texts(self) -> Mapping[str, Any]:
        """The texts of the language that was asked for."""
        return TEXTS[self.asked.get("language", "nb")]

    @cached_property
    def fragments(self) -> list[Element]:
        """Each fragment of HTML on the page itself, in order."""
        return [grow(element.proto.body) for element in self.app.main if element.type == "html"]

    @cached_property
    def body(self) -> Element:
        """All fragments as one tree."""
        return Element("body", {}, list(self.fragments))

    @cached_property
    def side(self) -> Element:
        """The fragments of the sidebar as one tree."""
        return Element(
            "aside", {}, [grow(element.proto.body) for element in self.app.sidebar if element.type == "html"]
        )

    @property
    def messages(self) -> list[str]:
        """What is told above the page because the address asked for something in vain."""
        return [banner.text for banner in self.body.all("p") if banner.attributes.get("role") == "alert"]

    @property
    def around(self) -> list[str]:
        """What a reader sees outside the fragments of the page itself: headings, labels and options."""
        widgets = [*self.app.selectbox, *self.app.get("button_group"), *self.app.toggle]
        words = [widget.label for widget in widgets]
        options = [str(option) for widget in widgets for option in getattr(widget, "options", ())]
        return [self.side.text, *(heading.value for heading in self.app.header), *words, *options]


def open_page(page: str = PAGES[0], **asked: str) -> Opened:
    """Run a page of the menu with these parameters in the address."""
    app = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=SECONDS)
    app.query_params.update(asked)
    if page != PAGES[0]:
        app.switch_page(f"../pages/{page}.py")
    return Opened(page, app.run(), asked)
