"""A set of assumptions as one short line, "id:value,id:value", as it stands in an address and in a scenario."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite

from dashboard.definitions import Parameter
from dashboard.models.cost import CASH, ONCE, Switches

PERIOD, OUTLAY = "mentor_compensation_period", "outlay"
SWITCHES = {PERIOD: ("year", ONCE), OUTLAY: ("all", CASH)}
"""Each switch with its two positions, the usual one first."""

MOST_SETTINGS = 60


@dataclass(frozen=True)
class Refusal:
    """A part of the line that cannot be used. allowed: the range, where the name is that of a parameter."""

    asked: str
    allowed: tuple[float, float] | None = None


@dataclass(frozen=True)
class Settings:
    """What differs from the usual assumptions."""

    values: Mapping[str, float] = field(default_factory=dict)
    switches: Switches = Switches()

    @property
    def line(self) -> str:
        """The settings in short form; empty where nothing differs. Equal settings give equal lines."""
        chosen = [f"{name}:{value:.10g}" for name, value in sorted(self.values.items())]
        positions = {PERIOD: self.switches.compensation_period, OUTLAY: self.switches.outlay}
        turned = [f"{name}:{at}" for name, at in positions.items() if at != SWITCHES[name][0]]
        return ",".join([*chosen, *turned])


def read_settings(line: str, parameters: Mapping[str, Parameter]) -> tuple[Settings, list[Refusal]]:
    """The settings of a line, and each part of it that names nothing or lies outside what is allowed.

    Of two parts with the same name the last one counts; a usual value is no setting.
    """
    values: dict[str, float] = {}
    turned: dict[str, str] = {}
    refused = []
    for part in [part for part in line.split(",") if part][:MOST_SETTINGS]:
        name, _, said = part.partition(":")
        number = _number(said)
        if said in SWITCHES.get(name, ()):
            turned[name] = said
        elif name not in parameters:
            refused.append(Refusal(part))
        elif number is None or not parameters[name].allowed[0] <= number <= parameters[name].allowed[1]:
            refused.append(Refusal(part, parameters[name].allowed))
        else:
            values[name] = number
    values = {name: number for name, number in values.items() if f"{number:.10g}" != f"{parameters[name].likely:.10g}"}
    switches = Switches(*(turned.get(name, usual) for name, (usual, _) in SWITCHES.items()))
    return Settings(values, switches), refused


def _number(said: str) -> float | None:
    try:
        number = float(said)
    except ValueError:
        return None
    return number if isfinite(number) else None
