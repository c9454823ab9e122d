"""Typed traps for money: fan-out, missing taken for zero, the same krone twice, edges of thresholds."""

import pytest
from duckdb import DuckDBPyConnection

from tests.indicators.typed import Rows, count, typed
from tests.tables.rounds import of_typed

ROUND = [{"programme_id": "p", "grant_cap_nok": 110_000, "audit_above_nok": 100_000}]
TWO = [{"organisation_id": "a"}, {"organisation_id": "b"}]


def grant(name: str, amount: int | None, **more: object) -> dict[str, object]:
    """A grant of organisation a, of which as much was applied for, awarded and paid."""
    same = {"applied_nok": amount, "awarded_nok": amount, "paid_nok": amount}
    return {"grant_id": name, "organisation_id": "a", **same, **more}


def line(number: int, amount: int, category: str = "salary", of: str = "g") -> dict[str, object]:
    """A line of spending of a grant."""
    return {"spending_id": f"s{number}", "grant_id": of, "category": category, "amount_nok": amount}


def base(grants: Rows, spending: Rows = (), **more: Rows) -> DuckDBPyConnection:
    """A round of two organisations, cap 110 000 and audit above 100 000."""
    return typed(programmes=ROUND, organisations=TWO, grants=grants, spending=spending, **more)


def test_a_grant_with_many_lines_is_paid_once_and_one_without_lines_is_not_spent_to_zero() -> None:
    rounds = base([grant("g", 90)], [line(number, 30) for number in range(3)])
    first, second = of_typed(rounds, "grant_flow")
    assert (first["paid_nok"], first["spent_nok"], first["unspent_nok"]) == (90, 90, 0)
    assert (second["organisation_id"], second["paid_nok"], second["spent_nok"]) == ("b", None, None)
    assert count(rounds, "grants_spent") == (90, None, 2, 1)
    assert count(base([grant("g", 90)]), "grants_spent") == (None, None, 2, 0)


@pytest.mark.parametrize("step", ["applied", "awarded", "paid", "repaid", "spent", "unspent"])
def test_the_whole_round_is_no_more_complete_than_its_years_and_a_grant_of_zero_completes_them(step: str) -> None:
    first = [grant("g", 90, repaid_nok=0), grant("h", 80, repaid_nok=0, organisation_id="b")]
    later, lines = grant("i", 70, repaid_nok=0, year=2024), [line(n, 0, of=of) for n, of in enumerate("ghi")]
    rounds = base([*first, later], lines)
    heard = {period: count(rounds, f"grants_{step}", period=period)[2:] for period in ("all", "2023", "2024")}
    assert heard == {"all": (4, 3), "2023": (2, 2), "2024": (2, 1)}, "counted for each organisation and year"
    assert [(row["organisation_id"], row["year"]) for row in of_typed(rounds, "grant_gaps")] == [("b", 2024)]
    nothing = grant("j", 0, repaid_nok=0, year=2024, organisation_id="b")
    told = base([*first, later, nothing], [*lines, line(9, 0, of="j")])
    heard = {period: count(told, f"grants_{step}", period=period)[2:] for period in ("all", "2023", "2024")}
    assert heard == {"all": (4, 4), "2023": (2, 2), "2024": (2, 2)}
    assert of_typed(told, "grant_gaps") == []


def test_a_year_with_one_grant_of_unknown_size_has_no_sum() -> None:
    rounds = base([grant("g", 90), grant("h", None)], [line(1, 40)])
    row = of_typed(rounds, "grant_flow")[0]
    assert (row["awarded_nok"], row["spent_nok"], row["unspent_nok"]) == (None, None, None)


def test_what_another_gives_is_in_none_of_the_schemes_figures() -> None:
    rounds = base(
        [grant("g", 90), grant("h", 500, is_own=False, funder="A fund")],
        [line(1, 60), line(2, 400, "travel", of="h")],
    )
    for indicator_id in ("grants_applied", "grants_awarded", "grants_paid"):
        assert count(rounds, indicator_id) == (90, None, 2, 1), indicator_id
    assert count(rounds, "grants_spent") == (60, None, 2, 1)
    assert count(rounds, "spending_share_salary") == (60, 60, 2, 1)
    assert [(row["funder"], row["paid_nok"]) for row in of_typed(rounds, "other_grants")] == [("A fund", 500)]


