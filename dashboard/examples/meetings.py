"""Meetings of the mentor pairs: one row for each pair, also where a mentor meets several at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from dashboard.examples.book import Row
from dashboard.examples.days import meeting_days, spread
from dashboard.examples.rounds import ExampleRound, is_listed
from dashboard.examples.words import Phrase

HOURS = {"physical": (1.5, 2, 2, 2.5), "digital": (1, 1, 1.5, 2), "phone": (0.5, 0.5, 1)}
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Meeting:
    """A meeting as the mentor planned it, before it is known which organisations came."""

    planned_on: date
    status: str
    kind: str
    topic: Phrase
    hours: float | None
    note: Phrase | None = None


def enter_meetings(example: ExampleRound) -> None:
    """The meetings of every group and year, then those at gatherings."""
    for group, members in enumerate(example.plan["people"]["groups"], start=1):
        for year in example.years:
            if not is_listed(example.plan["mentoring"]["unreported"], group=group, year=year):
                _enter_year(example, group, members, year)
    for pair in example.book.rows("mentor_pairs"):
        _enter_at_gatherings(example, pair)


def _enter_year(example: ExampleRound, group: int, members: Sequence[int], year: int) -> None:
    chance = example.chance("meetings", group, year)
    pairs = [pair for pair in example.book.rows("mentor_pairs") if example.number(pair) in members]
    starts_on = min(pair["starts_on"] for pair in pairs)
    first, last = max(starts_on, date(year, 1, 1)), min(example.last_day, date(year, 12, 31))
    days = meeting_days(first, last, example.common["breaks"])
    held_on = spread(chance, days, _count(example, group, chance))
    acquainted = example.words.phrase("get_acquainted")
    for n, day in enumerate(held_on):
        is_first = n == 0 and year == starts_on.year
        # The week before is where a meeting can have been planned that was moved or called off.
        before = day - WEEK if day - WEEK in days and not is_first else None
        for meeting in _plan(example, chance, day, before):
            met = replace(meeting, topic=acquainted, kind="physical") if is_first else meeting
            _enter_meeting(example, met, [pair for pair in pairs if _lasts(pair, meeting.planned_on)])


def _count(example: ExampleRound, group: int, chance: Random) -> int:
    """How many meetings a group holds in a year."""
    mentoring = example.plan["mentoring"]
    kinds = [mentoring[kind] for kind in ("keen", "few") if group in mentoring[kind]["groups"]]
    return chance.randint(*(kinds[0]["meetings"] if kinds else mentoring["ordinary"]))


def _plan(example: ExampleRound, chance: Random, day: date, before: date | None) -> list[Meeting]:
    """A meeting that was held on a day, after one that was postponed or beside one that was cancelled, if any."""
    mentoring, words = example.plan["mentoring"], example.words
    topic, kinds = words.phrase(chance.choice(mentoring["topics"])), mentoring["kinds"]
    kind = chance.choices(list(kinds), list(kinds.values()))[0]
    held = Meeting(day, "held", kind, topic, chance.choice(HOURS[kind]))
    fate = chance.random()
    if before is None or fate >= mentoring["postponed"] + mentoring["cancelled"]:
        return [held]
    if fate >= mentoring["postponed"]:
        return [Meeting(before, "cancelled", kind, topic, None), held]
    return [Meeting(before, "postponed", kind, topic, None), replace(held, note=words.phrase("moved"))]


def _enter_meeting(example: ExampleRound, meeting: Meeting, pairs: Sequence[Row]) -> None:
    """One row for each pair; an organisation that stayed away from a group has a cancelled one."""
    is_group = len(pairs) > 1
    for pair in pairs:
        chance = example.chance("presence", pair["pair_id"], meeting.planned_on, meeting.status)
        stayed_away = meeting.status == "held" and chance.random() < example.plan["mentoring"]["absent"]
        is_held = meeting.status == "held" and not stayed_away
        note = example.words.phrase("group_meeting") if is_group and is_held else meeting.note
        _enter_row(
            example,
            pair,
            planned_on=meeting.planned_on,
            held_on=meeting.planned_on if is_held else None,
            status="cancelled" if stayed_away else meeting.status,
            kind=meeting.kind,
            topic=meeting.topic,
            hours=meeting.hours if is_held else None,
            note=example.words.phrase("absent") if stayed_away else note,
        )


def _enter_at_gatherings(example: ExampleRound, pair: Row) -> None:
    """A meeting at each gathering that had time for pairs, where the organisation came and the pair reports."""
    number = example.number(pair)
    group = next(g for g, members in enumerate(example.plan["people"]["groups"], start=1) if number in members)
    came = {row["session_id"] for row in example.book.rows("attendance") if row["came"] == "yes"
            and row["organisation_id"] == pair["organisation_id"]}  # fmt: skip
    for session in example.plan["mentoring"]["at_gatherings"]:
        day = example.plan["sessions"][session]["held_on"]
        is_reported = not is_listed(example.plan["mentoring"]["unreported"], group=group, year=day.year)
        if example.id(session) in came and _lasts(pair, day) and is_reported:
            note = example.words.phrase("at_gathering")
            _enter_row(example, pair, planned_on=day, held_on=day, status="held", kind="gathering", note=note)


def _enter_row(example: ExampleRound, pair: Row, **cells: object) -> None:
    number = len(example.book.rows("mentor_meetings")) + 1
    example.book.enter("mentor_meetings", meeting_id=example.id(f"meeting-{number}"), pair_id=pair["pair_id"], **cells)


def _lasts(pair: Row, day: date) -> bool:
    return pair["starts_on"] <= day and (pair["ends_on"] is None or day <= pair["ends_on"])
