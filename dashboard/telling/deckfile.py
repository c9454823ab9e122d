"""The file of a deck: TOML that a person can read, write and send."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import tomli_w

from dashboard.errors import Fault, FaultsFound
from dashboard.telling.decks import LONGEST, MOST_SLIDES, PLACE, Deck, Entry

MOST_BYTES = 100_000
KNOWN = ("name", *PLACE, "slides")
KNOWN_OF_SLIDE = {"slide": str, "title": str, "organisation": str, "hidden": bool}


def read_deck(content: bytes, where: str) -> Deck:
    """A deck from the bytes of its file. Raises FaultsFound with every fault of the form; slides are checked later."""
    try:
        if len(content) > MOST_BYTES:
            raise ValueError(f"> {MOST_BYTES} byte")
        found = tomllib.loads(content.decode("utf-8"))
    except ValueError as error:
        raise FaultsFound([Fault("toml_unreadable", where, values={"reason": error})]) from None
    slides = found.get("slides", [])
    rows = slides if isinstance(slides, list) and all(isinstance(row, dict) for row in slides) else []
    faults = [*_wrong_keys(found, where), *(fault for row in rows for fault in _wrong_slide(row, where))]
    if not rows:
        faults.append(Fault("deck_without_slides", where))
    if faults:
        raise FaultsFound(faults)
    entries = tuple(Entry(row["slide"], row.get("title", "")[:LONGEST], row.get("organisation", "")[:LONGEST],
                          row.get("hidden", False)) for row in rows[:MOST_SLIDES])  # fmt: skip
    place = {name: found[name] for name in PLACE if name in found}
    return Deck(found.get("name", "")[:LONGEST], entries, **place)


def _wrong_keys(found: Mapping[str, Any], where: str) -> Iterator[Fault]:
    for name, value in found.items():
        if name not in KNOWN:
            yield Fault("key_unknown", where, column=name, values={"key": name, "known": ", ".join(KNOWN)})
        elif name != "slides" and not isinstance(value, str):
            yield _wrong(where, name, value, "text")


def _wrong_slide(row: Mapping[str, Any], where: str) -> Iterator[Fault]:
    if "slide" not in row:
        yield Fault("key_missing", where, values={"key": "slide", "known": ", ".join(KNOWN_OF_SLIDE)})
    for name, value in row.items():
        if name not in KNOWN_OF_SLIDE:
            yield Fault("key_unknown", where, column=name, values={"key": name, "known": ", ".join(KNOWN_OF_SLIDE)})
        elif not isinstance(value, KNOWN_OF_SLIDE[name]):
            yield _wrong(where, name, value, KNOWN_OF_SLIDE[name].__name__)


def _wrong(where: str, name: str, value: Any, expected: str) -> Fault:
    return Fault("value_wrong", where, column=name, values={"key": name, "found": str(value)[:LONGEST],
                                                             "expected": expected})  # fmt: skip


def deck_file(deck: Deck) -> bytes:
    """The file of a deck, which read_deck reads back as the same."""
    said = {"name": deck.name, **{name: getattr(deck, name) for name in PLACE}}
    slides = [
        {"slide": one.slide, "title": one.title, "organisation": one.organisation, "hidden": one.is_hidden}
        for one in deck.entries
    ]
    kept = [{name: value for name, value in slide.items() if value} for slide in slides]
    return tomli_w.dumps({**{name: value for name, value in said.items() if value}, "slides": kept}).encode("utf-8")
