"""A user's own decks: each a TOML file in the data folder, that can be read, sent and taken in again."""

import re
import unicodedata
from pathlib import Path

from dashboard.errors import Fault, FaultsFound
from dashboard.home import data_folder
from dashboard.telling.deckfile import deck_file, read_deck
from dashboard.telling.decks import LONGEST, Deck
from dashboard.writing import write_whole

ENDING = ".toml"
LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})
NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def folder() -> Path:
    """Where own decks are kept; it may not exist."""
    return data_folder() / "decks"


def read_own() -> tuple[dict[str, Deck], list[Fault]]:
    """The own decks by the name of their file, and everything that is wrong with the others."""
    found: dict[str, Deck] = {}
    faults: list[Fault] = []
    for path in sorted(folder().glob(f"*{ENDING}")):
        try:
            found[path.stem] = read_deck(path.read_bytes(), str(path))
        except FaultsFound as wrong:
            faults += wrong.faults
        except OSError as error:
            faults.append(Fault("file_unreadable", str(path), values={"reason": error.strerror}))
    return found, faults


def keep(deck: Deck, instead_of: str = "") -> str:
    """Keep a deck under a name made from its own; that name. instead_of: the one it may replace.

    Raises FaultsFound where it has no name or no slides, another deck has the name, or nothing can be written.
    """
    stem = _stem(deck.name)
    path = folder() / f"{stem}{ENDING}"
    if not stem:
        raise FaultsFound([Fault("deck_nameless", str(folder()))])
    if not deck.entries:
        raise FaultsFound([Fault("deck_without_slides", str(path))])
    if path.exists() and stem != instead_of:
        raise FaultsFound([Fault("deck_exists", str(path), values={"name": deck.name})])
    write_whole(path, deck_file(deck))
    return stem


def remove(stem: str) -> None:
    """Throw a deck away. Raises FaultsFound where its file cannot be removed."""
    path = folder() / f"{stem}{ENDING}"
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise FaultsFound([Fault("cannot_write", str(path), values={"reason": error.strerror})]) from None


def _stem(name: str) -> str:
    """A safe file name made from any name: plain letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS)).encode("ascii", "ignore").decode()
    return NOT_PLAIN.sub("-", plain).strip("-")[:LONGEST]
