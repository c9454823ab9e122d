"""What a page finds in place of the screen: every show_ function writes HTML, every choice stands at one option."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from dashboard.charts.made_up import mark_made_up
from dashboard.exports.site import Choice
from dashboard.markup import render
from dashboard.markup.fragments import FRAGMENTS
from dashboard.markup.reader import Place, Reader
from dashboard.markup.tables import has_few, is_made_up

THEME = "light"
LISTED = "table"
"""A choice of something to take away: all of it is listed, for a file of each option would hold a single link."""
SAID_INSTEAD = {"models.mattering": "site.mattering"}
"""Headings over what can be turned on a live page."""


@dataclass
class Box:
    """A part of a page: HTML and other boxes in order, in an element of its own."""

    kind: str = "mt-group"
    parts: "list[str | Box]" = field(default_factory=list)

    def html(self) -> str:
        """All of it."""
        inside = "\n".join(part if isinstance(part, str) else part.html() for part in self.parts)
        return f'<div class="{self.kind}">{inside}</div>'


class Stage:
    """One page under one set of choices. choices: what the page offered, in order."""

    def __init__(self, page: str, reader: Reader, chosen: Mapping[str, str]) -> None:
        self.page = page
        self.reader = reader
        self.chosen = chosen
        self.choices: list[Choice] = []
        self._boxes = [Box()]

    def html(self) -> str:
        """Everything that was shown."""
        return "\n".join(part if isinstance(part, str) else part.html() for part in self._boxes[0].parts)

    def write(self, html: str) -> None:
        """Put HTML at the end of the box that is open."""
        self._boxes[-1].parts.append(html)

    def add(self, *boxes: Box, kind: str = "mt-columns") -> None:
        """Put boxes side by side in a box of their own."""
        self._boxes[-1].parts.append(Box(kind, list(boxes)))

    @contextmanager
    def within(self, box: Box) -> Iterator[None]:
        """Write into a box for a while."""
        self._boxes.append(box)
        try:
            yield
        finally:
            self._boxes.pop()

    def choose_place(self) -> Place:
        """Where the reader stands."""
        return self.reader.place

    def has_rows(self, _place: Place, table_id: str) -> bool:
        """Whether a table query has anything for the programme."""
        return bool(self.reader.rows(table_id))

    def show_fragment(self, _place: Place, name: str, asked: str = "") -> None:
        """A fragment of the registry."""
        asked = SAID_INSTEAD.get(asked, asked) if name == "subheading" else asked
        self.write(FRAGMENTS[name](self.reader, asked))

    def show_section(self, place: Place, key: str, *fragments: str | tuple[str, str]) -> None:
        """A section's heading and the fragments that come first in it."""
        self.show_passages(place, ("heading", key), *((one, "") if isinstance(one, str) else one for one in fragments))

    def show_passages(self, place: Place, *asked: tuple[str, str]) -> None:
        """Fragments under each other."""
        for one in asked:
            self.show_fragment(place, *one)

    def show_table(self, place: Place, table_id: str) -> None:
        """A whole table query; where it has no rows, what is missing."""
        self.show_fragment(place, "table" if self.has_rows(place, table_id) else "no_rows", table_id)

    def show_chart(self, place: Place, table_id: str, draw: Callable[..., Any], told_by: str = "") -> None:
        """A chart with its table under it; where there are no rows, what is missing; the table where there are few."""
        rows = self.reader.named_rows(table_id)
        if not rows or (told_by and has_few(rows, told_by)):
            self.show_table(place, table_id)
            return
        figure = draw(rows, self.reader.speaker, THEME)
        if is_made_up(rows):
            mark_made_up(figure, self.reader.speaker, THEME)
        self.write_chart(figure, table_id)
        self.show_fragment(place, "twin", table_id)

    def write_chart(self, figure: Any, key: str) -> None:
        """A drawn chart, which the site's script draws again from what is written here."""
        drawing = figure.to_json().replace("<", "\\u003c")
        alt, height = figure.layout.meta["alt"], int(figure.layout.height)
        without_script = self.reader.speaker.text("site.without_script")
        self.write(
            render("site_chart.html", key=key, alt=alt, height=height, drawing=drawing, without_script=without_script)
        )

    def show_choice(
        self, place: Place, name: str, options: Sequence[str], say: Callable[[str], str] | None = None
    ) -> str:
        """Links to the page under each option; the option of this one."""
        if name == LISTED:
            *before, last = options
            for option in before:
                self.show_fragment(place, "downloads", option)
            return last
        self.choices.append(Choice(name, tuple(options)))
        chosen = self.chosen.get(name, options[0])
        links = [
            {"said": (say or str)(option), "link": self._link(place, name, option), "is_here": option == chosen}
            for option in options
        ]
        label = self.reader.speaker.text(f"inputs.{name}")
        self.write(render("site_choice.html", label=label, options=links))
        return chosen

    def _link(self, place: Place, name: str, option: str) -> str:
        return place.link(self.page, **{**self.chosen, name: option})

    def show_several(
        self, place: Place, _name: str, options: Sequence[str], say: Callable[[str], str], otherwise: str
    ) -> tuple[str, ...]:
        """All of them at once; the fragment `otherwise` where there are none."""
        if not options:
            self.show_fragment(place, otherwise)
        return tuple(options)
