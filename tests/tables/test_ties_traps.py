"""Traps in counting ties: told twice, told by one side only, told in two ways, or not told of at all."""

import duckdb

from tests.indicators.typed import Rows, count, typed
from tests.tables.rounds import of_typed

NAMES = {"a": "Alfa", "b": "Beta", "c": "Gamma", "d": "Delta"}


def kind_of(told: dict[str, str]) -> str:
    """The type of the partner, where the link does not say it."""
    return "participant" if told["partner"].strip().title() in NAMES.values() else "school"


def a_round(*links: dict[str, object]) -> duckdb.DuckDBPyConnection:
    """A round with four organisations and these links; a link to one of them is of the type participant."""
    rows = [
        {"link_id": str(n), "partner_type": kind_of(told), "stage": "established", **told}
        for n, told in enumerate(links)
    ]
    organisations = [{"organisation_id": key, "name": name} for key, name in NAMES.items()]
    return typed(programmes=[{"programme_id": "p"}], organisations=organisations, collaborations=rows)


def link(one: str, partner: str, **more: object) -> dict[str, object]:
    """A link as an organisation tells of it."""
    return {"organisation_id": one, "partner": partner, **more}


def each(base: duckdb.DuckDBPyConnection, column: str) -> dict[str, object]:
    """One count of every organisation."""
    return {row["organisation_id"]: row[column] for row in of_typed(base, "organisation_ties")}


def pairs(base: duckdb.DuckDBPyConnection) -> Rows:
    """The ties among the participants, without those who stand alone."""
    return [row for row in of_typed(base, "participant_ties") if row["other_organisation_id"] is not None]


def test_a_tie_told_by_both_is_one_tie_of_each() -> None:
    base = a_round(link("a", "Beta"), link("b", "Alfa"))
    assert [(row["organisation_id"], row["other_organisation_id"], row["is_confirmed"]) for row in pairs(base)] == [
        ("a", "b", True)
    ]
    assert count(base, "ties_among_participants") == (1, 6, None, None)
    assert count(base, "ties_told_by_both") == (1, 1, None, None)
    assert each(base, "current") == {"a": 1, "b": 1, "c": None, "d": None}


def test_a_tie_told_by_one_side_counts_for_both_and_is_not_confirmed() -> None:
    base = a_round(link("b", " alfa "), link("c", "Delta", confirmed_by_both=True))
    assert each(base, "current") == {"a": 1, "b": 1, "c": 1, "d": 1}
    assert count(base, "ties_among_participants") == (2, 6, None, None)
    assert count(base, "ties_told_by_both") == (1, 2, None, None)


def test_a_partner_named_twice_is_one_tie_and_a_planned_or_ended_one_is_not_current() -> None:
    base = a_round(
        link("a", "Skolen"), link("a", "skolen "), link("a", "Park", stage="planned"), link("a", "Bad", stage="ended")
    )
    (row,) = (row for row in of_typed(base, "organisation_ties") if row["organisation_id"] == "a")
    assert [row[name] for name in ("current", "planned", "ended", "partner_types")] == [1, 1, 1, 1]
    assert count(base, "organisations_with_named_partner") == (1, 4, None, None)


def test_an_organisation_nobody_named_a_partner_of_is_kept_without_a_count() -> None:
    base = a_round(link("a", "Skolen"))
    network = of_typed(base, "network")
    assert [row["organisation_id"] for row in network] == ["a", "b", "c", "d"]
    assert [row["partner"] for row in network] == ["Skolen", None, None, None]
    assert each(base, "current")["d"] is None


def test_where_nothing_is_told_nothing_is_counted() -> None:
    base = a_round()
    assert all(
        not of_typed(base, table) for table in ("network", "participant_ties", "organisation_ties", "partner_types")
    )
    assert count(base, "ties_among_participants") == (None, 6, None, None)
    assert count(base, "organisations_with_named_partner") == (None, 4, None, None)


def test_money_and_rooms_are_no_ties() -> None:
    base = a_round(link("a", "Skolen", nature="venue"), link("b", "Fondet", nature="funding"))
    assert not of_typed(base, "network")


def test_an_unknown_origin_is_neither_new_nor_kept() -> None:
    told = {"origin": "through_programme"}
    base = a_round(
        link("a", "Skolen"), link("b", "Skolen", **told), link("b", "Park"), link("c", "Bad", stage="ended", **told)
    )
    assert each(base, "new") == {"a": None, "b": 1, "c": 0, "d": None}
    assert each(base, "undated") == {"a": 1, "b": 1, "c": 0, "d": None}
    assert count(base, "new_ties") == (1, None, None, None)
    assert count(a_round(link("a", "Skolen")), "new_ties") == (None, None, None, None)


def test_told_in_two_ways_it_is_one_established_tie_of_unknown_origin_and_a_finding() -> None:
    told = link("a", "Beta", stage="planned", origin="before"), link("b", "Alfa", origin="through_programme")
    (row,) = pairs(a_round(*told))
    assert (row["stage"], row["origin"], row["is_disputed"]) == ("established", "unknown", True)


def test_a_stage_not_told_is_taken_for_a_tie_and_stays_unknown() -> None:
    (row,) = (row for row in of_typed(a_round(link("a", "Skolen", stage=None)), "network") if row["partner"])
    assert row["stage"] is None
    assert each(a_round(link("a", "Skolen", stage=None)), "current")["a"] == 1


def test_a_bridge_is_a_type_that_one_reaches_and_a_residual_type_is_none() -> None:
    council = {"partner": "Rådet", "partner_type": "county"}
    base = a_round(
        link("a", "Skolen"), link("a", "Park", partner_type="other"), link("b", **council), link("c", **council)
    )
    bridges = {row["partner_type"]: (row["is_bridge"], row["partners"]) for row in of_typed(base, "partner_types")}
    assert bridges == {"school": (True, 1), "other": (False, 1), "county": (False, 1)}


def test_two_organisations_of_one_name_are_not_taken_for_each_other() -> None:
    base = a_round(link("a", "Beta"))
    base.execute("update organisations set name = 'Beta' where organisation_id = 'd'")
    assert not pairs(base) and each(base, "current") == {"a": 1, "b": None, "c": None, "d": None}


def links(base: duckdb.DuckDBPyConnection) -> list[tuple[object, ...]]:
    """(organisation, partner, told by) of every link an organisation has."""
    rows = of_typed(base, "organisation_links")
    return [tuple(row[name] for name in ("organisation_id", "partner", "told_by")) for row in rows]


def test_a_tie_told_by_the_other_side_alone_stands_under_both_and_says_who_told() -> None:
    base = a_round(link("a", " beta"), link("a", "Skolen"), link("c", "Delta"), link("d", "Gamma"))
    assert links(base) == [
        ("a", " beta", "self"), ("a", "Skolen", "self"), ("b", "Alfa", "other"), ("c", "Delta", "both"),
        ("d", "Gamma", "both"),
    ]  # fmt: skip


def test_a_loan_of_a_venue_is_no_tie_and_stands_under_the_one_that_told_of_it_alone() -> None:
    assert links(a_round(link("a", "Beta", nature="venue"))) == [("a", "Beta", "self")]


def test_a_network_that_grew_is_that_of_both_sides_however_few_have_told_of_it() -> None:
    base = a_round(link("a", "Beta", origin="through_programme"), link("c", "Delta", origin="before"))
    assert count(base, "wider_network") == (2, 4, 4, 2)
