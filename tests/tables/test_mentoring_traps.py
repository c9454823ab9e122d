"""Traps in counting the meetings of mentor pairs: each would give a number that looks right and is not."""

from datetime import date

import duckdb
import pytest

from tests.indicators.typed import count, typed
from tests.tables.rounds import of_typed

PROGRAMME = {"programme_id": "p", "meetings_agreed_per_year": 6, "starts_on": "2023-01-01", "ends_on": "2025-12-31"}


def meeting(number: int, day: str | None, pair: str = "a", **more: object) -> dict[str, object]:
    """A meeting of a pair, held on the day where one is given."""
    return {"meeting_id": str(number), "pair_id": pair, "held_on": day, "planned_on": day, **more}


def a_round(
    meetings: list[dict[str, object]], pairs: list[dict[str, object]] | None = None
) -> duckdb.DuckDBPyConnection:
    """A round with one organisation and these meetings."""
    return typed(
        programmes=[PROGRAMME],
        organisations=[{"organisation_id": "o"}],
        mentors=[{"mentor_id": "m"}, {"mentor_id": "n"}],
        mentor_pairs=pairs or [{"pair_id": "a", "organisation_id": "o"}],
        mentor_meetings=meetings,
    )


def test_a_year_with_nothing_registered_is_missing_and_not_zero() -> None:
    rows = of_typed(a_round([meeting(1, "2023-03-01"), meeting(2, "2025-03-01")]), "mentor_meetings_by_year")
    assert [(row["year"], row["held"]) for row in rows] == [(2023, 1), (2024, None), (2025, 1)]


def test_a_year_in_which_all_was_cancelled_is_zero_and_not_missing() -> None:
    cancelled = meeting(1, None, planned_on="2024-03-01", status="cancelled")
    rows = of_typed(a_round([cancelled]), "mentor_meetings_by_year")
    assert [(row["year"], row["held"]) for row in rows] == [(2023, None), (2024, 0), (2025, None)]


def test_a_change_of_mentor_within_a_year_neither_doubles_the_agreement_nor_the_meetings() -> None:
    pairs = [
        {"pair_id": "a", "organisation_id": "o", "ends_on": "2023-06-30"},
        {"pair_id": "b", "organisation_id": "o", "mentor_id": "n", "starts_on": "2023-07-01", "ends_on": "2023-12-31"},
    ]
    found = a_round([meeting(1, "2023-03-01"), meeting(2, "2023-09-01", pair="b")], pairs)
    (row,) = of_typed(found, "mentor_meetings_by_year")
    assert (row["held"], row["agreed"]) == (2, 6)
    assert count(found, "organisations_changing_mentor") == (1, 1, 1, 1)


def test_two_spells_with_the_same_mentor_are_no_change_of_mentor() -> None:
    pairs = [
        {"pair_id": "a", "organisation_id": "o", "ends_on": "2023-06-30"},
        {"pair_id": "b", "organisation_id": "o", "starts_on": "2024-01-01"},
    ]
    assert count(a_round([], pairs), "organisations_changing_mentor") == (0, 1, 1, 1)


def test_changes_of_mentor_are_unknown_where_no_pair_is_registered() -> None:
    found = typed(programmes=[PROGRAMME], organisations=[{"organisation_id": "o"}], mentors=[{"mentor_id": "m"}])
    assert count(found, "organisations_changing_mentor") == (None, 1, 1, 0)


def test_a_gathering_counts_in_one_reading_only() -> None:
    found = a_round([meeting(1, "2023-03-01"), meeting(2, "2023-09-01", kind="gathering")])
    row = of_typed(found, "mentor_meetings_by_year")[0]
    assert (row["held"], row["held_at_gatherings"], row["held_in_all"]) == (1, 1, 2)
    assert [count(found, name)[0] for name in ("mentor_meetings_held", "mentor_meetings_with_gatherings")] == [1, 2]


def test_a_meeting_of_unknown_kind_is_no_gathering() -> None:
    row = of_typed(a_round([meeting(1, "2023-03-01", kind=None)]), "mentor_meetings_by_year")[0]
    assert (row["held"], row["held_at_gatherings"]) == (1, 0)


def test_a_silence_does_not_run_through_a_year_nobody_reported() -> None:
    found = a_round([meeting(1, "2023-12-01"), meeting(2, "2025-01-31"), meeting(3, "2025-12-31")])
    (row,) = of_typed(found, "mentor_silences")
    assert row["longest_apart"] == (date(2025, 12, 31) - date(2025, 1, 31)).days
    assert (row["years_reported"], row["years_expected"]) == (2, 3)


