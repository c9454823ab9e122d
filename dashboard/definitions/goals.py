"""Goals and what they rest on: sources, the words sources use, criteria, the classes of status."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from dashboard.definitions.words import STRICT, Words


@dataclass(frozen=True)
class Source:
    """Where rows come from; one block in data/sources.toml."""

    __pydantic_config__: ClassVar = STRICT
    source_id: str
    label: Words
    kind: Literal["publication", "registration", "judgement", "example"]
    citation: Words
    publisher: str
    published_on: str
    licence: Words


@dataclass(frozen=True)
class Quantifier:
    """How a word is read for nine organisations; one block in data/quantifiers.toml."""

    __pydantic_config__: ClassVar = STRICT
    quantifier: str
    label: Words
    low: int
    high: int


@dataclass(frozen=True)
class Criterion:
    """What a goal is judged by (kriterium for måloppnåelse); one table under its goal."""

    __pydantic_config__: ClassVar = STRICT
    criterion_id: str
    label: Words


@dataclass(frozen=True)
class Goal:
    """A goal of the scheme, or the delivery of the programme itself; one block in data/goals.toml."""

    __pydantic_config__: ClassVar = STRICT
    goal_id: str
    label: Words
    description: Words
    kind: Literal["goal", "process"]
    source: str
    section: str
    criteria: Mapping[str, Criterion]


@dataclass(frozen=True)
class StatusClass:
    """One class of status; `at_least` is the achievement it is reached from, where it has a threshold."""

    __pydantic_config__: ClassVar = STRICT
    status_id: str
    label: Words
    at_least: float | None = None


@dataclass(frozen=True)
class StatusRules:
    """The thresholds of the method and the words of each class; data/statuses.toml."""

    __pydantic_config__: ClassVar = STRICT
    judged_from_coverage: float
    firm_from_coverage: float
    classes: tuple[StatusClass, ...]
    above_zero: StatusClass
    zero_or_less: StatusClass
    no_data: StatusClass
    not_shown: StatusClass
    insufficient: StatusClass
    running: StatusClass
    no_target: StatusClass
    provisional: StatusClass
