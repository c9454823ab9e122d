"""The words of the made-up rounds, in every language side by side."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import ascii_uppercase
from typing import Any


WRITTEN_IN = "nb"
"""The language of the records; the others stand in files beside them."""


@dataclass(frozen=True)
class Phrase:
    """The same words in every language, {"nb": ...}."""

    spoken: Mapping[str, str]

    def __str__(self) -> str:
        return self.spoken[WRITTEN_IN]

    def __hash__(self) -> int:
        return hash(str(self))

    def filled(self, **values: object) -> "Phrase":
        """The phrase with its braces filled."""
        return Phrase({language: words.format(**values) for language, words in self.spoken.items()})

    def __add__(self, other: "Phrase") -> "Phrase":
        return Phrase({language: f"{words} {other.spoken[language]}" for language, words in self.spoken.items()})


@dataclass(frozen=True)
class Words:
    """Every phrase by its name; a name may hold a list of phrases to draw from."""

    entries: Mapping[str, Any]

    def phrase(self, name: str) -> Phrase:
        """One phrase. Raises KeyError for a name that is not there."""
        return Phrase(self.entries[name])

    def phrases(self, name: str) -> list[Phrase]:
        """The phrases of a list."""
        return [Phrase(entry) for entry in self.entries[name]]

    def coded(self, name: str, number: int) -> Phrase:
        """A name with a letter or a number in place of what would be real: Kommune B, Organisasjon 2."""
        return self.phrase(name).filled(letter=ascii_uppercase[number - 1], number=number)


def read_words(path: Path) -> Words:
    """The phrases of a TOML file."""
    return Words(tomllib.loads(path.read_text("utf-8")))
