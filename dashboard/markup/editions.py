"""The editions of own records in words: the list of them, one in a menu, and what goes out of sight with another."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from dashboard.editions import Listed, Manifest
from dashboard.markup.plain import side_by_side
from dashboard.markup.reader import Reader

HEADINGS = ("data.made_at", "data.kept_note", "data.by", "data.programme", "data.state", "data.edition_name")


def editions_view(reader: Reader, listed: Sequence[Listed], names: Callable[[str], Mapping[str, str]]) -> str:
    """The editions as a table, the newest first. names: an edition's name -> what its programmes are called, by id."""
    text = reader.speaker.text
    cells, nothing = [], text("words.empty_cell")
    for one in listed:
        state = text("data.current" if one.is_current else "data.earlier" if one.manifest else "data.damaged")
        about = one.manifest
        programmes = ", ".join(names(one.edition).values()) if about else ""
        made = (_moment(reader, about.made_at), about.note, about.who) if about else ("", "", "")
        cells.append([cell or nothing for cell in (*made, programmes, state, one.edition)])
    return side_by_side("", [text(heading) for heading in HEADINGS], cells)


def edition_label(reader: Reader, about: Manifest) -> str:
    """An edition in a menu: when it was kept, what was noted, who kept it, and its name at the end."""
    said = (_moment(reader, about.made_at), about.note, about.who, about.edition)
    return ", ".join(part for part in said if part)


def named(reader: Reader, programmes: Iterable[str]) -> str:
    """Programmes that are shown now, by name."""
    return ", ".join(reader.speaker.programme(reader.desk.programmes[name]) for name in programmes)


def _moment(reader: Reader, at: str) -> str:
    """An ISO time as day and time of day where the program runs."""
    here = datetime.fromisoformat(at).astimezone()
    return f"{reader.speaker.day(here.date())} {here:%H:%M}"
