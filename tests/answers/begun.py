"""A small round that has begun and is not over: four organisations, two pairs, one year registered to its end."""

from tests.answers.rounds import Rows

BEGUN = "begun"
USUAL = {"programme_id": BEGUN}
FOUR = ("a", "b", "c", "d")


def _grant(organisation_id: str, year: int, awarded: int, paid: int | None = None) -> dict[str, object]:
    said = {"grant_id": f"g{organisation_id}{year}", "organisation_id": organisation_id, "year": year}
    return {**said, "funder": "En kommune", "scheme": "En ordning", "awarded_nok": awarded, "paid_nok": paid}


def _meetings() -> Rows:
    """Five in the first year, three of one pair and two of the other."""
    days = {"p1": ("2025-04-23", "2025-06-04", "2025-09-10"), "p2": ("2025-05-06", "2025-09-30")}
    held = [(pair, day) for pair, on in days.items() for day in on]
    return [
        {"meeting_id": f"m{n}", "pair_id": pair, "held_on": day, "status": "held"} for n, (pair, day) in enumerate(held)
    ]


def records(**more: Rows) -> dict[str, Rows]:
    """Every table of the round; more: rows that come in addition."""
    round_ = {"name": "En runde i gang", "owner": "En kommune", "delivery_model": "municipal"}
    dated = {"starts_on": "2025-01-01", "ends_on": "2026-12-31", "meetings_agreed_per_year": 4}
    gathering = {**USUAL, "series": "gathering", "title": "En samling", "held_precision": "day"}
    tables = {
        "programmes": [{**USUAL, **round_, **dated}],
        "organisations": [
            {**USUAL, "organisation_id": name, "name": f"Forening {name}", "is_coded": "false"} for name in FOUR
        ],
        "mentors": [{**USUAL, "mentor_id": "m", "name": "En mentor"}],
        "mentor_pairs": [
            {**USUAL, "pair_id": "p1", "organisation_id": "a", "mentor_id": "m", "starts_on": "2025-04-01"},
            {**USUAL, "pair_id": "p2", "organisation_id": "b", "mentor_id": "m", "starts_on": "2025-05-01"},
        ],
        "mentor_meetings": _meetings(),
        "grants": [
            _grant("a", 2025, 85_000, 85_000), _grant("b", 2025, 95_000, 95_000), _grant("c", 2025, 40_000),
            _grant("d", 2026, 70_000, 70_000),
        ],
        "sessions": [
            {**gathering, "session_id": "s1", "held_on": "2025-04-03"},
            {**gathering, "session_id": "s2", "held_on": "2026-02-11"},
        ],
        "capacity": [
            {"organisation_id": "b", "area": "economy", "occasion": occasion, "level": level}
            for occasion, level in (("start", 2), ("end", 4))
        ],
    }  # fmt: skip
    return {table: [*tables.get(table, []), *more.get(table, [])] for table in (*tables, *more)}
