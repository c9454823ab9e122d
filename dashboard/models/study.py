"""Everything the page asks of one set of assumptions, each part computed once and only when it is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dashboard.catalog import Catalog
from dashboard.definitions import DeliveryModel, Effect, Parameter
from dashboard.models.analysis import DRAWS, IMDI, MUNICIPAL, ONLY_MUNICIPAL, POOLED, SEED, Workbench
from dashboard.models.cost import Number, Values, amount, breakdown, public_outlay
from dashboard.models.draws import draw, likely_values, mean_values
from dashboard.models.equal_outlay import Outcome
from dashboard.models.sensitivity import Swing, tipping_point
from dashboard.models.settings import Settings, read_settings
from dashboard.models.smaa import Acceptability
from dashboard.models.uncertainty import HIGH_SHARE, LOW_SHARE, Simulation, evppi, simulate, sobol

MOST_SAMPLED = 400
"""So many draws are shown as points; more would only cover each other."""

MATTERING = 5
GRANTS = "grant_resource_share"
FOR_SOBOL = 1024

Range = tuple[float, float]


@dataclass(frozen=True)
class Drawn:
    """What the draws come to. Costs are NOK as present values; ranges go from the tenth to the ninetieth percentile."""

    simulation: Simulation
    cost_range: Mapping[str, Range]
    sample: Mapping[str, tuple[np.ndarray, np.ndarray]]
    """Cost and net strengthened organisations of the first draws, for each model."""
    worth: Mapping[str, float]
    """What knowing one parameter would be worth, in organisations, for those that move the order most."""


class Study:
    """One set of assumptions and what follows from it."""

    def __init__(
        self,
        models: Mapping[str, DeliveryModel],
        effects: Mapping[str, Effect],
        parameters: Mapping[str, Parameter],
        settings: Settings,
    ) -> None:
        self.settings = settings
        self.usual = parameters
        self.bench = Workbench(models, effects, parameters, settings.switches).with_values(settings.values)

    @property
    def parameters(self) -> Mapping[str, Parameter]:
        """The parameters with the values chosen."""
        return self.bench.parameters

    @cached_property
    def likely(self) -> dict[str, Outcome]:
        """Every model at the most likely values."""
        return self.bench.likely()

    @cached_property
    def mean(self) -> dict[str, Outcome]:
        """Every model at the mean values, which is the headline."""
        return self.bench.mean()

    @cached_property
    def swings(self) -> list[Swing]:
        """How far each parameter moves the difference between the pooled and the reference model, the widest first."""
        return [swing for swing in self.bench.tornado() if swing.width > 0]

    @cached_property
    def tipping_points(self) -> dict[str, float | None]:
        """Where each parameter turns the order of two models; None where it does not within its range."""
        return self.bench.tipping_points()

    @cached_property
    def mean_values(self) -> dict[str, float]:
        """Every parameter at its mean, which is where the headline stands."""
        return mean_values(self.parameters)

    @property
    def deciding(self) -> str | None:
        """The uncertain parameter that moves the order most, also where it is set here; None where none moves it."""
        moving = (swing.parameter_id for swing in self.swings)
        return next((name for name in moving if self.usual[name].role == "vary"), None)

    def mean_tipping_point(self, name: str) -> float | None:
        """Where the mean of one parameter turns the order, with all else at its mean."""
        model = MUNICIPAL if name in ONLY_MUNICIPAL else POOLED
        return tipping_point(self.parameters[name], self.mean_values, self.bench.difference(model))

    @cached_property
    def turning(self) -> list[str]:
        """The parameters that turn the order, those that move it most first; the municipal one last."""
        widths = {swing.parameter_id: swing.width for swing in self.swings}
        found = [name for name, value in self.tipping_points.items() if value is not None]
        return sorted(found, key=lambda name: (name in ONLY_MUNICIPAL, -widths.get(name, 0.0)))

    @cached_property
    def drawn(self) -> Drawn:
        """The draws summed up; the draws themselves are not kept."""
        values = draw(self.parameters, DRAWS, SEED)
        found = self.bench.outcomes(values)
        names = list(self.bench.models)
        net = {name: np.broadcast_to(found[name].net_strengthened, DRAWS) for name in names}
        cost = {name: np.broadcast_to(found[name].social_cost_pv_nok, DRAWS) for name in names}
        stacked = np.stack(list(net.values()))
        asked = [*(swing.parameter_id for swing in self.swings[:MATTERING]), *ONLY_MUNICIPAL]
        return Drawn(
            simulate(net, SEED),
            {name: tuple(np.percentile(cost[name], [LOW_SHARE, HIGH_SHARE]).tolist()) for name in names},
            {name: (cost[name][:MOST_SAMPLED].copy(), net[name][:MOST_SAMPLED].copy()) for name in names},
            {name: evppi(stacked, values[name]) for name in asked if np.ndim(values[name])},
        )

    @cached_property
    def mean_as_transfer(self) -> dict[str, Outcome]:
        """Every model at the mean values, with grants as transfers that use no resources."""
        return self.bench.outcomes({**self.mean_values, GRANTS: 0.0})

    @cached_property
    def cost_turn(self) -> float | None:
        """The resource share of grants at which a net strengthened organisation costs the same pooled and with IMDi.

        With all else at its most likely value; None where the order of the two never turns.
        """

        likely = self.likely
        if not all(likely[name].net_strengthened > 0 for name in (POOLED, IMDI)):
            return None
        return tipping_point(self.parameters[GRANTS], likely_values(self.parameters), self._dearer_pooled)

    def is_pooled_cheaper(self, resource_share: float) -> bool:
        """Whether a net strengthened organisation costs less pooled than with IMDi at a resource share of grants."""
        return self._dearer_pooled({**likely_values(self.parameters), GRANTS: resource_share}) < 0

    def _dearer_pooled(self, values: Values) -> Number:
        """How much more a net strengthened organisation costs pooled than with IMDi, NOK."""
        found = self.bench.outcomes(values)
        pooled, imdi = (found[name].social_cost_pv_nok / found[name].net_strengthened for name in (POOLED, IMDI))
        return pooled - imdi

    def breakdown(self, name: str) -> dict[str, dict[str, float]]:
        """What one model costs a year at mean values and equal outlay, part by part, NOK (see cost.breakdown)."""
        values = self.settings.switches.applied(self.mean_values)
        return breakdown(self.bench.models[name], values, float(self.mean[name].organisations))

    @cached_property
    def smaa(self) -> Acceptability:
        """Which weights on the effects that are not priced would favour which model."""
        return self.bench.smaa()

    @cached_property
    def mattering(self) -> list[str]:
        """The few parameters that matter most for the difference between the pooled and the reference model.

        By their total Sobol index; the first is the one that decides most.
        """
        indices = sobol(self.parameters, self.bench.difference(POOLED, IMDI), FOR_SOBOL, SEED)
        return sorted(indices, key=lambda name: -indices[name][1])[:MATTERING]

    @cached_property
    def municipal_share(self) -> float:
        """The share of the municipal model's outlay for an organisation that goes to municipal hours and courses."""
        values = self.settings.switches.applied(likely_values(self.parameters))
        model = next(m for m in self.bench.models.values() if any(c.payer == "municipalities" for c in m.costs))
        kept = sum(amount(cost, values) for cost in model.costs if cost.payer == "municipalities")
        return float(kept / public_outlay(model, values).per_organisation)


def open_study(catalog: Catalog, line: str) -> Study:
    """The study of settings in short form; what cannot be used of them is left out."""
    settings, _ = read_settings(line, catalog.parameters)
    return Study(catalog.models, catalog.effects, catalog.parameters, settings)
