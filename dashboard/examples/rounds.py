"""A made-up round: what its plan says of it, its words, its rows, and where its chances come from."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from dashboard.examples.book import Book, Row
from dashboard.examples.words import Words, read_words

ROUNDS = ("imdi", "municipal", "pooled")


@dataclass(frozen=True)
class ExampleRound:
    """One round. common holds what the plans of all rounds share, plan what holds for this one."""

    name: str
    common: Mapping[str, Any]
    plan: Mapping[str, Any]
    words: Words
    book: Book = field(default_factory=Book)

    @property
    def programme_id(self) -> str:
        """The id of the programme."""
        return f"example-{self.name}"

    def id(self, what: object) -> str:
        """An id that no other round uses: imdi-3."""
        return f"{self.name}-{what}"

    def number(self, row: Row) -> int:
        """The number of the organisation a row is about."""
        return int(str(row["organisation_id"]).removeprefix(self.id("")))

    @property
    def organisations(self) -> range:
        """The numbers of the organisations, from 1."""
        return range(1, self.plan["people"]["organisations"] + 1)

    @property
    def first_day(self) -> date:
        """The day the programme starts."""
        return self.plan["programme"]["starts_on"]

    @property
    def last_day(self) -> date:
        """The day the programme ends."""
        return self.plan["programme"]["ends_on"]

    @property
    def years(self) -> range:
        """The calendar years the programme covers."""
        return range(self.first_day.year, self.last_day.year + 1)

    def chance(self, *subject: object) -> Random:
        """Chances of their own for each subject, so that a change in one leaves the others as they were."""
        return Random("/".join(map(str, (self.common["seed"], self.name, *subject))))

    def place_of(self, organisation: int) -> int:
        """The number of the place an organisation works in."""
        sizes = self.plan["people"]["places"]
        return [place for place, size in enumerate(sizes, start=1) for _ in range(size)][organisation - 1]


def is_listed(entries: Iterable[Mapping[str, Any]], **wanted: object) -> bool:
    """Whether a list of tables has one that says exactly this, such as organisation 8 and year 2024."""
    return any(dict(entry) == wanted for entry in entries)


def read_rounds(root: Path) -> list[ExampleRound]:
    """Every made-up round, with no rows yet, from data/examples."""
    folder = root / "data" / "examples"
    plans = tomllib.loads((folder / "rounds.toml").read_text("utf-8"))
    words = read_words(folder / "words.toml")
    common = {key: value for key, value in plans.items() if key not in ROUNDS}
    return [ExampleRound(name, common, plans[name], words) for name in ROUNDS]
