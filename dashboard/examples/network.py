"""Links to partners and between the organisations of a round."""

from datetime import date, timedelta
from itertools import combinations
from random import Random

from dashboard.examples.days import days_between, office_day
from dashboard.examples.rounds import ExampleRound
from dashboard.examples.words import Phrase

YEARS_BEFORE = timedelta(days=3 * 365)
AT_LEAST = timedelta(days=60)
CONFIRMED = (True, True, False, None)


def enter_network(example: ExampleRound) -> None:
    """Links of each organisation to partners of its own, then ties between organisations."""
    network = example.plan["network"]
    for number in example.organisations:
        if number in (*network["own_municipality"], *network["seats"]):
            _enter_own_municipality(example, number)
        if number not in network["isolated"]:
            _enter_partners(example, number)
    _enter_ties(example)


def _enter_own_municipality(example: ExampleRound, number: int) -> None:
    """The municipality of an organisation, which may have given it a seat on a committee."""
    network = example.plan["network"]
    told = {"nature": "cooperation", "stage": "established", "origin": "through_programme", "confirmed_by_both": True}
    told["since"] = office_day(example.chance("municipality", number), network["first_contact"], example.last_day)
    if number in network["seats"]:
        told["note"] = example.words.phrase("seat")
    municipality = example.words.coded("municipality", example.place_of(number))
    _enter_link(example, number, municipality, "municipality", **told)


def _enter_partners(example: ExampleRound, number: int) -> None:
    network = example.plan["network"]
    chance = example.chance("partners", number)
    known = {(link["partner"], link["partner_type"]) for link in example.book.rows("collaborations")
             if link["organisation_id"] == example.id(number)}  # fmt: skip
    pool = [
        (example.words.coded(kind, letter), kind)
        for kind, count in network["partners"].items()
        for letter in range(1, count + 1)
    ]
    chosen = chance.sample([entry for entry in pool if entry not in known], chance.randint(*network["links"]))
    for partner, kind in sorted(chosen, key=lambda entry: (entry[1], str(entry[0]))):
        nature = _drawn(chance, network["natures"])
        if nature == "cooperation":
            _enter_link(example, number, partner, kind, **_course_of(example, chance))
        else:
            # Money won or a room borrowed is no cooperation, and has no stage.
            origin = _drawn(chance, network["origins"])
            _enter_link(example, number, partner, kind, nature=nature, origin=origin)


def _enter_ties(example: ExampleRound) -> None:
    """Ties between organisations; some are reported by both and then stand as two rows."""
    network = example.plan["network"]
    chance = example.chance("ties")
    apart = {*network["isolated"], *network["without_peers"]}
    possible = list(combinations([number for number in example.organisations if number not in apart], 2))
    for n, (one, other) in enumerate(sorted(chance.sample(possible, network["ties"]))):
        told = _course_of(example, chance)
        if n < network["both_report"]:
            told |= {"stage": "established", "origin": "through_programme", "confirmed_by_both": True, "ended": None}
            told["since"] = _since(example, chance, "through_programme")
        _enter_tie(example, one, other, told)
        if n < network["both_report"]:
            _enter_tie(example, other, one, told)


def _enter_tie(example: ExampleRound, one: int, other: int, told: dict[str, object]) -> None:
    _enter_link(example, one, example.words.coded("organisation", other), "participant", **told)


def _course_of(example: ExampleRound, chance: Random) -> dict[str, object]:
    """How a cooperation began, where it stands, and when."""
    network = example.plan["network"]
    stage, origin = _drawn(chance, network["stages"]), _drawn(chance, network["origins"])
    if stage == "planned":
        return {"nature": "cooperation", "stage": stage, "origin": "through_programme", "since": None, "ended": None,
                "confirmed_by_both": None}  # fmt: skip
    since = _since(example, chance, origin)
    # A link that ended did so during the programme, else it would not have been reported.
    possible = days_between(max(since + AT_LEAST, example.first_day), example.last_day)
    ended = chance.choice(possible) if stage == "ended" else None
    # When a link of unknown origin began is not known either.
    is_dated = origin != "unknown"
    confirmed = chance.choice(CONFIRMED)
    return {"nature": "cooperation", "stage": stage, "origin": origin, "since": since if is_dated else None,
            "ended": ended, "confirmed_by_both": confirmed}  # fmt: skip


def _since(example: ExampleRound, chance: Random, origin: str) -> date:
    first_contact = example.plan["network"]["first_contact"]
    if origin == "through_programme":
        return chance.choice(days_between(first_contact, example.last_day - 2 * AT_LEAST))
    return chance.choice(days_between(example.first_day - YEARS_BEFORE, example.first_day - timedelta(days=1)))


def _enter_link(example: ExampleRound, number: int, partner: Phrase, partner_type: str, **told: object) -> None:
    n = len(example.book.rows("collaborations")) + 1
    example.book.enter(
        "collaborations",
        link_id=example.id(f"link-{n}"),
        organisation_id=example.id(number),
        partner=partner,
        partner_type=partner_type,
        **told,
    )


def _drawn(chance: Random, weights: dict[str, int]) -> str:
    return chance.choices(list(weights), list(weights.values()))[0]
