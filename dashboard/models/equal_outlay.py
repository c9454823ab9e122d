"""The models at the same public outlay, side by side: how many organisations, at what cost, how many strengthened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.definitions import DeliveryModel
from dashboard.models.cost import Number, Values, annuity, public_outlay, social_cost

NULL = "null"


@dataclass(frozen=True)
class Outcome:
    """One model under one set of values; a ratio over nothing is None.

    organisations and net_strengthened count organisations (not rounded); outlay and cost are NOK, the latter two
    as present values over the whole period.
    """

    organisations: Number
    outlay_per_year_nok: Number
    outlay_pv_nok: Number
    social_cost_pv_nok: Number
    net_strengthened: Number
    social_cost_per_organisation_nok: Number | None
    social_cost_per_net_strengthened_nok: Number | None


def compare(
    models: Mapping[str, DeliveryModel], values: Values, later: Sequence[tuple[int, float]] = ()
) -> dict[str, Outcome]:
    """Every model and the null alternative, at the outlay that the reference model has with its organisations.

    later: the discount rates that a rule sets for later years, as annuity takes them.
    """
    outlay = outlay_of_reference(models, values)
    factor = annuity(values["discount_rate"], values["years"], later)
    nothing = Outcome(0.0, 0.0, 0.0, 0.0, 0.0, None, None)
    return {NULL: nothing, **{name: _outcome(model, values, outlay, factor) for name, model in models.items()}}


def outlay_of_reference(models: Mapping[str, DeliveryModel], values: Values) -> Number:
    """What the reference model costs public budgets a year with its organisations, NOK."""
    reference = next(model for model in models.values() if model.is_reference)
    return public_outlay(reference, values).of(values["organisations_imdi"])


def net_strengthened(model: DeliveryModel, values: Values, outlay: Number) -> Number:
    """The organisations that an outlay reaches times the share of them strengthened by it."""
    return organisations_at(model, values, outlay) * net_yield(model, values)


def organisations_at(model: DeliveryModel, values: Values, outlay: Number) -> Number:
    """How many organisations an outlay reaches; none where it does not cover what is fixed.

    Not a number where one more costs public budgets nothing: equal outlay then says nothing of how many there are.
    """
    cost = public_outlay(model, values)
    each = np.where(np.greater(cost.per_organisation, 0), cost.per_organisation, np.nan)
    reached = np.maximum(0.0, (outlay - cost.fixed) / each)
    return reached if np.ndim(reached) else float(reached)


def net_yield(model: DeliveryModel, values: Values) -> Number:
    """The share of organisations strengthened beyond what would have happened anyway."""
    added = np.maximum(0.0, values["share_strengthened_one_to_one"] - values["share_strengthened_anyway"])
    for name in model.yield_times:
        added = added * values[name]
    if model.yield_power is not None:
        added = added * values[model.yield_power.base] ** values[model.yield_power.exponent]
    return added


def _outcome(model: DeliveryModel, values: Values, outlay: Number, factor: Number) -> Outcome:
    organisations = organisations_at(model, values, outlay)
    social = social_cost(model, values).of(organisations) * factor
    strengthened = organisations * net_yield(model, values)
    return Outcome(
        organisations,
        outlay,
        outlay * factor,
        social,
        strengthened,
        _ratio(social, organisations),
        _ratio(social, strengthened),
    )


def _ratio(top: Number, bottom: Number) -> Number | None:
    """A ratio of means, never a mean of ratios: for draws, the caller takes the means first."""
    top, bottom = np.mean(top), np.mean(bottom)
    return float(top / bottom) if bottom > 0 else None
