"""What is told first, and what is held back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from dashboard.definitions.words import STRICT, Words


@dataclass(frozen=True)
class AttentionRule:
    """What needs attention; one block in data/attention.toml.

    The rows of `table` are everything the rule judges; those whose `column` lies on the wrong side of the threshold
    become a sentence each, its braces filled with the row's cells. No rows means that nothing can be judged.
    """

    __pydantic_config__: ClassVar = STRICT
    rule_id: str
    label: Words
    table: str
    column: str
    when: Literal["above", "at_least", "below"]
    threshold: float
    unit: str
    why: Words
    sentence: Words
    page: str
    parameters: Mapping[str, str]
    """What the link adds to the address: parameter -> column of the row."""

    def is_met_by(self, value: float) -> bool:
        """Whether a value of the column needs attention."""
        if self.when == "below":
            return value < self.threshold
        return value > self.threshold or (self.when == "at_least" and value == self.threshold)


@dataclass(frozen=True)
class AccessCriterion:
    """How the screen does by one success criterion of WCAG 2.1; one block in data/accessibility.toml.

    tests: the tests that cover it, as paths; checked_on: the day it was looked over by hand, or empty.
    """

    __pydantic_config__: ClassVar = STRICT
    criterion_id: str
    name: Words
    level: Literal["A", "AA"]
    status: Literal["supported", "partly", "fails", "not_applicable"]
    tests: tuple[str, ...] = ()
    checked_on: str = ""
    remark: Words | None = None


@dataclass(frozen=True)
class Disclosure:
    """What the open audience may not see; data/disclosure.toml."""

    __pydantic_config__: ClassVar = STRICT
    smallest_shown: int
    smallest_crossed: int
    about_nobody: tuple[str, ...]
    not_counts: tuple[str, ...]
    common_words: tuple[str, ...]
    words_before_places: tuple[str, ...]
    places: tuple[str, ...]
    words_left_out_of_initials: tuple[str, ...]
