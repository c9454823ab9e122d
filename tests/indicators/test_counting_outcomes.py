"""Money, capacity, links and applications: who has not answered is never counted as a no."""

import pytest

from tests.indicators.typed import Rows, count, queries_of, rows_of, typed

ROUND = [{"programme_id": "p"}]
THREE = [{"organisation_id": name} for name in "abc"]


def _money(spending: list[tuple[str, str, int]], **more: object) -> dict[str, Rows]:
    """Tables with one grant for each of a and b, and spending given as (organisation, category, amount)."""
    return {
        "programmes": ROUND,
        "organisations": THREE,
        "grants": [{"grant_id": f"g{name}", "organisation_id": name, "awarded_nok": 100, **more} for name in "ab"],
        "spending": [
            {"spending_id": str(number), "grant_id": f"g{name}", "category": category, "amount_nok": amount}
            for number, (name, category, amount) in enumerate(spending)
        ],
    }


def test_an_organisation_that_reported_no_spending_is_not_one_without_salary() -> None:
    base = typed(**_money([("a", "salary", 60), ("a", "salary", 10), ("b", "activities", 80), ("b", "salary", 0)]))
    assert count(base, "organisations_paying_salary") == (1, 3, 3, 2)
    assert count(base, "organisations_without_salary") == (1, 3, 3, 2)


def test_salary_and_fees_are_one_item_when_the_largest_is_sought() -> None:
    spending = [("a", "salary", 30), ("a", "fees", 30), ("a", "activities", 50), ("b", "fees", 40), ("b", "travel", 40)]
    base = typed(**_money(spending))
    assert count(base, "salary_or_fees_largest_item") == (1, 3, 3, 2)
    assert count(base, "organisations_paying_salary_or_fees") == (2, 3, 3, 2)


def test_a_share_is_taken_of_what_is_broken_down_and_a_missing_category_is_zero_only_there() -> None:
    base = typed(**_money([("a", "salary", 60), ("a", "travel", 20), ("b", "activities", 20)]))
    assert count(base, "spending_share_salary") == (60, 100, 3, 2)
    assert count(base, "spending_share_fees") == (0, 100, 3, 2)
    assert count(base, "spending_share_salary", period="2023") == (60, 100, 3, 2)


def test_grants_are_not_multiplied_by_their_spending_lines() -> None:
    base = typed(**_money([("a", "salary", 60), ("a", "travel", 20), ("a", "fees", 20)]))
    assert count(base, "grants_awarded") == (200, None, 3, 2)
    assert count(base, "grants_awarded", period="2023") == (200, None, 3, 2)


def test_an_organisation_with_a_grant_of_unknown_size_is_not_fully_heard_from() -> None:
    base = typed(**_money([]))
    base.execute("insert into grants (grant_id, organisation_id, funder, scheme, year, basis, source_id)"
                 " values ('x', 'a', 'f', 's', 2023, 'reported', 's')")  # fmt: skip
    assert count(base, "grants_awarded") == count(base, "grants_awarded", period="2023") == (200, None, 3, 1)
    assert count(base, "grants_paid") == (None, None, 3, 0)


def _levels(**pairs: tuple[int | None, int | None]) -> Rows:
    """Levels as organisation_area = (start, end); None where it was not assessed."""
    return [
        {"organisation_id": name[0], "area": name[2:], "occasion": occasion, "level": level}
        for name, levels in pairs.items()
        for occasion, level in zip(("start", "end"), levels, strict=True)
        if level is not None
    ]


def test_a_level_assessed_once_says_nothing_of_a_change() -> None:
    levels = _levels(a_economy=(1, 2), b_economy=(3, 3), c_economy=(None, 4))
    base = typed(programmes=ROUND, organisations=THREE, capacity=levels)
    assert count(base, "routines_strengthened") == (1, 3, 3, 2)
    assert count(base, "board_work_strengthened") == (None, 3, 3, 0)


