"""The facts keep what is missing missing, say how firm each row is, and multiply nothing."""

from functools import cache

import pytest
from duckdb import DuckDBPyConnection

from tests.indicators.typed import QUERIES, rows_of, typed

FACTS = sorted(path.stem for path in (QUERIES / "facts").glob("*.sql"))
TWO_ORGANISATIONS = [{"organisation_id": "a"}, {"organisation_id": "b"}]


@cache
def _empty() -> DuckDBPyConnection:
    return typed()


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_says_what_a_row_is_and_which_programme_and_source_it_has(fact: str) -> None:
    first, second, *_ = (QUERIES / "facts" / f"{fact}.sql").read_text("utf-8").splitlines()
    columns = {row["column_name"] for row in rows_of(_empty(), f"describe {fact}")}
    assert first.startswith("-- One row per ")
    assert second == f"create view {fact} as" or second.startswith("--")
    assert {"programme_id", "basis_rank", "source_id"} <= columns


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_without_records_has_no_rows(fact: str) -> None:
    assert rows_of(_empty(), f"select * from {fact}") == []


@pytest.mark.parametrize(("basis", "rank"), [("reported", 1), ("derived", 2), ("assumed", 3), ("example", 4)])
def test_the_basis_of_a_row_becomes_its_rank(basis: str, rank: int) -> None:
    base = typed(programmes=[{"programme_id": "p", "basis": basis}])
    assert rows_of(base, "select basis_rank from fct_programmes") == [{"basis_rank": rank}]


def test_a_programme_knows_its_years_and_how_many_should_be_heard_from() -> None:
    base = typed(
        programmes=[{"programme_id": "p"}, {"programme_id": "q"}],
        organisations=TWO_ORGANISATIONS,
        mentors=[{"mentor_id": "m"}, {"mentor_id": "n"}, {"mentor_id": "o"}],
        planned_sessions=[{"year": 2023, "planned": 1}, {"year": 2024, "planned": 1}],
    )
    wanted = "programme_id, first_year, last_year, years, organisations_expected, mentors_registered, has_plan"
    assert rows_of(base, f"select {wanted}, has_mentoring from fct_programmes order by programme_id") == [
        _programme("p", organisations=2, mentors=3, planned=True),
        _programme("q", organisations=0, mentors=0, planned=False),
    ]


def _programme(programme_id: str, organisations: int, mentors: int, planned: bool) -> dict[str, object]:
    return {
        "programme_id": programme_id,
        "first_year": 2023,
        "last_year": 2024,
        "years": 2,
        "organisations_expected": organisations,
        "mentors_registered": mentors,
        "has_plan": planned,
        "has_mentoring": mentors > 0,
    }


def test_every_calendar_year_of_a_programme_has_one_row() -> None:
    base = typed(programmes=[{"programme_id": "p", "starts_on": "1998-11-01", "ends_on": "2012-01-31"}])
    years = [row["year"] for row in rows_of(base, "select year from fct_programme_years order by year")]
    assert years == list(range(1998, 2013))


def test_a_year_without_a_plan_is_no_year_of_operation_where_another_year_has_one() -> None:
    rounds = [{"programme_id": "p", "starts_on": "2022-04-01"}, {"programme_id": "q"}]
    kinds = ("course", "gathering")
    planned = [{"year": year, "series": kind, "planned": 1} for year in (2023, 2024) for kind in kinds]
    base = typed(programmes=rounds, planned_sessions=planned)
    counted = rows_of(base, "select programme_id, years from fct_programmes order by programme_id")
    assert [tuple(row.values()) for row in counted] == [("p", 2), ("q", 2)]
    query = "select programme_id, year from fct_programme_years where is_running order by programme_id, year"
    assert [tuple(row.values()) for row in rows_of(base, query)] == [
        ("p", 2023), ("p", 2024), ("q", 2023), ("q", 2024),
    ]  # fmt: skip


def test_a_session_without_a_date_has_no_year_and_an_item_inside_a_gathering_is_not_counted() -> None:
    base = typed(
        programmes=[{"programme_id": "p"}],
        sessions=[
            {"session_id": "gathering", "series": "gathering", "held_on": "2023-09-01"},
            {"session_id": "item", "held_on": "2023-09-01", "part_of": "gathering"},
            {"session_id": "undated"},
        ],
    )
    assert rows_of(base, "select session_id, held_year, is_counted from fct_sessions order by session_id") == [
        {"session_id": "gathering", "held_year": 2023, "is_counted": True},
        {"session_id": "item", "held_year": 2023, "is_counted": False},
        {"session_id": "undated", "held_year": None, "is_counted": True},
    ]