@pytest.mark.parametrize(
    ("amount", "size"),
    [
        (88_999, "lower"),
        (89_000, "just_below_audit"),
        (100_000, "just_below_audit"),
        (100_001, "above_audit"),
        (110_000, "above_audit"),
        (110_001, "above_cap"),
        (None, None),
    ],
)
def test_exactly_the_threshold_is_below_it_and_exactly_the_cap_is_within_it(amount: int | None, size: str) -> None:
    rounds = base([grant("g", amount)])
    assert of_typed(rounds, "grant_sizes")[0]["size"] == size
    below = None if amount is None else float(size == "just_below_audit")
    assert count(rounds, "grants_just_below_audit") == (below, 1, 1, int(amount is not None))


def test_without_a_threshold_nothing_is_just_below_it() -> None:
    rounds = typed(programmes=[{"programme_id": "p"}], organisations=TWO, grants=[grant("g", 95_000)])
    assert count(rounds, "grants_just_below_audit") == (None, 1, 1, 0)
    assert of_typed(rounds, "grant_sizes")[0]["size"] == "no_limit"


def test_rows_that_contradict_each_other_are_told_and_not_smoothed() -> None:
    rounds = base(
        [
            grant("g", 100, repaid_nok=0),
            grant("h", 100, year=2024, repaid_nok=50, awarded_nok=90),
            grant("i", 120_000, organisation_id="b"),
        ],
        [line(1, 70), line(2, 50), line(3, 60, of="h")],
    )
    rows = of_typed(rounds, "money_findings")
    assert {(row["finding"], row["year"]): (row["found_nok"], row["limit_nok"]) for row in rows} == {
        ("spent_above_paid", 2023): (120, 100),
        ("paid_above_awarded", 2024): (100, 90),
        ("repaid_above_rest", 2024): (50, 40),
        ("awarded_above_cap", 2023): (120_000, 110_000),
    }
    overspent = next(row for row in of_typed(rounds, "grant_flow") if row["year"] == 2023)
    assert overspent["unspent_nok"] == -20, "what is registered is shown as it is"
    assert count(rounds, "grants_unspent")[0] == 40, "and does not make what others have left look smaller"


def test_an_organisation_that_has_broken_nothing_down_has_no_share_of_nothing() -> None:
    shares = of_typed(base([grant("g", 90)], [line(1, 60), line(2, 20, "fees")]), "spending_shares")
    assert [(row["organisation_id"], row["salary"], row["fees"], row["travel"]) for row in shares] == [
        ("a", 0.75, 0.25, 0.0),
        ("b", None, None, None),
    ]
    of_nothing = of_typed(base([grant("g", 90)], [line(1, 0)]), "spending_shares")
    assert of_nothing[0]["salary"] is None and of_nothing[0]["spent_nok"] == 0
    assert of_typed(base([grant("g", 90)]), "spending_shares") == []


def cost(name: str, kind: str, amount: int | None, hours: int | None = None, year: int = 2023) -> dict[str, object]:
    """A cost of the round."""
    return {"cost_id": name, "programme_id": "p", "year": year, "kind": kind, "amount_nok": amount, "hours": hours}


def test_the_cost_of_a_year_waits_for_every_part_and_counts_each_once() -> None:
    both = [grant("g", 100), grant("h", 200, organisation_id="b")]
    priced = [cost("1", "staff_hours", 50, hours=2), cost("2", "course", 30)]
    rounds = base(both, [line(1, 100), line(2, 200, of="h")], programme_costs=priced)
    assert count(rounds, "cost_per_organisation", period="2023") == (380, 2, None, None), "spending is not paid again"
    assert count(rounds, "cost_per_organisation")[0] is None, "nothing is known of the other year"
    assert count(rounds, "staff_hours", period="2023") == (2, None, 1, 1)
    assert count(rounds, "staff_hours") == (2, None, 2, 1)
    unpriced = base(both, programme_costs=[cost("1", "staff_hours", None, hours=2)])
    assert count(unpriced, "cost_per_organisation", period="2023")[0] is None


