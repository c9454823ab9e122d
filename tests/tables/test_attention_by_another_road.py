"""The tables behind the attention rules, counted again from the records with pandas, on rounds with gaps."""

from functools import cache

import pandas as pd
import pytest

from dashboard.project import ROOT
from tests.real import desk

ROUNDS = sorted(path.name for path in (ROOT / "data" / "examples").iterdir() if (path / "programmes.csv").exists())


@cache
def read(folder: str, table: str) -> pd.DataFrame:
    """The records of one table; an empty frame with the key columns where there is no file."""
    path = ROOT / "data" / "examples" / folder / f"{table}.csv"
    return pd.read_csv(path) if path.exists() else pd.DataFrame()


def own_grants(folder: str) -> pd.DataFrame:
    """The grants the round itself gives; what others give is not its to follow up."""
    grants = read(folder, "grants")
    return grants[grants.is_own.astype(str).str.lower() != "false"]


@cache
def asked(folder: str, table: str) -> pd.DataFrame:
    """What the query gives for the programme of the folder."""
    programme = read(folder, "programmes").programme_id[0]
    return pd.DataFrame(desk().rows(table, programme))


@pytest.mark.parametrize("folder", ROUNDS)
def test_paid_and_spent_are_the_sums_of_the_records(folder: str) -> None:
    grants = own_grants(folder).query("paid_nok > 0").set_index("grant_id")
    lines = read(folder, "spending").groupby("grant_id").amount_nok
    found = asked(folder, "attention_spending").set_index("grant_id")
    assert sorted(found.index) == sorted(grants.index)
    spent = lines.sum().reindex(found.index)
    assert (found.spent_nok.astype(float).fillna(-1) == spent.fillna(-1)).all()
    assert (found.lines == lines.count().reindex(found.index, fill_value=0)).all()
    over = (spent - grants.paid_nok.reindex(found.index)).fillna(-1e9)
    assert (found.over_nok.astype(float).fillna(-1e9) - over).abs().max() < 0.005


@pytest.mark.parametrize("folder", ROUNDS)
def test_what_is_not_entered_as_paid_is_what_the_records_leave(folder: str) -> None:
    grants = own_grants(folder).dropna(subset="awarded_nok").set_index("grant_id")
    found = asked(folder, "attention_unpaid").set_index("grant_id").unpaid_nok.astype(float)
    assert found.to_dict() == (grants.awarded_nok - grants.paid_nok.fillna(0)).to_dict()


@pytest.mark.parametrize("folder", ROUNDS)
def test_grants_above_the_limit_without_audit_are_those_of_the_records(folder: str) -> None:
    limit = read(folder, "programmes").audit_above_nok[0]
    spending = read(folder, "spending")
    audited = set(spending.query("category == 'accounting_audit' and amount_nok > 0").grant_id)
    grants = own_grants(folder)
    judged = grants[grants.grant_id.isin(spending.grant_id) & grants.awarded_nok.notna()]
    lacking = judged[(judged.awarded_nok > limit) & ~judged.grant_id.isin(audited)]
    found = asked(folder, "attention_audit").set_index("grant_id").unaudited_nok.astype(float)
    assert set(found.index) == set(judged.grant_id)
    assert found[found > 0].to_dict() == (lacking.set_index("grant_id").awarded_nok - limit).to_dict()


@pytest.mark.parametrize("folder", [name for name in ROUNDS if len(read(name, "mentor_pairs"))])
def test_days_without_a_meeting_run_from_the_last_one_to_the_last_registered_day(folder: str) -> None:
    pairs, meetings = read(folder, "mentor_pairs"), read(folder, "mentor_meetings").query("status == 'held'")
    sessions = read(folder, "sessions").query("held_precision == 'day'")
    days = [*meetings.held_on, *sessions.held_on, *read(folder, "spending").spent_on.dropna()]
    last = min(max(days), read(folder, "programmes").ends_on[0])
    open_pairs = pairs[pairs.ends_on.isna() | (pairs.ends_on >= last)].set_index("pair_id")
    since = meetings.groupby("pair_id").held_on.max().reindex(open_pairs.index).fillna(open_pairs.starts_on)
    expected = (pd.Timestamp(last) - pd.to_datetime(since)).dt.days
    found = asked(folder, "attention_pairs_without_meeting").set_index("pair_id").days
    assert found.to_dict() == expected.to_dict()


@pytest.mark.parametrize("folder", [name for name in ROUNDS if len(read(name, "attendance"))])
def test_a_fall_from_one_gathering_to_the_next_is_that_of_the_records(folder: str) -> None:
    sessions = read(folder, "sessions").query("series == 'gathering' and part_of.isna()").dropna(subset="held_on")
    expected, before = {}, None
    for session in sessions.sort_values(["held_on", "session_id"]).session_id:
        here = read(folder, "attendance").query("session_id == @session and invited")
        if here.empty:
            continue
        if before is not None:
            expected[session] = round(before - (here.came != "no").mean(), 9)
        before = (here.came == "yes").mean()
    rows = asked(folder, "attention_attendance")
    found = {} if rows.empty else rows.set_index("session_id").fall.astype(float).round(9).to_dict()
    assert found == expected


@pytest.mark.parametrize("folder", ROUNDS)
def test_coverage_counts_the_organisations_that_have_filled_in_each_sheet(folder: str) -> None:
    owner = own_grants(folder).set_index("grant_id").organisation_id
    pair = read(folder, "mentor_pairs")
    heard = {
        "grants": set(owner),
        "spending": set(read(folder, "spending").grant_id.map(owner)),
        "capacity": set(read(folder, "capacity").get("organisation_id", [])),
        "applications": set(read(folder, "applications").get("organisation_id", [])),
    }
    if len(read(folder, "attendance")):
        heard["attendance"] = set(read(folder, "attendance").query("came != 'unknown'").organisation_id)
    if len(pair):
        met = read(folder, "mentor_meetings").pair_id.map(pair.set_index("pair_id").organisation_id)
        heard["mentor_meetings"] = set(met)
    expected = {name: len(organisations) for name, organisations in heard.items() if organisations}
    found = asked(folder, "attention_coverage").set_index("records")
    assert found.reported.to_dict() == expected
    assert set(found.expected) == {len(read(folder, "organisations"))}
