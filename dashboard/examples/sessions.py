"""Courses, gatherings and joint meetings: what they cost, which were planned and held, and who came."""

from collections.abc import Mapping
from datetime import date
from random import Random
from string import ascii_lowercase
from typing import Any

from dashboard.examples.rounds import ExampleRound, is_listed
from dashboard.examples.words import Phrase

MODES = {"gathering": "physical"}
PERSONS = {"course": (1, 1, 2, 3), "participant_meeting": (1, 2)}
MOST_AT_GATHERING = 2


def enter_sessions(example: ExampleRound) -> None:
    """Costs, plans, sessions and attendance."""
    _enter_costs(example)
    for year, plan in example.plan["planned"].items():
        for series, planned in plan.items():
            row = {"programme_id": example.programme_id, "year": int(year), "series": series, "planned": planned}
            example.book.enter("planned_sessions", **row)
    for name, session in example.plan["sessions"].items():
        _enter_session(example, name, session)
    for name, session in example.plan["sessions"].items():
        if "part_of" not in session and name not in example.plan["attendance"].get("without_list", ()):
            _enter_attendance(example, name, session)


def _enter_costs(example: ExampleRound) -> None:
    for year, costs in example.plan["costs"].items():
        for cost in costs:
            example.book.enter(
                "programme_costs",
                cost_id=example.id(f"cost-{year}-{cost['kind']}"),
                programme_id=example.programme_id,
                year=int(year),
                kind=cost["kind"],
                amount_nok=cost.get("amount_nok"),
                hours=cost.get("hours"),
                note=_phrase(example, cost.get("note")),
            )


def _enter_session(example: ExampleRound, name: str, session: Mapping[str, Any]) -> None:
    parent = session.get("part_of")
    held_on = _held_on(example, session)
    mode = session.get("mode", "physical" if parent else MODES.get(_series(name), "digital"))
    is_evening = mode == "digital" and held_on is not None and _series(name) == "course"
    example.book.enter(
        "sessions",
        session_id=example.id(name),
        programme_id=example.programme_id,
        series=_series(name),
        title=example.words.phrase(session["title"]),
        topic=_phrase(example, session.get("topic")),
        provider=_provider(example, session),
        mode=mode,
        form=session.get("form"),
        held_on=held_on,
        held_precision=None if held_on is None else session.get("precision", "day"),
        part_of=example.id(parent) if parent else None,
        note=_phrase(example, session.get("note") or ("evening" if is_evening else None)),
    )


def _held_on(example: ExampleRound, session: Mapping[str, Any]) -> date | None:
    """The day of a session; that of the gathering for an item inside one."""
    return example.plan["sessions"].get(session.get("part_of"), session).get("held_on")


def _provider(example: ExampleRound, session: Mapping[str, Any]) -> Phrase | None:
    """The municipality that holds a course, or the one named: a mentor, an organisation, the funder."""
    if "place" in session:
        return example.words.coded("municipality", session["place"])
    name, _, code = session.get("provider", "").partition("_")
    if not name:
        return None
    number = int(code) if code.isdigit() else ascii_lowercase.find(code) + 1
    return example.words.coded(name, number)


def _enter_attendance(example: ExampleRound, name: str, session: Mapping[str, Any]) -> None:
    """One row for each organisation that was invited: those of the place, or all; none to meetings of the mentors."""
    if _series(name) not in example.plan["attendance"]["came"]:
        return
    for number in example.organisations:
        if session.get("place") in (None, example.place_of(number)):
            came = _came(example, name, session, number)
            example.book.enter(
                "attendance",
                session_id=example.id(name),
                organisation_id=example.id(number),
                invited=True,
                came=came,
                persons=_persons(example, name, number) if came == "yes" else 0 if came == "no" else None,
            )


def _came(example: ExampleRound, name: str, session: Mapping[str, Any], number: int) -> str:
    attendance = example.plan["attendance"]
    if is_listed(attendance.get("absent", ()), session=name, organisation=number):
        return "no"
    if name in attendance.get("certain", ()):
        return "yes"
    chance = _chance(example, "came", name, number)
    is_last_year = session.get("held_on", example.last_day).year == example.last_day.year
    is_silent = number in example.plan["people"]["silent"] and is_last_year
    if is_silent or chance.random() < attendance["unknown"]:
        return "unknown"
    return "yes" if chance.random() < attendance["came"][_series(name)] else "no"


def _persons(example: ExampleRound, name: str, number: int) -> int | None:
    """How many came from an organisation; None where nobody counted."""
    attendance = example.plan["attendance"]
    chance = _chance(example, "persons", name, number)
    if chance.random() < attendance["uncounted"]:
        return None
    if _series(name) == "gathering":
        return 1 if number in attendance["sends_one"] else MOST_AT_GATHERING
    return chance.choice(PERSONS[_series(name)])


def _chance(example: ExampleRound, what: str, name: str, number: int) -> Random:
    return example.chance(what, name, number)


def _series(name: str) -> str:
    return name.partition("-")[0]


def _phrase(example: ExampleRound, name: str | None) -> Phrase | None:
    return example.words.phrase(name) if name else None