def test_the_years_of_operation_begin_with_the_plan_and_a_cost_before_them_is_shared_among_them() -> None:
    both = [grant("g", 100, year=2024), grant("h", 200, organisation_id="b", year=2024)]
    priced = [cost("1", "staff_hours", 50, hours=2, year=2024), cost("2", "course", 30, year=2024)]
    plan = [{"year": 2024, "planned": 1}]
    rounds = base(both, planned_sessions=plan, programme_costs=priced)
    assert count(rounds, "cost_per_organisation") == (380, 2, None, None), "nothing was to be held in the first year"
    assert count(rounds, "staff_hours") == (2, None, 1, 1)
    assert count(base(both, planned_sessions=plan, programme_costs=[cost("1", "staff_hours", 50, hours=2)]),
                 "staff_hours") == (2, None, 1, 0)  # fmt: skip


def test_a_later_year_counts_before_its_plan_is_made() -> None:
    both = [grant("g", 100), grant("h", 200, organisation_id="b")]
    priced = [cost("1", "staff_hours", 50, hours=2), cost("2", "course", 30)]
    rounds = base(both, planned_sessions=[{"year": 2023, "planned": 1}], programme_costs=priced)
    assert count(rounds, "staff_hours") == (2, None, 2, 1)
    assert count(rounds, "cost_per_organisation")[0] is None, "of the year to come nothing is known"


def test_of_a_grant_that_is_not_paid_out_nothing_is_spent_and_nobody_has_to_say_so() -> None:
    grants = [grant("g", 90), {**grant("h", 50, organisation_id="b"), "paid_nok": 0}]
    rounds = base(grants, [line(1, 30)])
    assert count(rounds, "grants_spent") == (30, None, 2, 2)
    assert count(rounds, "grants_unspent") == (60, None, 2, 2)
    salaries = ("organisations_paying_salary", "organisations_without_salary", "salary_or_fees_largest_item")
    assert {count(rounds, one) for one in salaries} == {(1, 2, 2, 2)}
    assert [(row["spent_nok"], row["unspent_nok"]) for row in of_typed(rounds, "grant_flow")] == [(30, 60), (0, 0)]


def test_a_part_that_the_year_ought_to_have_is_missing_by_name() -> None:
    rounds = base(
        [grant("g", 100)],
        mentors=[{"mentor_id": "m"}, {"mentor_id": "n"}],
        planned_sessions=[{"year": 2023, "planned": 2}, {"year": 2023, "series": "gathering", "planned": 0}],
        programme_costs=[cost("1", "other", 5), cost("2", "other", None)],
    )
    told = {row["part"]: (row["amount_nok"], row["completeness"]) for row in of_typed(rounds, "cost_parts")}
    assert told == {
        "grants": (100, "some"),  # one organisation is not heard from
        "other": (5, "some"),
        "course": (None, "nothing"),
        "mentor_compensation": (None, "nothing"),
        "staff_hours": (None, "nothing"),
    }


def test_the_rate_of_the_mentors_is_read_twice_and_never_added() -> None:
    mentors = [{"mentor_id": name} for name in "mno"]
    rate = [{"programme_id": "p", "mentor_compensation_nok": 40_000}]
    rows = of_typed(typed(programmes=rate, organisations=TWO, mentors=mentors), "compensation_readings")
    columns = ("reading", "low_nok", "high_nok", "whole_low_nok", "whole_high_nok", "basis_rank")
    assert [tuple(row[name] for name in columns) for row in rows] == [
        ("once", 80_000, 120_000, 80_000, 120_000, 3),
        ("each_year", 80_000, 120_000, 160_000, 200_000, 3),  # two years, and the third mentor in one of them
    ]
    assert of_typed(typed(programmes=rate, organisations=TWO), "compensation_readings") == []
