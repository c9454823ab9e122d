"""The made-up rounds look like work among volunteers, have gaps of every kind, and never contradict themselves."""

import pandas as pd
import pytest

from tests.examples.reading import (
    EXAMPLES,
    ROUNDS,
    amounts_by_category,
    held_meetings,
    own_grants,
    spending_of_grants,
    table,
)

WITH_MENTORS = ("imdi", "pooled")
TUESDAY, WEDNESDAY, THURSDAY, SATURDAY, SUNDAY = 1, 2, 3, 5, 6
FREE = {TUESDAY, WEDNESDAY, THURSDAY, SATURDAY, SUNDAY}


def pairs_with_meetings(example: str) -> pd.DataFrame:
    """Every meeting with the span of its pair and the organisation."""
    return table("mentor_meetings", example).merge(table("mentor_pairs", example), on="pair_id", suffixes=("", "_pair"))


@pytest.mark.parametrize("example", WITH_MENTORS)
def test_pairs_meet_on_evenings_and_weekends_and_not_in_the_summer(example) -> None:
    meetings = table("mentor_meetings", example)
    days = pd.concat([meetings["planned_on"], meetings["held_on"].dropna()])
    assert set(days.dt.day_of_week) == FREE
    monthly = days.dt.strftime("%m-%d")
    assert not monthly.between("06-21", "08-18").any()
    assert not monthly.between("12-14", "12-31").any()


@pytest.mark.parametrize("example", ROUNDS)
def test_sessions_are_on_evenings_and_weekends(example) -> None:
    sessions = table("sessions", example).query("held_precision == 'day'")
    assert set(sessions["held_on"].dt.day_of_week) <= FREE
    assert (sessions.query("series == 'gathering'")["held_on"].dt.day_of_week == SATURDAY).all()


@pytest.mark.parametrize("example", WITH_MENTORS)
def test_some_meetings_are_postponed_and_some_cancelled(example) -> None:
    meetings = table("mentor_meetings", example)
    assert set(meetings["status"]) == {"held", "postponed", "cancelled"}
    assert meetings[meetings["status"] != "held"]["held_on"].isna().all()
    moved = meetings[meetings["note"].str.contains("Flyttet", na=False)]
    assert example == "pooled" or len(moved) == (meetings["status"] == "postponed").sum()


@pytest.mark.parametrize("example", WITH_MENTORS)
def test_a_meeting_falls_within_its_pair(example) -> None:
    meetings = pairs_with_meetings(example)
    day = meetings["held_on"].fillna(meetings["planned_on"])
    assert (meetings["starts_on"] <= day).all()
    assert (day <= meetings["ends_on"].fillna(pd.Timestamp("2100-01-01"))).all()


@pytest.mark.parametrize("example", WITH_MENTORS)
def test_who_met_the_mentor_at_a_gathering_was_there_once(example) -> None:
    meetings = pairs_with_meetings(example).query("kind == 'gathering'")
    assert len(meetings) and not meetings.duplicated(["pair_id", "held_on"]).any()
    lists = table("attendance", example).merge(table("sessions", example), on="session_id")
    present = set(lists.query("came == 'yes'")[["organisation_id", "held_on"]].itertuples(index=False, name=None))
    assert set(meetings[["organisation_id", "held_on"]].itertuples(index=False, name=None)) <= present


def test_a_mentor_change_leaves_no_day_without_or_with_two() -> None:
    for example in WITH_MENTORS:
        pairs = table("mentor_pairs", example).sort_values("starts_on")
        following = pairs.groupby("organisation_id")["starts_on"].shift(-1)
        changed = pairs[following.notna()]
        assert len(changed) == {"imdi": 1, "pooled": 5}[example]
        assert (following[changed.index] - changed["ends_on"] == pd.Timedelta(days=1)).all()


def test_a_pooled_mentor_meets_a_whole_group_and_not_all_come() -> None:
    pairs = table("mentor_pairs", "pooled").query("ends_on.isna()")
    assert set(pairs.groupby("mentor_id")["organisation_id"].nunique()) == {5}
    together = held_meetings("pooled").groupby(["mentor_id", "held_on"])["organisation_id"].nunique()
    assert together.max() == 5 and together.min() < 5


