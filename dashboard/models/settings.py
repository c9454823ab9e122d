"""A set of assumptions as one short line, "id:value,id:value", as it stands in an address and in a scenario."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import isfinite

from dashboard.definitions import SWITCHES, Parameter, Scenario
from dashboard.definitions.models import OUTLAY, PERIOD
from dashboard.models.cost import Switches

MOST_SETTINGS = 60
YEARS = "years"


@dataclass(frozen=True)
class Refusal:
    """A setting that cannot be used. allowed: the range or the positions, where the name is known."""

    name: str
    value: str
    allowed: tuple[float, float] | tuple[str, str] | None = None

    @property
    def asked(self) -> str:
        """The setting as it stands in a line."""
        return f"{self.name}:{self.value}" if self.value else self.name


@dataclass(frozen=True)
class Settings:
    """What differs from the usual assumptions."""

    values: Mapping[str, float] = field(default_factory=dict)
    switches: Switches = Switches()

    @property
    def line(self) -> str:
        """The settings in short form; empty where nothing differs. Equal settings give equal lines."""
        return ",".join(f"{name}:{value}" for name, value in self._said())

    def _said(self) -> Iterable[tuple[str, str]]:
        yield from ((name, f"{value:.10g}") for name, value in sorted(self.values.items()))
        yield from self.turned.items()

    @property
    def turned(self) -> dict[str, str]:
        """The switches that do not stand at their usual position."""
        positions = {PERIOD: self.switches.compensation_period, OUTLAY: self.switches.outlay}
        return {name: at for name, at in positions.items() if at != SWITCHES[name][0]}


def read_settings(line: str, parameters: Mapping[str, Parameter]) -> tuple[Settings, list[Refusal]]:
    """The settings of a line, and each part of it that names nothing or lies outside what is allowed."""
    parts = [part.partition(":") for part in line.split(",") if part][:MOST_SETTINGS]
    return take_settings(((name, said) for name, _, said in parts), parameters)


def settings_of(scenario: Scenario, parameters: Mapping[str, Parameter]) -> Settings:
    """The settings of a scenario that has been checked."""
    return take_settings(((name, str(value)) for name, value in scenario.settings.items()), parameters)[0]


def take_settings(
    given: Iterable[tuple[str, str]], parameters: Mapping[str, Parameter]
) -> tuple[Settings, list[Refusal]]:
    """Settings from (name, value) as written, and each of them that cannot be used.

    Of two with the same name the last one counts; a usual value is no setting.
    """
    values: dict[str, float] = {}
    turned: dict[str, str] = {}
    refused = []
    for name, said in given:
        number = _number(said)
        if name in SWITCHES and said in SWITCHES[name]:
            turned[name] = said
        elif name in SWITCHES:
            refused.append(Refusal(name, said, SWITCHES[name]))
        elif name not in parameters:
            refused.append(Refusal(name, said))
        elif number is None or not _is_allowed(number, parameters[name]):
            refused.append(Refusal(name, said, parameters[name].allowed))
        else:
            values[name] = number
    values = {name: number for name, number in values.items() if f"{number:.10g}" != f"{parameters[name].likely:.10g}"}
    switches = Switches(*(turned.get(name, usual) for name, (usual, _) in SWITCHES.items()))
    return Settings(values, switches), refused


def _is_allowed(number: float, parameter: Parameter) -> bool:
    """Whether a value lies in the range; years are whole, for each has a payment of its own."""
    is_whole = parameter.unit != YEARS or number.is_integer()
    return is_whole and parameter.allowed[0] <= number <= parameter.allowed[1]


def _number(said: str) -> float | None:
    try:
        number = float(said)
    except ValueError:
        return None
    return number if isfinite(number) else None
