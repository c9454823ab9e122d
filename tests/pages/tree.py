"""HTML fragments as a tree that tests can ask: which elements there are, and what a reader sees of them."""

from collections.abc import Collection, Iterator, Set
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Union

NEVER_CLOSED = ("br", "hr", "img", "input", "meta", "link")


@dataclass
class Element:
    """One element with its attributes, and its children in order: elements and texts."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list[Union["Element", str]] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """The names of its classes."""
        return (self.attributes.get("class") or "").split()

    @property
    def text(self) -> str:
        """What a reader sees of it in one line, without code and style."""
        return self.text_without(())

    def text_without(self, left_out: Collection["Element"]) -> str:
        """What a reader sees of it apart from these elements."""
        return " ".join(" ".join(self._texts({id(element) for element in left_out})).split())

    def _texts(self, left_out: Set[int]) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in ("pre", "style") and id(child) not in left_out:
                yield from child._texts(left_out)

    def described(self) -> Iterator[tuple[str, "Element"]]:
        """The terms of its lists of descriptions, each with what describes it."""
        for pair in (element for element in self.all("div") if element.all("dt")):
            yield from ((term.text, pair.all("dd")[0]) for term in pair.all("dt"))

    def cells(self) -> Iterator[tuple[str, "Element"]]:
        """The cells of its tables, each with the heading of its column."""
        for table in self.all("table"):
            head, *rows = table.all("tr")
            headings = [cell.text for cell in head.all("th")]
            for row in rows:
                yield from zip(headings, row.all("th", "td"), strict=True)

    def inside(self) -> Iterator["Element"]:
        """Every element in it, in order."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.inside()

    def all(self, *tags: str) -> list["Element"]:
        """The elements in it of these tags."""
        return [element for element in self.inside() if element.tag in tags]

    def of_class(self, *names: str) -> list["Element"]:
        """The elements in it that have one of these classes."""
        return [element for element in self.inside() if set(names) & set(element.classes)]


class _Grower(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("root")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if tag not in NEVER_CLOSED:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"<{self.open[-1].tag}> is closed by </{tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def grow(html: str) -> Element:
    """The tree of a fragment. Fails where an element is not closed."""
    grower = _Grower()
    grower.feed(html)
    grower.close()
    assert len(grower.open) == 1, f"<{grower.open[-1].tag}> is never closed"
    return grower.open[0]
