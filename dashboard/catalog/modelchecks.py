"""What must hold between delivery models, effects and parameters."""

from collections.abc import Iterator
from difflib import get_close_matches

from dashboard.catalog.contents import Catalog
from dashboard.catalog.scenarios import check_scenario
from dashboard.definitions import DeliveryModel, Observed
from dashboard.errors import Fault

# What the formulas themselves ask for, and what the switches make.
USED_BY_FORMULAS = (
    "discount_rate",
    "tax_finance_cost",
    "years",
    "organisations_imdi",
    "share_strengthened_one_to_one",
    "share_strengthened_anyway",
    "grant_resource_share",
)
MADE_BY_SWITCHES = ("compensation_years_share",)


def check_models(catalog: Catalog) -> Iterator[Fault]:
    """References, ranges in order, one reference model, and no parameter that nothing uses."""
    used = set(USED_BY_FORMULAS)
    for model in catalog.models.values():
        where = f"data/models/{model.model_id}.toml"
        for name in _asked_by(model):
            used.add(name)
            yield from _unknown(where, name, catalog)
        yield from _items(where, model, catalog)
        for argument in model.arguments:
            yield from _source(where, argument.source, catalog)
    for name in sorted(catalog.parameters.keys() - used):
        yield Fault("parameter_unused", f"data/parameters.toml [{name}]", values={"found": name})
    references = [model.model_id for model in catalog.models.values() if model.is_reference]
    if catalog.models and len(references) != 1:
        yield Fault("reference_model", "data/models", values={"found": ", ".join(references) or "0"})
    yield from _ranges(catalog)
    yield from _effects(catalog)
    for name, figure in catalog.scheme_figures.items():
        yield from _source(f"data/scheme_figures.toml [{name}]", figure.source, catalog)
    for name, scenario in catalog.scenarios.items():
        yield from check_scenario(f"data/scenarios/{name}.toml", scenario, catalog)


def _asked_by(model: DeliveryModel) -> Iterator[str]:
    for cost in model.costs:
        yield from (*cost.times, *cost.per)
    yield from model.yield_times
    if model.yield_power is not None:
        yield from (model.yield_power.base, model.yield_power.exponent)


def _unknown(where: str, name: str, catalog: Catalog) -> Iterator[Fault]:
    if name not in catalog.parameters and name not in MADE_BY_SWITCHES:
        nearest = ", ".join(get_close_matches(name, catalog.parameters, n=1)) or ", ".join(catalog.parameters)
        yield Fault("reference_unknown", where, values={"key": "times", "found": name, "nearest": nearest})


def _items(where: str, model: DeliveryModel, catalog: Catalog) -> Iterator[Fault]:
    """Every item of cost has words. That one language has them is enough: all languages have the same keys."""
    known = next(iter(catalog.languages.values())).texts["codes"]["cost_item"]
    for cost in model.costs:
        if cost.item not in known:
            nearest = ", ".join(get_close_matches(cost.item, known, n=1)) or ", ".join(known)
            yield Fault("reference_unknown", where, values={"key": "item", "found": cost.item, "nearest": nearest})


def _ranges(catalog: Catalog) -> Iterator[Fault]:
    for name, p in catalog.parameters.items():
        where = f"data/parameters.toml [{name}]"
        if not p.allowed[0] <= p.low <= p.likely <= p.high <= p.allowed[1]:
            yield Fault("range_wrong", where, values={"found": f"{p.low}, {p.likely}, {p.high}", "allowed": p.allowed})
        yield from _source(where, p.source, catalog)
        if p.observed is not None:
            yield from _observed(where, p.observed, catalog)


def _observed(where: str, observed: Observed, catalog: Catalog) -> Iterator[Fault]:
    """Everything named exists, and it is either an indicator or two columns of a table."""
    columns = {column.name for column in getattr(catalog.tables.get(observed.table), "columns", ())}
    named = [("indicator", observed.indicator, catalog.indicators), ("less", observed.less, catalog.parameters)]
    named += [("models", model, catalog.models) for model in observed.models]
    if not observed.indicator:
        named += [("table", observed.table or "-", catalog.tables)]
        named += [("column", name or "-", columns) for name in (observed.part, observed.whole, *observed.where)]
    for key, found, known in named:
        if found and found not in known:
            nearest = ", ".join(get_close_matches(found, known, n=1)) or ", ".join(sorted(known)[:8])
            values = {"key": key, "found": found, "nearest": nearest}
            yield Fault("reference_unknown", where, column="observed", values=values)


def _effects(catalog: Catalog) -> Iterator[Fault]:
    for name, effect in catalog.effects.items():
        where = f"data/effects.toml [{name}]"
        yield from _source(where, effect.source, catalog)
        for model in sorted(effect.quantum.keys() ^ catalog.models.keys()):
            yield Fault("quantum_model", where, column="quantum", values={"found": model})


def _source(where: str, source: str, catalog: Catalog) -> Iterator[Fault]:
    if source not in catalog.sources:
        nearest = ", ".join(get_close_matches(source, catalog.sources, n=1)) or ", ".join(catalog.sources)
        values = {"key": "source", "found": source, "nearest": nearest}
        yield Fault("reference_unknown", where, column="source", values=values)
