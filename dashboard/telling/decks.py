"""A deck: which slides are told, in which order, under which titles, of what and to whom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import quote, unquote

from dashboard.answers import WHOLE_ROUND
from dashboard.disclosure import OPEN
from dashboard.errors import Fault
from dashboard.figures import Absence
from dashboard.markup.reader import Place, Reader
from dashboard.telling import SLIDES, Asked, Told
from dashboard.wording import Speaker

LONGEST = 120
MOST_SLIDES = 60
HIDDEN = "-"
PLACE = ("programme", "period", "audience", "language")


@dataclass(frozen=True)
class Entry:
    """One slide of a deck. title: instead of its own. organisation: the one it is about, where it is about one."""

    slide: str
    title: str = ""
    organisation: str = ""
    is_hidden: bool = False


@dataclass(frozen=True)
class Deck:
    """A deck by name. What is not said of the place is left to whoever shows it; the audience is open."""

    name: str
    entries: tuple[Entry, ...]
    programme: str = ""
    period: str = WHOLE_ROUND
    audience: str = OPEN
    language: str = ""

    @property
    def line(self) -> str:
        """The slides in short form for an address."""
        return line_of(self.entries)

    def at(self, place: Place) -> Place:
        """The place the deck is told from; what it does not say is taken from this one."""
        said = {name: getattr(self, name) for name in PLACE if getattr(self, name)}
        return replace(place, **said)


def line_of(entries: Sequence[Entry]) -> str:
    """Slides in short form for an address: "title,-keys,organisation:O3:A%20title"."""
    return ",".join(map(_shortened, entries))


def _shortened(entry: Entry) -> str:
    parts = [HIDDEN * entry.is_hidden + entry.slide, quote(entry.organisation, safe=""), quote(entry.title, safe="")]
    return ":".join(parts).rstrip(":")


def read_line(line: str) -> tuple[Entry, ...]:
    """The slides of a short form; nothing is checked but the length."""
    return tuple(_lengthened(part) for part in line.split(",")[:MOST_SLIDES] if part)


def _lengthened(part: str) -> Entry:
    slide, organisation, title, *_ = [*part.split(":"), "", ""]
    return Entry(slide.removeprefix(HIDDEN), unquote(title)[:LONGEST], unquote(organisation)[:LONGEST],
                 slide.startswith(HIDDEN))  # fmt: skip


def standard_entries(reader: Reader, moment: datetime) -> tuple[Entry, ...]:
    """Every slide in the usual order; those with nothing to show to this audience are hidden."""
    asked = Asked(moment)
    return tuple(Entry(key, is_hidden=build(reader, asked).is_empty) for key, build in SLIDES.items())


def completed(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The slides, and after them all that are not among them, hidden."""
    there = {entry.slide for entry in entries}
    return (*entries, *(Entry(key, is_hidden=True) for key in SLIDES if key not in there))


def tell(reader: Reader, entries: Sequence[Entry], moment: datetime) -> tuple[Told, ...]:
    """The slides that are not hidden, under the titles of the deck; those that cannot be told are left out."""
    shown = [entry for entry in entries if not entry.is_hidden and entry.slide in SLIDES]
    return tuple(_told(reader, entry, moment) for entry in shown if _is_there(reader, entry))


@dataclass(frozen=True)
class Line:
    """A slide as a list of slides shows it: its message, and the kinds of absence where it has nothing to show."""

    title: str
    why: tuple[Absence, ...] = ()


def listed(reader: Reader, entries: Sequence[Entry], moment: datetime) -> tuple[Line, ...]:
    """A line for each slide, hidden or not; the name of its subject where it cannot be told."""
    told = (
        _told(reader, entry, moment) if entry.slide in SLIDES and _is_there(reader, entry) else None
        for entry in entries
    )
    return tuple(
        Line(entry.slide) if slide is None else Line(slide.title, slide.why)
        for entry, slide in zip(entries, told, strict=True)
    )


def why_not(speaker: Speaker, entry: Entry, line: Line) -> str:
    """Why a slide is not shown: what it has is hidden or missing, or somebody has left it out. Empty where it is."""
    if not entry.is_hidden:
        return ""
    why = ", ".join(speaker.absence(kind.value).lower() for kind in line.why)
    return speaker.text("present.not_shown", why=why or speaker.text("present.left_out"))


def _told(reader: Reader, entry: Entry, moment: datetime) -> Told:
    told = SLIDES[entry.slide](reader, Asked(moment, entry.organisation))
    # A title that gives a name away leaves the slide its own.
    return replace(told, title=reader.seen(entry.title) or told.title)


def _is_there(reader: Reader, entry: Entry) -> bool:
    return not entry.organisation or entry.organisation in reader.names


def check_entries(reader: Reader, entries: Sequence[Entry], where: str) -> Iterator[Fault]:
    """A fault for each slide that cannot be told: its subject, or the organisation it is about, is gone.

    What was asked for is named by its number and not by its id, which may lead to somebody.
    """
    for number, entry in enumerate(entries, start=1):
        if entry.slide not in SLIDES:
            values = {"number": number, "slide": entry.slide[:LONGEST], "known": ", ".join(SLIDES)}
            yield Fault("slide_unknown", where, values=values)
        elif not _is_there(reader, entry):
            yield Fault("slide_organisation_gone", where, values={"number": number})


def check_place(deck: Deck, place: Place, known: Mapping[str, Sequence[str]], where: str) -> tuple[Deck, list[Fault]]:
    """The deck with what it says of a place that does not exist left to the place it is shown at, and a fault for each.

    known: what there is of programmes, periods, audiences and languages.
    """
    gone = [name for name in PLACE if getattr(deck, name) and getattr(deck, name) not in known[name]]
    faults = [
        Fault("deck_place_gone", where, column=name, values={
            "found": getattr(deck, name), "shown": getattr(place, name), "known": ", ".join(known[name])})
        for name in gone
    ]  # fmt: skip
    return replace(deck, **{name: getattr(place, name) for name in gone}), faults
