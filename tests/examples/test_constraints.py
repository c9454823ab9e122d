"""The round run by a directorate stays within what the evaluation publishes: one test for each constraint, by its id.

The numbers are typed here; those of other subjects stand in test_constraints_on_outcomes.
"""

import pandas as pd

from tests.examples.reading import (
    ROUNDS,
    amounts_by_category,
    held_meetings,
    own_grants,
    spending_of_grants,
    table,
)

PAY = ["salary", "fees"]


def test_c01_nine_organisations_ten_mentors_and_nine_pairs_at_any_time() -> None:
    assert len(table("organisations")) == 9
    assert table("mentors")["mentor_id"].nunique() == 10
    pairs = table("mentor_pairs")
    assert pairs["mentor_id"].nunique() == 10
    ends_on = pairs["ends_on"].fillna(table("programmes")["ends_on"].iloc[0])
    first_starts = pairs.groupby("organisation_id")["starts_on"].min()
    for day in pd.date_range(first_starts.max(), "2024-12-31"):
        lasting = pairs[(pairs["starts_on"] <= day) & (day <= ends_on)]
        assert lasting["organisation_id"].nunique() == len(lasting) == 9


def test_c02_no_grant_of_a_year_is_above_the_cap() -> None:
    by_year = own_grants().groupby(["organisation_id", "year"])[["awarded_nok", "paid_nok"]].sum()
    assert by_year.max().max() <= 110_000
    assert len(by_year) == 18


def test_c03_the_mean_grant_is_about_a_hundred_thousand() -> None:
    assert own_grants().groupby("year")["awarded_nok"].mean().between(95_000, 102_000).all()


def test_c04_several_applied_for_just_under_a_hundred_thousand() -> None:
    grants = own_grants()
    just_under = grants[grants["applied_nok"].between(89_000, 99_000)]
    assert 3 <= just_under["organisation_id"].nunique() <= 9


def test_c05_at_least_one_says_it_avoids_an_audit() -> None:
    grants = own_grants()
    avoiding = grants[grants["note"].str.contains("slippe revisjon", na=False)]
    assert 1 <= avoiding["organisation_id"].nunique() <= 9
    assert (avoiding["applied_nok"] <= 100_000).all()


def test_c06_the_grants_of_a_year_stay_within_a_million() -> None:
    assert own_grants().groupby("year")["awarded_nok"].sum().max() <= 1_000_000


def test_c07_audited_if_and_only_if_above_a_hundred_thousand() -> None:
    assert table("programmes")["audit_above_nok"].tolist() == [100_000]
    lines = spending_of_grants()
    audited = set(lines[lines["category"] == "accounting_audit"]["grant_id"])
    reported = own_grants().query("grant_id in @lines.grant_id")
    assert audited == set(reported[reported["awarded_nok"] > 100_000]["grant_id"])
    assert {100_000, 100_001} <= set(own_grants()["awarded_nok"])


def test_c08_no_more_is_spent_than_was_granted() -> None:
    for example in ROUNDS:
        spent = spending_of_grants(example).groupby("grant_id")["amount_nok"].sum()
        grants = own_grants(example).set_index("grant_id")
        paid, repaid = grants["paid_nok"].loc[spent.index], grants["repaid_nok"].loc[spent.index]
        assert (spent <= grants["awarded_nok"].loc[spent.index]).all()
        assert (spent + repaid <= paid).all()


def test_c10_two_paid_no_salary() -> None:
    amounts = amounts_by_category()
    assert len(amounts) == 9
    assert (amounts["salary"] == 0).sum() == 2


def test_c11_the_two_without_salary_used_most_on_activities() -> None:
    amounts = amounts_by_category()
    without = amounts[amounts["salary"] == 0]
    assert (without["activities"] / without.sum(axis="columns") > 0.5).all()


def test_c12_seven_or_eight_paid_salary_or_fees() -> None:
    assert 7 <= (amounts_by_category()[PAY].sum(axis="columns") > 0).sum() <= 8


def test_c13_pay_is_the_largest_item_for_five_to_seven() -> None:
    amounts = amounts_by_category()
    others = amounts.drop(columns=PAY).max(axis="columns")
    assert 5 <= (amounts[PAY].sum(axis="columns") > others).sum() <= 7


def test_c14_more_than_half_of_all_grant_money_is_salary() -> None:
    salary = amounts_by_category()["salary"].sum()
    assert salary / amounts_by_category().sum().sum() > 0.5
    assert salary / own_grants()["awarded_nok"].sum() > 0.5


def test_c20_six_meetings_are_agreed_and_not_all_pairs_reach_them() -> None:
    assert table("programmes")["meetings_agreed_per_year"].tolist() == [6]
    held = held_meetings().groupby(["organisation_id", "year"]).size()
    assert held.min() < 6 < held.max()


def test_c21_some_pairs_met_more_than_agreed() -> None:
    held = held_meetings().groupby(["organisation_id", "year"]).size()
    assert 2 <= held[held > 6].index.get_level_values("organisation_id").nunique() <= 8


def test_c22_several_mentors_had_hoped_for_more_which_is_not_the_minimum() -> None:
    pairs = table("mentor_pairs")
    hoping = pairs[pairs["note"].str.contains("håpet på flere", na=False)]
    assert 3 <= hoping["mentor_id"].nunique() <= 8
    above = held_meetings().groupby(["organisation_id", "year"]).size()
    assert set(hoping["organisation_id"]) & set(above[above > 6].index.get_level_values("organisation_id"))


def test_c23_every_pair_had_met_by_the_summer_of_2023() -> None:
    first = held_meetings().sort_values("held_on").groupby("organisation_id").first()
    assert len(first) == 9
    assert first["held_on"].max() <= pd.Timestamp("2023-07-01")
    assert (first["topic"] == "Bli kjent").all()


def test_c30_seven_or_eight_came_to_the_board_course() -> None:
    courses = table("attendance").merge(table("sessions"), on="session_id").query("title == 'Kurs i styrearbeid'")
    present = courses[courses["came"] == "yes"]
    assert len(courses) == 9
    assert 7 <= len(present) <= 8


def test_c31_at_most_two_persons_from_each_at_a_gathering() -> None:
    persons = table("attendance").merge(table("sessions"), on="session_id").query("series == 'gathering'")["persons"]
    assert persons.max() == 2


def test_c32_most_sent_two() -> None:
    lists = table("attendance").merge(table("sessions"), on="session_id").query("series == 'gathering'")
    sent_two = lists[lists["persons"] == 2].groupby("session_id")["organisation_id"].nunique()
    assert len(sent_two) == 3 and sent_two.between(5, 8).all()
    assert 5 <= lists.groupby("organisation_id")["persons"].max().eq(2).sum() <= 8


def test_c40_one_mentor_was_replaced() -> None:
    mentors = table("mentor_pairs").groupby("organisation_id")["mentor_id"].nunique()
    assert sorted(mentors) == [1] * 8 + [2]


def test_c41_three_pairs_had_challenges() -> None:
    pairs = table("mentor_pairs")
    assert pairs["had_challenges"].notna().all()
    assert pairs[pairs["had_challenges"]]["organisation_id"].nunique() == 3


def test_c42_a_mentor_organisation_receives_forty_thousand() -> None:
    assert table("programmes")["mentor_compensation_nok"].tolist() == [40_000]
    paid = table("programme_costs").query("kind == 'mentor_compensation'")
    assert paid["amount_nok"].tolist() == [9 * 40_000] * 2