def test_the_municipal_round_has_no_mentors_and_few_organisations_in_each_municipality() -> None:
    assert not [name for name in ("mentors", "mentor_pairs", "mentor_meetings") if _has_file(name, "municipal")]
    assert pd.isna(table("programmes", "municipal")["meetings_agreed_per_year"].iloc[0])
    places = table("organisations", "municipal")["place"].value_counts()
    assert len(places) == 8 and places.max() == 2
    funders = own_grants("municipal").merge(table("organisations", "municipal"), on="organisation_id")
    assert (funders["funder"].str[-1] == funders["place"].str[-1]).all()


def _has_file(name: str, example: str) -> bool:
    return (EXAMPLES / example / f"{name}.csv").exists()


def test_the_pooled_round_is_the_largest_and_shares_its_courses() -> None:
    sizes = {example: len(table("organisations", example)) for example in ROUNDS}
    assert sizes == {"imdi": 9, "municipal": 12, "pooled": 20}
    invited = {}
    for example in ROUNDS:
        lists = table("attendance", example).query("session_id.str.contains('course')")
        invited[example] = lists.groupby("session_id").size().max()
    assert invited == {"imdi": 9, "municipal": 2, "pooled": 20}


def test_one_organisation_reports_late_and_one_not_at_all_for_a_year() -> None:
    lines = spending_of_grants()
    late = lines[lines["spent_on"].dt.year > lines["year"]]
    assert set(late["organisation_id"]) == {"imdi-5"}
    assert late["note"].str.contains("etter fristen").all()
    reported = set(zip(lines["organisation_id"], lines["year"], strict=True))
    granted = set(zip(own_grants()["organisation_id"], own_grants()["year"], strict=True))
    assert granted - reported == {("imdi-8", 2024)}
    met = set(zip(held_meetings()["organisation_id"], held_meetings()["year"], strict=True))
    assert granted - met == {("imdi-8", 2024)}


@pytest.mark.parametrize("example", ROUNDS)
def test_one_has_a_rest_and_one_pays_back_all_that_was_left(example) -> None:
    spent = spending_of_grants(example).groupby("grant_id")["amount_nok"].sum()
    grants = own_grants(example).set_index("grant_id").loc[spent.index]
    rest = grants["paid_nok"] - spent - grants["repaid_nok"]
    assert (rest > 0).any()
    repaid = grants[grants["repaid_nok"] > 0]
    assert len(repaid) and (rest[repaid.index] == 0).all()


def test_just_under_exactly_at_and_just_above_the_audit_threshold_are_all_there() -> None:
    for example in ROUNDS:
        amounts = set(own_grants(example)["awarded_nok"])
        assert {100_000, 100_001} <= amounts
        assert any(99_000 <= amount < 100_000 for amount in amounts)


def test_a_grant_above_the_threshold_without_audit_stands_in_the_municipal_round_only() -> None:
    unaudited = {}
    for example in ROUNDS:
        lines = spending_of_grants(example)
        above = lines[lines["awarded_nok"] > 100_000]
        audited = above[above["category"] == "accounting_audit"]["organisation_id"]
        unaudited[example] = set(above["organisation_id"]) - set(audited)
    assert unaudited == {"imdi": set(), "municipal": {"municipal-10"}, "pooled": set()}


@pytest.mark.parametrize("example", ROUNDS)
def test_salary_weighs_less_where_more_do_without(example) -> None:
    amounts = amounts_by_category(example)
    without = (amounts["salary"] == 0).sum()
    assert without == {"imdi": 2, "municipal": 5, "pooled": 6}[example]


@pytest.mark.parametrize("example", ROUNDS)
def test_attendance_is_known_unknown_or_uncounted(example) -> None:
    lists = table("attendance", example)
    assert set(lists["came"]) == {"yes", "no", "unknown"}
    assert (lists.query("came == 'no'")["persons"] == 0).all()
    assert lists.query("came == 'unknown'")["persons"].isna().all()
    present = lists.query("came == 'yes'")["persons"]
    assert present.isna().any() and present.min() >= 1