AREAS = ("board", "economy", "applications", "volunteers", "activity", "visibility", "network")


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ((2, 2, 2, 1, 1, 1, 1), (1, 1)),  # better in three
        ((2, 2, 1, 1, 1, 1, 1), (1, 1)),  # two are enough
        ((3, 1, 1, 1, 1, 1, 1), (0, 1)),  # two levels in one area are one area
        ((2, 2, None, 1, 1, 1, 1), (1, 1)),  # one that is missing could only be the one allowed decline
        ((2, 2, None, None, 1, 1, 1), (None, 0)),  # two that are missing could both be declines
        ((2, None, 1, 1, 1, 1, 1), (None, 0)),  # the missing one could be the second that is better
    ],
)
def test_capacity_is_judged_when_what_is_missing_cannot_change_it(
    ends: tuple[int | None, ...], expected: tuple[int | None, int]
) -> None:
    levels = _levels(**{f"a_{area}": (1, end) for area, end in zip(AREAS, ends, strict=True)})
    base = typed(programmes=ROUND, organisations=[{"organisation_id": "a"}], capacity=levels)
    numerator, _, _, reported = count(base, "capacity_improved")
    assert (numerator, reported) == expected


def test_two_areas_that_decline_outweigh_any_that_improve() -> None:
    levels = _levels(**{f"a_{area}": (2, 1 if area in ("board", "network") else 4) for area in AREAS})
    base = typed(programmes=ROUND, organisations=[{"organisation_id": "a"}], capacity=levels)
    assert count(base, "capacity_improved") == (0, 1, 1, 1)


def _links(*links: tuple[str, str, str]) -> Rows:
    return [
        {"link_id": str(number), "organisation_id": name, "partner": partner, "partner_type": kind}
        for number, (name, partner, kind) in enumerate(links)
    ]


def test_links_are_a_minimum_and_an_organisation_with_two_municipalities_is_one() -> None:
    municipal = [("a", "Nord", "municipality"), ("a", "Sør", "municipality"), ("b", "nord ", "municipality")]
    links = _links(*municipal, ("b", "X", "other"))
    base = typed(programmes=ROUND, organisations=THREE, collaborations=links)
    assert count(base, "organisations_with_municipal_partner") == (2, 3, 3, 2)
    assert count(base, "named_links") == (4, None, None, None)
    assert count(base, "named_partners") == (3, None, None, None)
    assert count(base, "municipal_partners_named") == (2, None, None, None)
    assert count(base, "wider_network") == (None, 3, 3, 0)


def test_a_link_between_two_participants_that_both_tell_of_is_one_link() -> None:
    people = [{"organisation_id": "a", "name": "Alfa"}, {"organisation_id": "b", "name": "Beta"}]
    links = _links(("a", "Beta", "participant"), ("b", "alfa ", "participant"), ("b", "Alfa", "participant"))
    base = typed(programmes=ROUND, organisations=people, collaborations=links)
    assert count(base, "named_links") == (1, None, None, None)


def _applied(*applications: tuple[str, int, str]) -> Rows:
    return [
        {"application_id": str(number), "organisation_id": name, "year": year, "outcome": outcome}
        for number, (name, year, outcome) in enumerate(applications)
    ]


def test_a_pending_application_is_neither_granted_nor_rejected() -> None:
    first, second = ("a", 2024, "granted"), ("a", 2025, "pending")
    others = ("b", 2025, "pending"), ("c", 2025, "rejected"), ("c", 2023, "granted")
    applications = _applied(first, second, *others)
    base = typed(programmes=ROUND, organisations=THREE, applications=applications)
    assert count(base, "applications_granted_after") == (1, 3, 3, 2)
    assert count(base, "applications_granted") == (2, 3, 3, 3)


def test_two_programmes_are_kept_apart_and_the_weakest_basis_and_every_source_are_told() -> None:
    base = typed(
        sources=[{"source_id": "t", "kind": "example"}],
        programmes=[*ROUND, {"programme_id": "q"}],
        organisations=[*THREE, {"organisation_id": "d", "programme_id": "q"}],
        collaborations=[
            *_links(("a", "Nord", "municipality")),
            {**_links(("b", "Sør", "municipality"))[0], "link_id": "x", "basis": "assumed", "source_id": "t"},
            {**_links(("d", "Nord", "municipality"))[0], "link_id": "y"},
        ],
    )
    rows = rows_of(base, queries_of("organisations_with_municipal_partner")[0])
    told = ("programme_id", "numerator", "denominator", "basis_rank", "sources")
    found = sorted(tuple(row[name] for name in told) for row in rows)
    assert found == [("p", 2, 3, 3, ["s", "t"]), ("q", 1, 1, 1, ["s"])]
