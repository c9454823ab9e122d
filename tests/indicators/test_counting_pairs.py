"""What the indicators count of mentor pairs: nothing unknown becomes zero, and none has failed in what is to come."""

import pytest

from tests.indicators.typed import Rows, count, typed

ROUND = [{"programme_id": "p", "meetings_agreed_per_year": 6}]
THREE = [{"organisation_id": name} for name in "abc"]
MENTORS = [{"mentor_id": "m"}, {"mentor_id": "n"}]
# Something is registered in the last month of the round, so both its years are over.
AT_THE_END = [{"session_id": "end", "held_on": "2024-12-02"}]
ONE_YEAR_ON = [{"session_id": "end", "held_on": "2023-12-04"}]
PEOPLE = {"programmes": ROUND, "organisations": THREE, "mentors": MENTORS}


def _pairs(*pairs: tuple[str, str, str]) -> Rows:
    return [
        {"pair_id": f"{organisation}{mentor}", "organisation_id": organisation, "mentor_id": mentor, "starts_on": start}
        for organisation, mentor, start in pairs
    ]


def _meetings(pair: str, year: int, held: int, **more: object) -> Rows:
    return [
        {"meeting_id": f"{pair}{year}{n}{more}", "pair_id": pair, "held_on": f"{year}-{n + 1:02}-01", **more}
        for n in range(held)
    ]


def test_a_change_of_mentor_within_a_year_is_still_one_agreement() -> None:
    pairs = _pairs(("a", "m", "2023-01-01"), ("a", "n", "2023-08-01"))
    meetings = [*_meetings("am", 2023, 2), *_meetings("an", 2023, 5), *_meetings("an", 2024, 3, kind="gathering")]
    base = typed(**PEOPLE, mentor_pairs=pairs, mentor_meetings=meetings, sessions=AT_THE_END)
    assert count(base, "mentor_meetings_held") == (7, 12, 12, 12)
    assert count(base, "mentor_meetings_held", period="2024") == (0, 6, 6, 6)
    assert count(base, "pairs_meeting_more_than_agreed") == (1, 1, 1, 1)
    assert count(base, "organisations_changing_mentor") == (1, 1, 1, 1)


def test_a_meeting_after_the_pair_is_over_is_held_and_is_none_of_those_agreed_on() -> None:
    pairs = _pairs(("a", "m", "2023-01-01"), ("b", "n", "2023-01-01"))
    pairs[0]["ends_on"] = "2023-12-31"
    base = typed(**PEOPLE, mentor_pairs=pairs, mentor_meetings=_meetings("am", 2024, 3))
    for indicator_id in ("mentor_meetings_held", "mentor_meetings_with_gatherings"):
        assert count(base, indicator_id, period="2024") == (3, 6, 6, 0)


def test_a_rate_for_mentors_is_reported_before_any_mentor_is() -> None:
    base = typed(programmes=[{"programme_id": "p", "mentor_compensation_nok": 5000}], organisations=THREE)
    assert count(base, "mentor_compensation") == (5000, None, 1, 1)


def test_a_pair_that_registered_nothing_is_not_a_pair_that_never_met() -> None:
    pairs = _pairs(("a", "m", "2023-01-01"), ("b", "n", "2024-01-01"))
    base = typed(**PEOPLE, mentor_pairs=pairs, mentor_meetings=_meetings("am", 2023, 4), sessions=AT_THE_END)
    assert count(base, "mentor_meetings_held") == (4, 18, 18, 6)
    assert count(base, "mentor_meetings_held", period="2024") == (None, 12, 12, 0)


def test_what_is_left_of_a_year_that_is_not_over_is_unknown_and_no_pair_has_failed_in_it() -> None:
    pairs = _pairs(("a", "m", "2023-01-01"), ("b", "n", "2023-01-01"))
    meetings = [*_meetings("am", 2023, 7), *_meetings("bn", 2023, 5), *_meetings("am", 2024, 1)]
    running = typed(**PEOPLE, mentor_pairs=pairs, mentor_meetings=meetings, sessions=ONE_YEAR_ON)
    assert count(running, "mentor_meetings_held", period="2023") == (12, 12, 12, 12)
    assert count(running, "mentor_meetings_held", period="2024") == (1, 12, 12, 1)
    assert count(running, "mentor_meetings_held") == count(running, "mentor_meetings_with_gatherings") == (
        13, 24, 24, 13,
    )  # fmt: skip
    assert count(running, "pairs_meeting_more_than_agreed") == (1, 2, 2, 1), "the other may still meet more often"
    over = typed(**PEOPLE, mentor_pairs=pairs, mentor_meetings=meetings, sessions=AT_THE_END)
    assert count(over, "mentor_meetings_held", period="2024") == (1, 12, 12, 6)


OF_PAIRS = ("pairs_with_challenges", "pairs_meeting_more_than_agreed", "organisations_changing_mentor")


@pytest.mark.parametrize("indicator_id", OF_PAIRS)
def test_an_organisation_without_a_mentor_is_no_unknown_pair_where_pairs_are_registered(indicator_id: str) -> None:
    pairs = _pairs(("a", "m", "2024-01-01"), ("b", "n", "2024-01-01"))
    answered = [{**pair, "had_challenges": pair["organisation_id"] == "b"} for pair in pairs]
    base = typed(
        programmes=ROUND,
        organisations=THREE,
        mentors=MENTORS,
        mentor_pairs=answered,
        mentor_meetings=[*_meetings("am", 2024, 2), *_meetings("bn", 2024, 1)],
        sessions=AT_THE_END,
    )
    hits = 1 if indicator_id == "pairs_with_challenges" else 0
    assert count(base, indicator_id) == (hits, 2, 2, 2)


@pytest.mark.parametrize("indicator_id", [*OF_PAIRS, "mentor_meetings_held"])
def test_where_no_pair_is_registered_every_organisation_is_taken_to_have_one(indicator_id: str) -> None:
    base = typed(programmes=ROUND, organisations=THREE, mentors=MENTORS)
    assert count(base, indicator_id)[2:] == (3, 0)


def test_mentoring_does_not_apply_where_there_is_none() -> None:
    base = typed(programmes=[{"programme_id": "p"}], organisations=THREE)
    for indicator_id in ("mentor_meetings_held", "pairs_with_challenges", "mentors_total", "meetings_agreed"):
        assert count(base, indicator_id)[2] == 0


def test_an_organisation_with_two_pairs_has_challenges_once_and_an_unanswered_pair_is_unreported() -> None:
    start = "2023-01-01"
    pairs = _pairs(("a", "m", start), ("a", "n", "2024-01-01"), ("b", "m", start), ("c", "n", start))
    answers = (True, True, False, None)
    base = typed(
        programmes=ROUND,
        organisations=THREE,
        mentors=MENTORS,
        mentor_pairs=[{**pair, "had_challenges": answer} for pair, answer in zip(pairs, answers, strict=True)],
    )
    assert count(base, "pairs_with_challenges") == (1, 3, 3, 2)
