"""The whole comparison from one set of assumptions, in the shape of `compare --json`."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from math import isnan

import numpy as np

from dashboard.definitions import DeliveryModel, Effect, Judgement, Parameter
from dashboard.definitions.models import OUTLAY, PERIOD
from dashboard.models.cost import Number, Switches, Values
from dashboard.models.draws import draw, likely_values, mean_values
from dashboard.models.equal_outlay import NULL, Outcome, compare, net_strengthened, outlay_of_reference
from dashboard.models.sensitivity import Difference, Swing, tipping_point, tornado
from dashboard.models.smaa import Acceptability, analyse, scores_of
from dashboard.models.uncertainty import Simulation, simulate
from dashboard.models.value_matrix import category

DRAWS, SEED = 20_000, 2024
MOST_DRAWS, MOST_SEED = 2_000_000, 2**32 - 1
"""What a machine of 4 GB can hold at once, and the numbers from which draws are begun."""
POOLED, IMDI, MUNICIPAL = "pooled", "imdi", "municipal"
NONE = (0, 0, 0)
"""The quantum of an effect in a model it does not name."""
ONLY_MUNICIPAL = ("yield_municipal",)
"""Parameters that leave the pooled model as it is: their tipping point is that of the municipal model."""


@dataclass(frozen=True)
class Workbench:
    """Models, effects and one set of assumptions; every question about them is a method."""

    models: Mapping[str, DeliveryModel]
    effects: Mapping[str, Effect]
    parameters: Mapping[str, Parameter]
    switches: Switches = Switches()

    def with_values(self, chosen: Mapping[str, float]) -> "Workbench":
        """The same with other most likely values; a range that does not reach a chosen value is stretched to it.

        What has no range gets none: a chosen number of years is as certain as the usual one.
        """
        changed = {name: _set(p, chosen[name]) for name, p in self.parameters.items() if name in chosen}
        return replace(self, parameters={**self.parameters, **changed})

    def outcomes(self, values: Values) -> dict[str, Outcome]:
        """Every model and the null alternative at equal public outlay."""
        return compare(self.models, self.switches.applied(values), self.parameters["discount_rate"].later)

    def likely(self) -> dict[str, Outcome]:
        """At the most likely values."""
        return self.outcomes(likely_values(self.parameters))

    def mean(self) -> dict[str, Outcome]:
        """At the mean values: the unbiased estimate, and so the headline."""
        return self.outcomes(mean_values(self.parameters))

    def difference(self, model: str, other: str = IMDI) -> Difference:
        """How many more net strengthened organisations one model gives than another, as a function of the values."""

        def between(values: Values) -> Number:
            values = self.switches.applied(values)
            outlay = outlay_of_reference(self.models, values)
            # Only what is asked for: what each model costs society is most of the work, and this is asked often.
            one, two = (net_strengthened(self.models[name], values, outlay) for name in (model, other))
            return one - two

        return between

    def tornado(self, model: str = POOLED) -> list[Swing]:
        """How far each parameter moves a model's difference from the reference model."""
        return tornado(self.parameters, likely_values(self.parameters), self.difference(model))

    def tipping_points(self) -> dict[str, float | None]:
        """Where each parameter turns the order of the pooled (or the municipal) and the reference model."""
        values = likely_values(self.parameters)
        return {
            name: tipping_point(
                parameter, values, self.difference(MUNICIPAL if name in ONLY_MUNICIPAL else POOLED)
            )
            for name, parameter in self.parameters.items()
        }

    def simulation(self, draws: int = DRAWS, seed: int = SEED) -> Simulation:
        """Common draws of every uncertain parameter."""
        found = self.outcomes(draw(self.parameters, draws, seed))
        return simulate({name: np.asarray(found[name].net_strengthened) for name in self.models}, seed)

    def smaa(self, draws: int = DRAWS, seed: int = SEED, judged: Sequence[Judgement] = ()) -> Acceptability:
        """Which weights on the non-priced effects would favour which model, the null alternative among them.

        judged: an assessor's own judgements, each in the place of the usual one; the latest of the same where several.
        """
        own = {(one.effect, one.model): (one.unit_value, one.quantum) for one in judged}
        names = (NULL, *self.models)
        usual = {(name, m): (e.unit_value, e.quantum.get(m, NONE)) for name, e in self.effects.items() for m in names}
        cells = {**usual, **own}

        def classes(name: str, model: str) -> list[int]:
            value, quantum = cells[name, model]
            return [category(q, value) for q in quantum]

        return analyse(scores_of([[classes(e, m) for e in self.effects] for m in names]), names, draws, seed)


def _set(p: Parameter, value: float) -> Parameter:
    if p.low == p.high:
        return replace(p, low=value, likely=value, high=value)
    return replace(p, likely=value, low=min(p.low, value), high=max(p.high, value))


def as_json(bench: Workbench, draws: int = DRAWS, seed: int = SEED) -> dict[str, object]:
    """Everything in the shape of `compare --json`; a number or a tipping point that does not exist is null."""
    simulation, smaa = asdict(bench.simulation(draws, seed)), bench.smaa(draws, seed)
    return {
        "parameters": {
            **likely_values(bench.parameters),
            **{PERIOD: bench.switches.compensation_period, OUTLAY: bench.switches.outlay},
        },
        "models": _plain(bench.likely()),
        "mean_parameters": _plain(bench.mean()),
        "tipping_points": bench.tipping_points(),
        "simulation": simulation,
        "smaa": {
            "rank_acceptability": {
                name: row.tolist() for name, row in zip(smaa.models, smaa.rank_acceptability, strict=True)
            },
            "central_weights": {
                name: {effect: None if np.isnan(w) else float(w) for effect, w in zip(bench.effects, row, strict=True)}
                for name, row in zip(smaa.models, smaa.central_weights, strict=True)
            },
        },
    }


def _plain(outcomes: Mapping[str, Outcome]) -> dict[str, dict[str, float | None]]:
    return {
        name: {key: None if value is None or isnan(value) else float(value) for key, value in asdict(outcome).items()}
        for name, outcome in outcomes.items()
    }