def test_a_silence_runs_through_a_year_in_which_all_was_cancelled() -> None:
    cancelled = meeting(3, None, planned_on="2024-05-01", status="cancelled")
    (row,) = of_typed(a_round([meeting(1, "2023-12-01"), cancelled, meeting(2, "2025-01-31")]), "mentor_silences")
    assert row["longest_apart"] == (date(2025, 1, 31) - date(2023, 12, 1)).days


def test_a_pair_is_not_silent_after_the_last_day_anyone_has_registered() -> None:
    (row,) = of_typed(a_round([meeting(1, "2023-01-11"), meeting(2, "2023-01-31")]), "mentor_silences")
    assert row["longest_apart"] == 20


def test_the_overview_and_the_page_measure_to_the_same_day_the_last_one_of_anything() -> None:
    found = a_round([meeting(1, "2023-01-31")])
    found.execute("insert into sessions (session_id, programme_id, series, title, held_on, held_precision, basis,"
                  " source_id) values ('s', 'p', 'course', 't', '2023-03-02', 'day', 'reported', 's')")  # fmt: skip
    (row,), (told,) = (of_typed(found, name) for name in ("mentor_silences", "attention_pairs_without_meeting"))
    assert row["longest_counted"] == told["days"] == 30
    assert row["measured_on"] == told["measured_on"] == date(2023, 3, 2)


def test_each_pair_tells_the_day_it_is_counted_to_where_that_is_before_the_last_day_of_anything() -> None:
    pairs = [{"pair_id": "a", "organisation_id": "o"}, {"pair_id": "b", "organisation_id": "q", "mentor_id": "n"}]
    found = typed(
        programmes=[PROGRAMME],
        organisations=[{"organisation_id": "o"}, {"organisation_id": "q"}],
        mentors=[{"mentor_id": "m"}, {"mentor_id": "n"}],
        mentor_pairs=pairs,
        mentor_meetings=[meeting(1, "2023-09-10"), meeting(2, "2024-02-11", pair="b")],
    )
    silent, heard = of_typed(found, "mentor_silences")
    assert (silent["measured_on"], silent["longest_counted"]) == (date(2023, 12, 31), 252)
    assert heard["measured_on"] == silent["last_on"] == heard["last_on"] == date(2024, 2, 11)


@pytest.mark.parametrize(("column", "days"), [("longest_apart", 60), ("longest_counted", 31)])
def test_a_gathering_breaks_a_silence_in_one_reading_only(column: str, days: int) -> None:
    found = a_round([meeting(1, "2023-01-01"), meeting(2, "2023-01-30", kind="gathering"), meeting(3, "2023-03-02")])
    assert of_typed(found, "mentor_silences")[0][column] == days


def test_a_pair_that_has_registered_nothing_has_no_numbers_and_is_still_listed() -> None:
    (row,) = of_typed(a_round([]), "mentor_silences")
    assert [row[name] for name in ("longest_apart", "held", "postponed", "years_reported")] == [None, None, None, 0]
    assert {row["jan"] for row in of_typed(a_round([]), "mentor_calendar")} == {None}


def test_an_undated_cancelled_meeting_is_counted_once_and_gives_no_year() -> None:
    found = a_round([meeting(1, None, status="cancelled"), meeting(2, "2023-03-01")])
    assert len(of_typed(found, "mentor_meetings_by_year")) == 3
    assert sum(row["meetings"] for row in of_typed(found, "mentor_meetings_by_kind")) == 2


def test_an_empty_topic_is_a_missing_topic_and_stands_last() -> None:
    topics = [
        meeting(n, "2023-03-01", topic=topic) for n, topic in enumerate([" ", None, None, "Regnskap", "Regnskap "])
    ]
    rows = of_typed(a_round(topics), "mentor_topics")
    assert [(row["topic"], row["meetings"]) for row in rows] == [("Regnskap", 2), (None, 3)]


def test_months_after_the_last_registered_day_are_not_known_and_not_zero() -> None:
    (first, second, third) = of_typed(a_round([meeting(1, "2024-02-10"), meeting(2, "2023-03-01")]), "mentor_calendar")
    assert (first["jan"], first["mar"], first["dec"]) == (0, 1, 0)
    assert (second["jan"], second["feb"], second["mar"]) == (0, 1, None) and third["jan"] is None
