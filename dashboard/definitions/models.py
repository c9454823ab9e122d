"""The delivery models: parameters, costs, effects that are not priced, published figures beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from dashboard.definitions.words import STRICT, Words


@dataclass(frozen=True)
class Observed:
    """What the records of a programme say of a parameter: an indicator's figure, or one column's sum over another's.

    models  the delivery models whose programmes say it; all where none is named
    per     what the figure is divided by, in this order: years and organisations of the programme, whole its own whole
    less    a parameter that is taken away after the years, such as fixed hours before those for each organisation
    part, whole, where  of a table query: the column summed, the column it is divided by, and {column: value} to count
    heard   what is counted in "so many of so many were heard from"; nothing where it is not said
    """

    __pydantic_config__: ClassVar = STRICT
    indicator: str = ""
    table: str = ""
    models: tuple[str, ...] = ()
    per: tuple[Literal["years", "organisations", "whole"], ...] = ()
    less: str = ""
    part: str = ""
    whole: str = ""
    where: Mapping[str, str] = field(default_factory=dict)
    heard: Literal["", "organisations", "years", "courses", "gatherings", "meetings", "lists"] = ""


@dataclass(frozen=True)
class Parameter:
    """An assumption of the comparison of delivery models; one block in data/parameters.toml.

    role  vary: uncertain, drawn between low and high; lever: a decision or a switch; fixed: a rule or a published fact
    """

    __pydantic_config__: ClassVar = STRICT
    parameter_id: str
    label: Words
    group: str
    unit: str
    low: float
    likely: float
    high: float
    role: Literal["vary", "lever", "fixed"]
    allowed: tuple[float, float]
    """What a user may set it to, which is wider than what is thought likely."""
    basis: Literal["reported", "derived", "assumed"]
    source: str
    section: str
    why: Words
    observed: Observed | None = None
    later: tuple[tuple[int, float], ...] = ()
    """What it is after so many years, (year, value) in their order, where a rule makes it another one with time."""


@dataclass(frozen=True)
class Cost:
    """One line of a delivery model's cost: the product of `times` over the product of `per`, all parameter ids.

    kind   outlay: paid by public budgets for resources; staff: the same in working hours; grant: paid, of which a share
           is resources; transfer: paid, no resources; unpaid: resources nobody pays for
    scale  fixed: once a year; organisation: for each organisation
    """

    __pydantic_config__: ClassVar = STRICT
    item: str
    kind: Literal["outlay", "staff", "grant", "transfer", "unpaid"]
    payer: Literal["state", "municipalities", "mentors", "organisations"]
    scale: Literal["fixed", "organisation"]
    times: tuple[str, ...]
    per: tuple[str, ...] = ()


@dataclass(frozen=True)
class YieldPower:
    """A factor of the yield that is one parameter to the power of another."""

    __pydantic_config__: ClassVar = STRICT
    base: str
    exponent: str


@dataclass(frozen=True)
class Effect:
    """An effect that is not priced; one block in data/effects.toml.

    quantum  low, most likely and high by model, from -3 to 3
    """

    __pydantic_config__: ClassVar = STRICT
    effect_id: str
    label: Words
    unit_value: Literal["small", "medium", "high"]
    quantum: Mapping[str, tuple[int, int, int]]
    why: Words
    basis: Literal["reported", "derived", "assumed"]
    source: str
    section: str


@dataclass(frozen=True)
class Argument:
    """What a source says of a delivery model, in our own words: for it, against it, what it takes, what is unclear."""

    __pydantic_config__: ClassVar = STRICT
    side: Literal["for", "against", "condition", "unclear"]
    text: Words
    source: str
    section: str


@dataclass(frozen=True)
class DeliveryModel:
    """A way to run the scheme; one file in data/models."""

    __pydantic_config__: ClassVar = STRICT
    model_id: str
    label: Words
    description: Words
    is_reference: bool
    yield_times: tuple[str, ...]
    costs: tuple[Cost, ...]
    arguments: tuple[Argument, ...]
    yield_power: YieldPower | None = None


@dataclass(frozen=True)
class Judgement:
    """An assessor's own reading of an effect in a model, beside the usual one. quantum: low, most likely, high."""

    __pydantic_config__: ClassVar = STRICT
    effect: str
    model: str
    unit_value: Literal["small", "medium", "high"]
    quantum: tuple[int, int, int]
    reason: str
    assessor: str
    decided_on: str


@dataclass(frozen=True)
class Scenario:
    """A named set of assumptions; a file in data/scenarios, or one of the user's own.

    settings  what differs from the usual assumptions: {parameter or switch: number or position}
    """

    __pydantic_config__: ClassVar = STRICT
    scenario_id: str
    label: Words
    note: Words
    settings: Mapping[str, float | str]
    author: str = ""
    written_on: str = ""
    judgements: tuple[Judgement, ...] = ()


PERIOD, OUTLAY, ONCE, CASH = "mentor_compensation_period", "outlay", "once", "cash"
SWITCHES = {PERIOD: ("year", ONCE), OUTLAY: ("all", CASH)}
"""Each switch of the comparison with its two positions, the usual one first."""


@dataclass(frozen=True)
class SchemeFigure:
    """A published figure that stands beside the comparison of delivery models; one block in data/scheme_figures.toml.

    use  beside: shown in the table; limit: a count a scenario is warned about crossing; form: said of every figure
    """

    __pydantic_config__: ClassVar = STRICT
    figure_id: str
    label: Words
    value: float
    unit: str
    period: str
    use: Literal["beside", "limit", "form"]
    basis: Literal["reported", "derived", "assumed"]
    source: str
    section: str
