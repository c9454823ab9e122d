"""Typed traps for the tables behind the attention rules: fan-out, missing taken for zero, edges of thresholds."""

from dashboard.definitions import AttentionRule
from tests.indicators.typed import QUERIES, Rows, rows_of, typed
from tests.real import desk

PROGRAMME = [{"programme_id": "p", "audit_above_nok": 100_000}]
TWO = [{"organisation_id": "a"}, {"organisation_id": "b"}]
MENTORS = [{"mentor_id": "m"}]


def ask(table_id: str, **tables: Rows) -> Rows:
    """The rows of a table query over these records."""
    text = (QUERIES / "tables" / f"{table_id}.sql").read_text("utf-8")
    return rows_of(typed(programmes=PROGRAMME, organisations=TWO, **tables), text.partition("*/")[2])


def rule(rule_id: str) -> AttentionRule:
    """A rule as the project has it."""
    return desk().catalog.attention[rule_id]


def grant(amount: int, **more: object) -> dict[str, object]:
    """A grant of organisation a."""
    return {"grant_id": "g", "organisation_id": "a", "awarded_nok": amount, "paid_nok": amount, **more}


def line(number: int, amount: int, category: str = "salary") -> dict[str, object]:
    """A line of spending of that grant."""
    return {"spending_id": f"s{number}", "grant_id": "g", "category": category, "amount_nok": amount}


def test_a_grant_with_many_lines_is_paid_once() -> None:
    (row,) = ask("attention_spending", grants=[grant(90_000)], spending=[line(n, 30_000) for n in range(3)])
    assert (row["paid_nok"], row["spent_nok"], row["over_nok"], row["lines"]) == (90_000, 90_000, 0, 3)
    assert not rule("spent_more_than_paid").is_met_by(row["over_nok"])


def test_a_grant_without_lines_is_not_spent_to_zero_but_not_reported() -> None:
    (row,) = ask("attention_spending", grants=[grant(90_000)])
    assert row["spent_nok"] is None and row["over_nok"] is None
    assert rule("spending_not_reported").is_met_by(row["lines"])


def test_a_line_of_zero_kroner_is_reported() -> None:
    (row,) = ask("attention_spending", grants=[grant(90_000)], spending=[line(1, 0)])
    assert row["spent_nok"] == 0 and not rule("spending_not_reported").is_met_by(row["lines"])


def test_a_grant_that_was_not_paid_needs_no_spending() -> None:
    assert ask("attention_spending", grants=[grant(90_000, paid_nok=0)]) == []


def test_what_is_awarded_and_not_entered_as_paid_is_asked_about_also_where_nothing_is_entered() -> None:
    paid = [grant(90_000), grant(80_000, grant_id="h", paid_nok=30_000), grant(70_000, grant_id="i", paid_nok=None)]
    rows = {row["grant_id"]: row["unpaid_nok"] for row in ask("attention_unpaid", grants=paid)}
    assert rows == {"g": 0, "h": 50_000, "i": 70_000}
    assert [rule("awarded_not_paid").is_met_by(rows[name]) for name in "ghi"] == [False, True, True]


def test_where_no_payment_is_entered_at_all_nothing_is_said_of_what_remains() -> None:
    assert ask("attention_unpaid", grants=[grant(90_000, paid_nok=None)]) == []


def test_exactly_at_the_limit_needs_no_audit_and_one_krone_more_does() -> None:
    at, above = (
        ask("attention_audit", grants=[grant(amount)], spending=[line(1, 5)])[0]["unaudited_nok"]
        for amount in (100_000, 100_001)
    )
    assert (at, above) == (0, 1)
    assert not rule("grant_without_audit").is_met_by(at) and rule("grant_without_audit").is_met_by(above)


def test_an_audit_is_found_among_other_lines_and_without_lines_nothing_is_judged() -> None:
    lines = [line(1, 5), line(2, 5), line(3, 9, "accounting_audit")]
    (row,) = ask("attention_audit", grants=[grant(110_000)], spending=lines)
    assert row["unaudited_nok"] == 0
    assert ask("attention_audit", grants=[grant(110_000)]) == []


def pairs(**more: object) -> Rows:
    """A pair of each organisation."""
    return [{"pair_id": "p1", "organisation_id": "a"}, {"pair_id": "p2", "organisation_id": "b", **more}]


def met(pair: str, held_on: str, number: int = 1) -> dict[str, object]:
    """A meeting that was held."""
    return {"meeting_id": f"{pair}-{number}", "pair_id": pair, "held_on": held_on}