def test_an_undated_session_may_belong_to_each_year_of_its_series_and_is_held_in_none() -> None:
    base = typed(
        programmes=[{"programme_id": "p"}],
        planned_sessions=[{"year": 2023, "planned": 1}, {"year": 2024, "planned": 2}],
        sessions=[{"session_id": "dated", "held_on": "2023-05-01"}, {"session_id": "undated"}],
    )
    columns = "year, planned, planned_unregistered, held, may_be_held"
    query = f"select {columns} from fct_series_years order by year nulls last"
    assert [tuple(row.values()) for row in rows_of(base, query)] == [
        (2023, 1, None, 1, 1),
        (2024, 2, 2, 0, 1),
        (None, None, None, 1, 0),
    ]


def test_a_grant_nobody_has_told_the_size_of_is_not_zero() -> None:
    base = typed(
        programmes=[{"programme_id": "p"}],
        organisations=TWO_ORGANISATIONS,
        grants=[{"grant_id": "g", "organisation_id": "a"}],
    )
    assert rows_of(base, "select awarded_nok, paid_nok from fct_grants") == [{"awarded_nok": None, "paid_nok": None}]


def test_a_pair_that_has_not_ended_lasts_as_long_as_the_programme() -> None:
    base = typed(
        programmes=[{"programme_id": "p"}],
        organisations=TWO_ORGANISATIONS,
        mentors=[{"mentor_id": "m"}],
        mentor_pairs=[
            {"pair_id": "lasting", "organisation_id": "a"},
            {"pair_id": "short", "organisation_id": "b", "ends_on": "2023-06-30"},
        ],
    )
    query = "select pair_id, first_year, last_year from fct_mentor_pairs order by pair_id"
    assert [tuple(row.values()) for row in rows_of(base, query)] == [("lasting", 2023, 2024), ("short", 2023, 2023)]


def test_a_meeting_that_was_not_held_takes_its_year_from_the_plan() -> None:
    base = typed(
        programmes=[{"programme_id": "p"}],
        organisations=TWO_ORGANISATIONS,
        mentors=[{"mentor_id": "m"}],
        mentor_pairs=[{"pair_id": "pair", "organisation_id": "a"}],
        mentor_meetings=[
            {"meeting_id": "1", "pair_id": "pair", "held_on": "2024-01-10", "planned_on": "2023-12-10"},
            {"meeting_id": "2", "pair_id": "pair", "status": "cancelled", "planned_on": "2023-12-11"},
        ],
    )
    query = "select organisation_id, year, is_held, is_gathering from fct_mentor_meetings order by meeting_id"
    assert [tuple(row.values()) for row in rows_of(base, query)] == [
        ("a", 2024, True, False),
        ("a", 2023, False, False),
    ]


def test_only_cooperation_that_is_more_than_planned_counts_as_a_link() -> None:
    links = [
        {"link_id": "1", "nature": "cooperation", "stage": None},
        {"link_id": "2", "nature": "cooperation", "stage": "ended"},
        {"link_id": "3", "nature": "cooperation", "stage": "planned"},
        {"link_id": "4", "nature": "venue"},
        {"link_id": "5", "nature": None},
    ]
    base = typed(
        programmes=[{"programme_id": "p"}],
        organisations=TWO_ORGANISATIONS,
        collaborations=[{**link, "organisation_id": "a"} for link in links],
    )
    found = rows_of(base, "select link_id from fct_collaborations where is_cooperation order by link_id")
    assert [row["link_id"] for row in found] == ["1", "2"]


def _stated(**row: object) -> tuple[object, ...]:
    base = typed(
        quantifiers=[{"quantifier": "most", "low": 5, "high": 8}],
        indicators=[{"indicator_id": "more_activity"}],
        programmes=[{"programme_id": "p"}],
        statements=[{"indicator_id": "more_activity", "out_of": 9, **row}],
    )
    return tuple(rows_of(base, "select low, high, out_of, basis_rank from fct_statements")[0].values())


def test_a_word_is_read_as_an_interval_and_is_never_firmer_than_assumed() -> None:
    assert _stated(quantifier="most") == (5, 8, 9, 3)
    assert _stated(quantifier="most", basis="derived") == (5, 8, 9, 3)
    assert _stated(quantifier="most", basis="example") == (5, 8, 9, 4)


def test_a_stated_number_keeps_its_own_basis_and_an_open_end_stays_open() -> None:
    assert _stated(low=3, high=3) == (3, 3, 9, 1)
    assert _stated(low=1, basis="derived") == (1, None, 9, 2)
