"""The programme and those who take part: organisations, their sizes, mentors and pairs."""

from datetime import date, timedelta
from string import ascii_lowercase

from dashboard.examples.days import office_day
from dashboard.examples.rounds import ExampleRound
from dashboard.examples.words import Phrase

MEMBERSHIPS = ("yes", "yes", "yes", "no", "members_without_fee")


def enter_people(example: ExampleRound) -> None:
    """Programme, selection, organisations, sizes, mentors and pairs."""
    words, people = example.words, example.plan["people"]
    example.book.enter(
        "programmes",
        programme_id=example.programme_id,
        name=words.phrase(f"programme_{example.name}"),
        owner=words.phrase("owner"),
        **example.plan["programme"],
        note=words.phrase(f"programme_note_{example.name}"),
    )
    example.book.enter(
        "selections",
        programme_id=example.programme_id,
        applications_received=people["applications_received"],
        organisations_selected=people["organisations"],
    )
    for number in example.organisations:
        _enter_organisation(example, number)
    for number in range(1, people["mentors"] + 1):
        example.book.enter(
            "mentors",
            mentor_id=_mentor_id(example, number),
            programme_id=example.programme_id,
            name=words.coded("mentor", number),
        )
    for group, members in enumerate(people["groups"], start=1):
        _enter_group(example, group, members)


def _enter_organisation(example: ExampleRound, number: int) -> None:
    words, people = example.words, example.plan["people"]
    chance = example.chance("organisation", number)
    place = example.place_of(number)
    role = next((role for role in ("silent", "late") if number in people[role]), None)
    example.book.enter(
        "organisations",
        organisation_id=example.id(number),
        programme_id=example.programme_id,
        name=words.coded("organisation", number),
        is_coded=True,
        place=words.coded("place", place),
        target_group=chance.choice(words.phrases("target_groups")),
        membership=chance.choice(MEMBERSHIPS),
        founded_year=chance.randint(*people["founded"]),
        note=words.phrase(role) if role else None,
    )
    if role == "silent":
        return
    for what, lowest, highest in (("members", 3, 30), ("participants_per_year", 10, 90)):
        if chance.random() < 0.7:
            example.book.enter(
                "organisation_figures",
                organisation_id=example.id(number),
                what=what,
                value=chance.randint(lowest, highest) * 10,
                is_approximate=chance.random() < 0.5,
                period=example.years[-1],
            )


def _enter_group(example: ExampleRound, group: int, members: list[int]) -> None:
    """The pairs of one mentor; where the mentor is replaced, each organisation has two pairs, one after the other."""
    first, last = example.plan["people"]["pairs_start"]
    starts_on = office_day(example.chance("group", group), first, last)
    change = next((change for change in example.plan["people"]["changes"] if change["group"] == group), None)
    for number in members:
        if change is None:
            _enter_pair(example, number, group, (starts_on, None), None)
            continue
        ends_on = change["on"] - timedelta(days=1)
        _enter_pair(example, number, group, (starts_on, ends_on), example.words.phrase("mentor_left"))
        _enter_pair(example, number, change["mentor"], (change["on"], None), example.words.phrase("mentor_came"))


def _enter_pair(
    example: ExampleRound, number: int, mentor: int, span: tuple[date, date | None], note: Phrase | None
) -> None:
    people = example.plan["people"]
    starts_on, ends_on = span
    is_second = ends_on is None and note is not None
    if number in people["hoped_for_more"] and not is_second:
        hoped = example.words.phrase("hoped_for_more")
        note = note + hoped if note else hoped
    has_answered = number not in people.get("not_asked", ())
    example.book.enter(
        "mentor_pairs",
        pair_id=example.id(f"pair-{number}{'b' if is_second else ''}"),
        programme_id=example.programme_id,
        organisation_id=example.id(number),
        mentor_id=_mentor_id(example, mentor),
        starts_on=starts_on,
        ends_on=ends_on,
        had_challenges=(number in people["challenges"] and not is_second) if has_answered else None,
        note=note,
    )


def _mentor_id(example: ExampleRound, number: int) -> str:
    return example.id(f"mentor-{ascii_lowercase[number - 1]}")