def test_a_pair_is_measured_against_the_last_registered_day_and_not_today() -> None:
    meetings = [met("p1", "2023-06-30"), met("p2", "2023-03-01"), met("p2", "2023-04-01", 2)]
    rows = ask("attention_pairs_without_meeting", mentors=MENTORS, mentor_pairs=pairs(), mentor_meetings=meetings)
    assert {row["pair_id"]: row["days"] for row in rows} == {"p1": 0, "p2": 90}
    assert rule("pair_without_meeting").is_met_by(90) and not rule("pair_without_meeting").is_met_by(89)


def test_a_pair_that_never_met_is_counted_from_its_start_where_others_do_register() -> None:
    meetings = [met("p1", "2023-04-11")]
    rows = ask("attention_pairs_without_meeting", mentors=MENTORS, mentor_pairs=pairs(), mentor_meetings=meetings)
    assert {row["pair_id"]: row["days"] for row in rows} == {"p1": 0, "p2": 100}


def test_where_no_pair_registers_meetings_nothing_can_be_judged() -> None:
    postponed = {"meeting_id": "x", "pair_id": "p1", "planned_on": "2023-05-01", "status": "postponed"}
    sessions = [{"session_id": "s", "held_on": "2024-01-01"}]
    tables = {"mentors": MENTORS, "mentor_pairs": pairs(), "mentor_meetings": [postponed], "sessions": sessions}
    assert ask("attention_pairs_without_meeting", **tables) == []


def test_a_pair_that_has_ended_is_not_waiting() -> None:
    meetings = [met("p1", "2023-12-01"), met("p2", "2023-02-01")]
    found = pairs(ends_on="2023-03-01")
    rows = ask("attention_pairs_without_meeting", mentors=MENTORS, mentor_pairs=found, mentor_meetings=meetings)
    assert [row["pair_id"] for row in rows] == ["p1"]


def attendance(*came: tuple[str, str, str]) -> Rows:
    """Rows of attendance: session, organisation, whether it came."""
    return [{"session_id": s, "organisation_id": o, "came": c} for s, o, c in came]


GATHERINGS = [
    {"session_id": "g1", "series": "gathering", "held_on": "2023-02-01"},
    {"session_id": "g2", "series": "gathering", "held_on": "2023-08-01", "title": "Second"},
    {"session_id": "i2", "series": "gathering", "held_on": "2023-08-01", "part_of": "g2"},
]


def test_those_nobody_noted_may_have_come_and_an_item_inside_is_no_gathering() -> None:
    known = attendance(("g1", "a", "yes"), ("g1", "b", "yes"), ("g2", "a", "no"), ("i2", "a", "no"))
    (unsure,), (sure,) = (
        ask("attention_attendance", sessions=GATHERINGS, attendance=[*known, *attendance(("g2", "b", came))])
        for came in ("unknown", "no")
    )
    assert (unsure["title"], unsure["at_most"], unsure["fall"]) == ("Second", 1, 0.5)
    assert (sure["at_most"], sure["fall"]) == (0, 1)
    assert (unsure["turnout"], sure["turnout"], sure["turnout_before"]) == ("bound", "exact", "exact")


def test_the_time_before_is_a_bound_where_nobody_noted_some_of_it() -> None:
    known = attendance(("g1", "a", "yes"), ("g1", "b", "unknown"), ("g2", "a", "no"), ("g2", "b", "no"))
    (row,) = ask("attention_attendance", sessions=GATHERINGS, attendance=known)
    assert (row["turnout"], row["came_before"], row["turnout_before"]) == ("exact", 1, "bound")


def test_an_organisation_with_many_rows_is_heard_from_once_and_unknown_is_not_heard() -> None:
    rows = ask(
        "attention_coverage",
        sessions=GATHERINGS[:2],
        attendance=attendance(("g1", "a", "yes"), ("g2", "a", "no"), ("g1", "b", "unknown")),
    )
    found = [(row["records"], row["reported"], row["expected"], row["coverage"]) for row in rows]
    assert found == [("attendance", 1, 2, 0.5)]
    assert not rule("coverage_low").is_met_by(0.5) and rule("coverage_low").is_met_by(0.49)


def test_only_organisations_with_a_mentor_are_to_be_heard_of_meetings() -> None:
    (row,) = ask(
        "attention_coverage", mentors=MENTORS, mentor_pairs=pairs()[:1], mentor_meetings=[met("p1", "2023-04-01")]
    )
    assert (row["records"], row["reported"], row["expected"], row["coverage"]) == ("mentor_meetings", 1, 1, 1)
