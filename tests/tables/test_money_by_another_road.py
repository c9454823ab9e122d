"""Money counted again from the records with pandas, on rounds with gaps, and held against every query of the page."""

from functools import cache

import pandas as pd
import pytest

from tests.real import desk
from tests.tables.rounds import asked, having, read

FOLDERS = having("grants")
CATEGORIES = ["salary", "fees", "activities", "premises", "travel", "equipment", "accounting_audit", "other"]
STEPS = {"grants_applied": "applied_nok", "grants_awarded": "awarded_nok", "grants_paid": "paid_nok"}


def is_own(grants: pd.DataFrame) -> pd.Series:
    """Which grants the round itself gives: all that are not said to be another's."""
    return grants.is_own.astype(str).str.lower() != "false"


@cache
def grants(folder: str) -> pd.DataFrame:
    """The round's own grants, with what was spent of each; missing where no line is registered."""
    rows = read(folder, "grants")
    spent = read(folder, "spending").groupby("grant_id").amount_nok.sum().rename("spent_nok")
    return rows[is_own(rows)].join(spent, on="grant_id")


@cache
def lines(folder: str) -> pd.DataFrame:
    """The lines of spending of the round's own grants, with organisation and year."""
    return read(folder, "spending")[["grant_id", "category", "amount_nok"]].merge(grants(folder), on="grant_id")


def same(found: pd.Series, expected: pd.Series) -> bool:
    """Whether the numbers are equal and missing in the same places."""
    found, expected = found.astype(float).sort_index(), expected.reindex(found.index).astype(float).sort_index()
    return bool((found.isna() == expected.isna()).all() and ((found - expected).abs().fillna(0) < 0.005).all())


def answers(folder: str, indicator_id: str) -> dict[str, float | None]:
    """The numerator of each period of the round's programme."""
    programme = read(folder, "programmes").programme_id[0]
    return {a.period: a.numerator for a in desk().ask(indicator_id) if a.programme_id == programme}


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_step_of_every_organisation_and_year_is_that_of_the_records(folder: str) -> None:
    found = asked(folder, "grant_flow").set_index(["organisation_id", "year"])
    everyone = read(folder, "organisations").organisation_id
    years = grants(folder).year.unique()
    assert set(found.index) == {(organisation, year) for organisation in everyone for year in years}
    steps = grants(folder).groupby(["organisation_id", "year"])
    for step in ("applied_nok", "awarded_nok", "paid_nok", "spent_nok", "repaid_nok"):
        assert same(found[step], steps[step].sum(min_count=1)), step
    assert same(found.unspent_nok, steps.paid_nok.sum(min_count=1) - steps.spent_nok.sum(min_count=1))


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_sums_of_each_step_are_those_of_the_records_and_each_step_waits_for_its_own(folder: str) -> None:
    own = grants(folder).assign(unspent_nok=lambda rows: rows.paid_nok - rows.spent_nok)
    steps = {**STEPS, "grants_repaid": "repaid_nok", "grants_spent": "spent_nok", "grants_unspent": "unspent_nok"}
    for indicator_id, column in steps.items():
        expected = {"all": own[column].sum(), **own.groupby("year")[column].sum(min_count=1).rename(str).to_dict()}
        found = answers(folder, indicator_id)
        assert {period: found[period] for period in map(str, expected)} == pytest.approx(
            {str(period): amount for period, amount in expected.items()}
        ), indicator_id


@pytest.mark.parametrize("folder", FOLDERS)
def test_grants_just_below_the_threshold_are_those_from_89_per_cent_up_to_and_including_it(folder: str) -> None:
    limit = read(folder, "programmes").audit_above_nok[0]
    below = grants(folder)[grants(folder).awarded_nok.between(0.89 * limit, limit)]
    found = asked(folder, "grant_sizes")
    assert len(found) == len(grants(folder))
    counted = answers(folder, "grants_just_below_audit")["all"]
    assert (found["size"] == "just_below_audit").sum() == len(below) == counted
    assert set(found[found["size"] == "above_audit"].awarded_nok.astype(float) > limit) <= {True}


@pytest.mark.parametrize("folder", FOLDERS)
def test_shares_are_of_what_each_has_broken_down_and_the_silent_have_none(folder: str) -> None:
    mine = lines(folder).pivot_table(index="organisation_id", columns="category", values="amount_nok", aggfunc="sum")
    shares = mine.reindex(columns=CATEGORIES).fillna(0).div(mine.sum(axis=1), axis=0)
    found = asked(folder, "spending_shares").set_index("organisation_id")
    assert set(found.index) == set(read(folder, "organisations").organisation_id)
    for category in CATEGORIES:
        assert same(found[category], shares[category]), category
    assert found[CATEGORIES].astype(float).sum(axis=1, min_count=1).dropna().to_numpy() == pytest.approx(1)


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_bar_of_all_is_the_sum_of_the_lines_and_tells_how_many_are_in_it(folder: str) -> None:
    found = asked(folder, "spending_by_category").set_index("category")
    mine = lines(folder)
    assert same(found.amount_nok, mine.groupby("category").amount_nok.sum().reindex(found.index, fill_value=0))
    assert sorted(found.index) == sorted(CATEGORIES) and found.share.sum() == pytest.approx(1)
    assert set(found.reported) == {mine.organisation_id.nunique()}
    assert set(found.expected) == {len(read(folder, "organisations"))}


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_part_of_the_cost_is_that_of_the_records_and_the_whole_waits_for_all(folder: str) -> None:
    costs = read(folder, "programme_costs").groupby(["year", "kind"]).amount_nok.sum(min_count=1)
    found = asked(folder, "cost_parts").set_index(["year", "part"])
    beside = found[found.index.get_level_values("part") != "grants"]
    assert same(beside.amount_nok, costs)
    paid = grants(folder).groupby("year").paid_nok.sum()
    assert {year: float(found.amount_nok[year, "grants"]) for year in paid.index} == paid.to_dict()
    is_whole = (found.completeness == "whole").groupby("year").all()
    organisations = len(read(folder, "organisations"))
    yearly = {str(year): float(found.amount_nok[year].sum()) if is_whole[year] else None for year in paid.index}
    both = sum(yearly.values()) if all(yearly.values()) else None
    assert answers(folder, "cost_per_organisation") == {"all": both, **yearly}
    per_year = [a.denominator for a in desk().ask("cost_per_organisation") if a.period == str(paid.index[0])]
    assert organisations in per_year


@pytest.mark.parametrize("folder", FOLDERS)
def test_hours_are_the_sum_of_the_hours_and_of_nothing_in_kroner(folder: str) -> None:
    hours = read(folder, "programme_costs").groupby("year").hours.sum()
    assert answers(folder, "staff_hours") == {"all": hours.sum(), **{str(year): n for year, n in hours.items()}}


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_others_give_stands_apart_and_no_example_contradicts_itself(folder: str) -> None:
    rows = read(folder, "grants")
    assert len(asked(folder, "other_grants")) == (~is_own(rows)).sum()
    assert asked(folder, "money_findings").empty
