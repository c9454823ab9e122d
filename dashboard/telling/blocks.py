"""The shapes of what is told, before anything decides whether it becomes a slide, a page of a report or a screen."""

from dataclasses import dataclass
from typing import Literal

from dashboard.figures import Absence

Kind = Literal["bars", "stacked", "ranges"]
Role = Literal["main", "perhaps", "second", "rest"]
"""main: what is sure. perhaps: what may come on top of it. second: something else. rest: what is lacking."""


@dataclass(frozen=True)
class Series:
    """One series of a plot: a number, or None where there is none, and what is printed for it, for each category.

    lows, highs: the bounds, in a plot of ranges; the value is then the mark within them.
    """

    name: str
    values: tuple[float | None, ...]
    said: tuple[str, ...]
    role: Role = "main"
    lows: tuple[float | None, ...] = ()
    highs: tuple[float | None, ...] = ()


@dataclass(frozen=True)
class Plot:
    """Horizontal bars, bars in parts, or ranges with a mark; the first category stands at the top.

    said: what is printed for each category as a whole, such as "7–8 of 9" or the kind of absence.
    unit: in words, as it stands along the axis. most: where the axis ends, where that is given.
    alt: a sentence that says what the plot shows. behind: "indicator:<id>" and "table:<id>" that it is taken from.
    """

    kind: Kind
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    said: tuple[str, ...]
    unit: str
    alt: str
    is_made_up: bool
    behind: tuple[str, ...]
    most: float | None = None

    @property
    def heading(self) -> str:
        """What stands over the plot: what it shows, and the unit where that does not say it."""
        return self.title if self.unit.lower() in self.title.lower() else f"{self.title} ({self.unit})"


@dataclass(frozen=True)
class Grid:
    """A table of words. numeric: the columns that hold numbers, counted from nought."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[int, ...] = ()
    is_made_up: bool = False


@dataclass(frozen=True)
class KeyFigure:
    """One figure in large type. remark: its unit, the word it was read from, or what is missing."""

    label: str
    said: str
    remark: str
    indicator: str
    period: str
    is_absent: bool
    is_made_up: bool


@dataclass(frozen=True)
class Points:
    """A few sentences, each read on its own."""

    texts: tuple[str, ...]


Block = Plot | Grid | KeyFigure | Points


@dataclass(frozen=True)
class Remarks:
    """What everything told is taken from, as terms and descriptions for notes and footers, and the page it is from."""

    lines: tuple[tuple[str, str], ...]
    link: str
    footer: str
    """Basis, source and edition in one line."""


@dataclass(frozen=True)
class Told:
    """One message with what bears it out. title: a sentence whose figures come from the records.

    is_empty: there is nothing to show of it to this audience; the blocks then say why.
    why: the kinds of absence of what it would have shown, where it is empty.
    """

    key: str
    title: str
    kicker: str
    blocks: tuple[Block, ...]
    remarks: Remarks
    is_made_up: bool
    is_empty: bool = False
    why: tuple[Absence, ...] = ()
