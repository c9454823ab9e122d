"""Grants and what they were spent on. Spending and repayment never pass what was paid."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import reduce
from operator import add
from random import Random
from typing import Any

from dashboard.examples.book import Row
from dashboard.examples.days import office_day
from dashboard.examples.rounds import ExampleRound, is_listed
from dashboard.examples.words import Phrase

STEP_NOK = 100
# Less than this is not worth a line of its own and goes to what is left.
SMALLEST_NOK = 500
DELAY = timedelta(days=75)


def enter_money(example: ExampleRound) -> None:
    """The grants of every organisation and year, with what was spent where it is reported."""
    money = example.plan["money"]
    for year in example.years:
        for number in example.organisations:
            if not is_listed(money.get("without_grant", ()), organisation=number, year=year):
                _enter_grant(example, number, year)


def _enter_grant(example: ExampleRound, number: int, year: int) -> None:
    money, words = example.plan["money"], example.words
    chance = example.chance("grant", number, year)
    applied, awarded = _amounts(chance, example.plan, number)
    is_unpaid = is_listed(money.get("unpaid", ()), organisation=number, year=year)
    is_reported = not is_listed(money["unreported"], organisation=number, year=year)
    spent = _spent(example, chance, number, awarded)
    has_rest = spent < awarded and is_reported
    repays = has_rest and number in money["repays"]
    is_avoiding = number in money["avoids_audit"] and year == example.first_day.year
    reasons = {"avoids_audit": is_avoiding, "unpaid": is_unpaid, "repaid": repays, "unspent": has_rest and not repays}
    told = [words.phrase(reason) for reason, holds in reasons.items() if holds]
    grant = example.book.enter(
        "grants",
        grant_id=example.id(f"grant-{number}-{year}"),
        organisation_id=example.id(number),
        funder=_funder(example, number),
        scheme=words.phrase(money["scheme"]),
        year=year,
        applied_nok=applied,
        awarded_nok=awarded,
        paid_nok=None if is_unpaid else awarded,
        repaid_nok=awarded - spent if repays else 0 if is_reported else None,
        decided_on=money["decided_on"][str(year)],
        is_own=True,
        note=reduce(add, told) if told else None,
    )
    if is_reported:
        _enter_spending(example, grant, spent)


def _amounts(chance: Random, plan: Mapping[str, Any], number: int) -> tuple[int, int]:
    """What was applied for and awarded, in NOK."""
    money = plan["money"]
    if str(number) in money["exact"]:
        amount = money["exact"][str(number)]
        return amount, amount
    kind = next(kind for kind in ("below", "just_below", "above") if number in money[kind]["organisations"])
    low, high = money[kind]["awarded"]
    awarded = chance.randrange(low, high + 1, STEP_NOK)
    applied = plan["programme"]["grant_cap_nok"] if kind == "above" else awarded
    return applied, awarded


def _spent(example: ExampleRound, chance: Random, number: int, paid: int) -> int:
    """What was spent of a grant: all of it, or a share where the organisation has a rest."""
    money = example.plan["money"]
    if number not in (*money["unspent"], *money["repays"]):
        return paid
    return int(paid * chance.uniform(*example.common["spent_share"]))


def _funder(example: ExampleRound, number: int) -> Phrase:
    """The municipality of the organisation where municipalities give the grants; else the one funder."""
    funder = example.plan["money"].get("funder", "funder")
    return example.words.coded(funder, example.place_of(number))


def _enter_spending(example: ExampleRound, grant: Row, spent: int) -> None:
    number, year = example.number(grant), grant["year"]
    chance = example.chance("spending", number, year)
    is_late = number in example.plan["people"]["late"]
    first, last = grant["decided_on"], date(year, 12, 20)
    if is_late:
        first, last = first + DELAY, last + DELAY
    lines = list(_payments(example, chance, _by_category(example, chance, grant, spent)))
    days: set[date] = set()
    while len(days) < len(lines):
        # A day of its own for each: two equal lines on one day would look like one that was entered twice.
        days.add(office_day(chance, first, last))
    chance.shuffle(lines)
    for n, (day, (category, amount)) in enumerate(zip(sorted(days), lines, strict=True), start=1):
        example.book.enter(
            "spending",
            spending_id=example.id(f"spending-{number}-{year}-{n}"),
            grant_id=grant["grant_id"],
            category=category,
            amount_nok=amount,
            spent_on=day,
            note=example.words.phrase("reported_late") if is_late else None,
        )


def _by_category(example: ExampleRound, chance: Random, grant: Row, spent: int) -> dict[str, int]:
    """The amounts of an organisation by category, in NOK; they sum to what was spent."""
    money, common = example.plan["money"], example.common
    number = example.number(grant)
    kinds = (kind for kind in ("unsalaried", "only_fees", "activities_first") if number in money[kind])
    shares = common["shares"][next(kinds, "salaried")]
    amounts: dict[str, int] = {}
    needs_audit = grant["awarded_nok"] > example.plan["programme"]["audit_above_nok"]
    if needs_audit and number not in money.get("without_audit", ()):
        amounts["accounting_audit"] = chance.randrange(*common["audit_fee"], STEP_NOK)
    free = spent - sum(amounts.values())
    amounts |= {category: _rounded(free * chance.uniform(*share)) for category, share in shares.items()}
    left = spent - sum(amounts.values())
    weights = {category: weight * chance.random() for category, weight in common["rest"].items()}
    amounts |= {category: _rounded(left * w / sum(weights.values())) for category, w in weights.items()}
    kept = {category: amount for category, amount in amounts.items() if amount >= SMALLEST_NOK and category != "other"}
    return {**kept, "other": spent - sum(kept.values())}


def _payments(example: ExampleRound, chance: Random, amounts: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Each category as one payment or several."""
    for category, amount in amounts.items():
        count = chance.randint(1, example.common["payments"].get(category, 1))
        parts = [_rounded(amount / count)] * (count - 1)
        yield from ((category, part) for part in [*parts, amount - sum(parts)])


def _rounded(amount: float) -> int:
    return int(amount // 10) * 10
