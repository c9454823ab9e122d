"""What the organisations do and become: applications for money, activities, and how strong they judge themselves."""

from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Any

from dashboard.examples.days import office_day
from dashboard.examples.rounds import ExampleRound, is_listed
from dashboard.examples.words import Phrase

STEP_NOK = 5000
APPLIED_STEPS = (6, 50)
TIMES_A_YEAR = (52, 26, 20, 12, 10, 4)
PARTICIPANTS = (8, 60)
# From one year to the next, how many come varies by this factor.
CHANGE = (0.85, 1.25)
LEVELS = (1, 2, 3, 4)


def enter_outcomes(example: ExampleRound) -> None:
    """Applications, activities and capacity."""
    for number in example.organisations:
        _enter_applications(example, number)
        _enter_activities(example, number)
    for area, improved in example.plan["capacity"]["improved"].items():
        _enter_area(example, area, improved)


def _enter_applications(example: ExampleRound, number: int) -> None:
    """Up to one application a year during the programme, and the one that was sent after it."""
    plan, words = example.plan["applications"], example.words
    if number in example.plan["people"]["silent"]:
        return
    chance = example.chance("applications", number)
    for year in plan["years"]:
        if chance.random() < 0.6:
            is_early = year < example.last_day.year
            outcome = "granted" if is_early and chance.random() < plan["granted_before"] else "rejected"
            outcome = "withdrawn" if outcome == "rejected" and chance.random() < 0.1 else outcome
            _enter_application(example, chance, number, (year, outcome, words.phrase("foundation")))
    late = ("larger_scheme", "other_schemes", "pending")
    kind = next((kind for kind in late if number in plan[kind]), None)
    if kind:
        funder = words.phrase("larger_scheme" if kind != "other_schemes" else "foundation")
        outcome = "pending" if kind == "pending" else "granted"
        _enter_application(example, chance, number, (plan["after"], outcome, funder))


def _enter_application(example: ExampleRound, chance: Random, number: int, what: tuple[int, str, Phrase]) -> None:
    year, outcome, funder = what
    steps = chance.randint(*APPLIED_STEPS)
    granted = {"granted": STEP_NOK * chance.randint(steps // 2, steps), "rejected": 0}.get(outcome)
    example.book.enter(
        "applications",
        application_id=example.id(f"application-{number}-{year}"),
        organisation_id=example.id(number),
        funder=funder,
        year=year,
        outcome=outcome,
        applied_nok=STEP_NOK * steps,
        granted_nok=granted,
    )
    if outcome == "granted":
        _enter_other_grant(example, chance, number, (year, funder, STEP_NOK * steps, granted))


def _enter_other_grant(
    example: ExampleRound, chance: Random, number: int, what: tuple[int, Phrase, int, int | None]
) -> None:
    """What another funder gave, beside the grants of the round."""
    year, funder, applied, granted = what
    example.book.enter(
        "grants",
        grant_id=example.id(f"other-grant-{number}-{year}"),
        organisation_id=example.id(number),
        funder=funder,
        scheme=example.words.phrase("other_scheme"),
        year=year,
        applied_nok=applied,
        awarded_nok=granted,
        paid_nok=granted,
        decided_on=office_day(chance, date(year, 5, 1), date(year, 11, 30)),
        is_own=False,
    )


def _enter_activities(example: ExampleRound, number: int) -> None:
    """The same activities every year; more often, or fewer of them, in the last year for some."""
    plan = example.plan["activities"]
    chance = example.chance("activities", number)
    names = chance.sample(range(len(example.words.phrases("activity_names"))), chance.randint(2, 4))
    often = {n: chance.choice(TIMES_A_YEAR[1:]) for n in sorted(names)}
    for year in plan["years"]:
        if is_listed(plan["unreported"], organisation=number, year=year):
            continue
        if year == plan["years"][-1]:
            often = _changed(plan, often, number)
        for n, times in often.items():
            _enter_activity(example, chance, (number, year, n), times)
        if number in plan["branches"] and year == plan["years"][-1]:
            _enter_activity(example, chance, (number, year, None), 1)


def _changed(plan: Mapping[str, Any], often: dict[int, int], number: int) -> dict[int, int]:
    """How often each activity is held in the last year."""
    if number in plan["more"]:
        return {n: TIMES_A_YEAR[TIMES_A_YEAR.index(times) - 1] for n, times in often.items()}
    return dict(list(often.items())[:-1]) if number in plan["fewer"] else often


def _enter_activity(example: ExampleRound, chance: Random, which: tuple[int, int, int | None], times: int) -> None:
    number, year, n = which
    name = example.words.phrase("branch") if n is None else example.words.phrases("activity_names")[n]
    is_counted = chance.random() < 0.8
    usual = example.chance("participants", number, n).randint(*PARTICIPANTS)
    example.book.enter(
        "activities",
        activity_id=example.id(f"activity-{number}-{year}-{'branch' if n is None else n + 1}"),
        organisation_id=example.id(number),
        year=year,
        name=name,
        times_per_year=times,
        participants=round(usual * chance.uniform(*CHANGE)) if is_counted else None,
    )


def _enter_area(example: ExampleRound, area: str, improved: int) -> None:
    """One area for all organisations; as many as the plan says are a level or more higher at the end."""
    plan = example.plan["capacity"]
    chance = example.chance("capacity", area)
    compared = [n for n in example.organisations if n not in (*plan["without_end"], *plan.get("without_start", ()))]
    better = set(chance.sample(compared, improved))
    worse = set(chance.sample([n for n in compared if n not in better], plan["worse"].get(area, 0)))
    for number in example.organisations:
        rise = chance.choice((1, 1, 1, 2)) if number in better else -1 if number in worse else 0
        start = chance.choice([level for level in LEVELS if level + rise in LEVELS])
        levels = {"start": start, "end": start + rise}
        for occasion, level in levels.items():
            if number not in plan.get(f"without_{occasion}", ()):
                row = {"organisation_id": example.id(number), "area": area, "occasion": occasion, "level": level}
                example.book.enter("capacity", **row)
