"""Links of the made-up rounds: every stage and origin, no dates that contradict them, ties that some report twice."""

import pandas as pd
import pytest

from tests.examples.reading import ROUNDS, table


def ties(example: str) -> list[frozenset[str]]:
    """Each reported tie between two organisations, as the pair it joins."""
    names = table("organisations", example).set_index("name")["organisation_id"]
    links = table("collaborations", example).query("partner_type == 'participant'")
    return [frozenset(pair) for pair in zip(links["organisation_id"], links["partner"].map(names), strict=True)]


@pytest.mark.parametrize("example", ROUNDS)
def test_every_stage_origin_nature_and_confirmation_occurs(example) -> None:
    links = table("collaborations", example)
    assert set(links["stage"].dropna()) == {"planned", "established", "ended"}
    assert set(links["origin"]) == {"before", "through_programme", "unknown"}
    assert "cooperation" in set(links["nature"]) and len(set(links["nature"])) >= 2
    assert set(links["confirmed_by_both"].dropna()) == {True, False} and links["confirmed_by_both"].isna().any()


@pytest.mark.parametrize("example", ROUNDS)
def test_dates_fit_stage_and_origin(example) -> None:
    links, programme = table("collaborations", example), table("programmes", example).iloc[0]
    assert (links["ended"].notna() == (links["stage"] == "ended")).all()
    assert links.query("stage == 'planned'")["since"].isna().all()
    dated = links[links["since"].notna()]
    is_new = dated["origin"] == "through_programme"
    assert (is_new == (dated["since"] >= programme["starts_on"])).all()
    ended = links[links["ended"].notna()]
    assert ended["ended"].between(programme["starts_on"], programme["ends_on"]).all()
    assert (ended["since"].fillna(pd.Timestamp("1900-01-01")) < ended["ended"]).all()


@pytest.mark.parametrize(("example", "expected"), [("imdi", 10), ("municipal", 4), ("pooled", 24)])
def test_a_tie_that_both_report_is_two_rows_that_say_the_same(example, expected) -> None:
    reported = ties(example)
    assert len(set(reported)) == expected < len(reported)
    assert all(len(tie) == 2 for tie in reported)
    links = table("collaborations", example).query("partner_type == 'participant'")
    twice = links[[reported.count(tie) == 2 for tie in reported]]
    assert twice["confirmed_by_both"].eq(True).all()
    assert twice["since"].nunique() <= len(twice) / 2


@pytest.mark.parametrize(("example", "isolated"), [("imdi", 1), ("municipal", 2), ("pooled", 2)])
def test_some_organisations_have_no_link_at_all(example, isolated) -> None:
    linked = set(table("collaborations", example)["organisation_id"]).union(*ties(example))
    assert len(set(table("organisations", example)["organisation_id"]) - linked) == isolated


@pytest.mark.parametrize("example", ROUNDS)
def test_no_partner_is_linked_twice_to_the_same_organisation(example) -> None:
    assert not table("collaborations", example).duplicated(["organisation_id", "partner"]).any()
