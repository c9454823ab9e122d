"""What a delivery model costs a year: to public budgets, and to society."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from dashboard.definitions import Cost, DeliveryModel
from dashboard.definitions.models import CASH, ONCE

Number = float | np.ndarray
Values = Mapping[str, Number]
BESIDE = {"outlay": "outlay", "staff": "beside", "unpaid": "unpaid", "grant": "transfers", "transfer": "transfers"}
"""Kind of cost -> the part of a breakdown that holds what it uses of resources beyond what is paid, or short of it."""


@dataclass(frozen=True)
class Switches:
    """Readings that are chosen and not estimated.

    compensation_period  "year" or "once": two places in the source give different periods
    outlay               "all" or "cash": whether public staff's hours count as outlay; as resources they always do
    """

    compensation_period: str = "year"
    outlay: str = "all"

    def applied(self, values: Values) -> dict[str, Number]:
        """The values with what the switches make of them."""
        share = 1 / values["years"] if self.compensation_period == ONCE else 1.0
        return {**values, "compensation_years_share": share, "staff_outlay_share": float(self.outlay != CASH)}


def amount(cost: Cost, values: Values) -> Number:
    """One cost line, NOK a year; for one organisation where its scale says so."""
    top = reduce(np.multiply, (values[name] for name in cost.times), 1.0)
    return reduce(np.divide, (values[name] for name in cost.per), top)


@dataclass(frozen=True)
class YearlyCost:
    """NOK a year: what does not depend on the number of organisations, and what each of them adds."""

    fixed: Number
    per_organisation: Number

    def of(self, organisations: Number) -> Number:
        """The cost of so many organisations."""
        return self.fixed + organisations * self.per_organisation


def public_outlay(model: DeliveryModel, values: Values) -> YearlyCost:
    """What public budgets pay: everything but unpaid hours, and staff hours where the switch counts them."""
    return _sum(model, values, _paid(values))


def social_cost(model: DeliveryModel, values: Values) -> YearlyCost:
    """The use of resources with the cost of tax finance on the public outlay.

    A transfer (mentor compensation) uses no resources, but the mentors' hours do; of a grant the resource share does.
    """
    tax, outlay = values["tax_finance_cost"], public_outlay(model, values)
    resources = _sum(model, values, _used(values))
    return YearlyCost(
        resources.fixed + tax * outlay.fixed, resources.per_organisation + tax * outlay.per_organisation
    )


def _paid(values: Values) -> dict[str, Number]:
    """The share of each kind of cost that public budgets pay."""
    return {"outlay": 1.0, "grant": 1.0, "transfer": 1.0, "staff": values["staff_outlay_share"]}


def _used(values: Values) -> dict[str, Number]:
    """The share of each kind of cost that is a use of resources."""
    return {"outlay": 1.0, "staff": 1.0, "unpaid": 1.0, "grant": values["grant_resource_share"]}


def breakdown(model: DeliveryModel, values: Values, organisations: float) -> dict[str, dict[str, float]]:
    """What so many organisations cost a year, NOK, part by part: {part: {item: amount}}.

    The parts: "outlay" adds up to the public outlay; that with "unpaid" (hours nobody pays for), "beside" (staff hours
    that are not counted as outlay), "tax" and the negative "transfers" adds up to the social cost.
    """
    parts: dict[str, dict[str, float]] = {part: {} for part in ("outlay", "unpaid", "beside", "tax", "transfers")}
    paid, used = _paid(values), _used(values)

    def add(part: str, item: str, so_much: float) -> None:
        if so_much:
            parts[part][item] = parts[part].get(item, 0.0) + so_much

    for cost in model.costs:
        so_much = float(amount(cost, values)) * (organisations if cost.scale == "organisation" else 1.0)
        add("outlay", cost.item, so_much * float(paid.get(cost.kind, 0.0)))
        add(BESIDE[cost.kind], cost.item, so_much * float(used.get(cost.kind, 0.0) - paid.get(cost.kind, 0.0)))
    add("tax", "tax_finance", float(values["tax_finance_cost"]) * sum(parts["outlay"].values()))
    return parts


def _sum(model: DeliveryModel, values: Values, shares: Mapping[str, Number]) -> YearlyCost:
    """The cost lines added up by scale, each kind by its share; a kind that is not named is left out."""
    counted = [(cost.scale, shares[cost.kind] * amount(cost, values)) for cost in model.costs if cost.kind in shares]
    return YearlyCost(*(sum((n for at, n in counted if at == scale), 0.0) for scale in ("fixed", "organisation")))


def annuity(discount_rate: Number, years: Number, later: Sequence[tuple[int, float]] = ()) -> Number:
    """The present value of one krone a year from year zero on, for a whole number of years.

    later: (year, rate) in their order; what lies after that year is discounted back to it at that rate.
    """
    factor, total = 1.0, 0.0
    for year in range(int(years)):
        if year:
            rate = next((rate for after, rate in reversed(later) if year > after), discount_rate)
            factor = factor / (1 + rate)
        total = total + factor
    return total
