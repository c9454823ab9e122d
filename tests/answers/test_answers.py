"""From an id to an answer: what is counted, what is stated, what is missing, and what stands beside it."""

import json

import pytest

from dashboard.answers import Answer, Desk, as_json, ask_all
from dashboard.figures import Absence, Basis

KEYS = (
    "indicator", "programme", "period", "numerator", "denominator", "value", "low", "high", "unit", "status", "absence",
    "basis", "reported", "expected", "sources",
)  # fmt: skip


def _own(rounds: Desk, indicator_id: str, period: str = "all") -> Answer:
    return rounds.for_programme(indicator_id, "own", period)


def test_what_is_counted_outranks_what_a_source_states(rounds: Desk) -> None:
    answer = _own(rounds, "organisations_paying_salary")
    assert (answer.figure.low, answer.figure.value, answer.figure.high) == (6, 6, 8)
    assert (answer.figure.reported, answer.figure.expected, answer.denominator) == (7, 9, 9)
    assert answer.statement is None, "a reading of the word would explain another number than the one shown"


def test_a_statement_is_used_where_rows_are_missing_and_keeps_its_word(rounds: Desk) -> None:
    answer = _own(rounds, "more_activity")
    assert (answer.figure.low, answer.figure.value, answer.figure.high) == (7, None, 8)
    assert answer.figure.basis is Basis.ASSUMED, "reading a word as a number is a judgement"
    assert (answer.statement.quantifier, answer.denominator, answer.figure.reported) == ("nearly_all", 9, None)


def test_at_least_is_a_lower_bound_and_no_value(rounds: Desk) -> None:
    figure = _own(rounds, "new_branches").figure
    assert (figure.low, figure.value, figure.high, figure.absence) == (1, None, None, None)


def test_named_links_are_a_lower_bound_of_all_there_are(rounds: Desk) -> None:
    figure = _own(rounds, "named_links").figure
    assert (figure.low, figure.value, figure.high) == (1, 1, None)


@pytest.mark.parametrize(("programme", "reason"), [("own", Absence.NOT_REPORTED), ("printed", Absence.NOT_PUBLISHED)])
def test_what_an_absence_is_called_follows_from_where_the_round_is_known_from(rounds, programme, reason) -> None:
    for indicator_id in ("wider_network", "grants_awarded"):
        answer = rounds.for_programme(indicator_id, programme)
        assert (answer.figure.absence, answer.status.status_id) == (reason, "no_data")
        assert answer.figure.sources == {rounds.programmes[programme]["source_id"]}


def test_a_round_without_mentors_has_no_mentor_pairs_to_be_missing(rounds: Desk) -> None:
    answer = rounds.for_programme("pairs_with_challenges", "printed")
    assert answer.figure.absence is Absence.NOT_APPLICABLE


def test_an_absence_keeps_the_coverage_that_says_how_much_is_missing(rounds: Desk) -> None:
    figure = _own(rounds, "grants_awarded").figure
    assert (figure.reported, figure.expected) == (0, 9)


def test_a_year_has_its_own_answer_where_it_has_one_and_falls_back_on_the_whole_round(rounds: Desk) -> None:
    assert (_own(rounds, "courses_held", "2023").period, _own(rounds, "courses_held", "2023").numerator) == ("2023", 2)
    assert (_own(rounds, "courses_held").period, _own(rounds, "courses_held").numerator) == ("all", 3)
    assert _own(rounds, "organisations_total", "2023").period == "all"


def test_every_programme_answers_for_the_whole_round_before_its_years(rounds: Desk) -> None:
    found = [(answer.programme_id, answer.period) for answer in rounds.ask("courses_held")]
    assert found == [("own", "all"), ("own", "2023"), ("own", "2024"), ("printed", "all")]
    assert rounds.periods() == ["all", "2023", "2024"]


def test_a_note_stands_beside_its_figure_and_period_and_beside_no_other(rounds: Desk) -> None:
    beside = {period: [n["note_id"] for n in _own(rounds, "courses_held", period).notes] for period in ("all", "2023")}
    assert beside == {"all": ["always"], "2023": ["always", "one_year"]}
    assert [note["note_id"] for note in _own(rounds, "named_links").notes] == ["other"]
    assert rounds.for_programme("courses_held", "printed").notes == ()


def test_the_rows_behind_a_figure_are_those_of_its_programme(rounds: Desk) -> None:
    rows = rounds.rows_behind(_own(rounds, "organisations_total"))
    assert len(rows) == 9 and {row["programme_id"] for row in rows} == {"own"}


def test_a_figure_that_rests_on_a_statement_or_on_nothing_has_no_rows_behind_it(rounds: Desk) -> None:
    assert rounds.rows_behind(rounds.for_programme("named_links", "printed")) == []
    assert rounds.rows_behind(_own(rounds, "new_branches")) == []


def test_an_indicator_nobody_knows_is_refused(rounds: Desk) -> None:
    with pytest.raises(KeyError):
        rounds.ask("sesions_held")


def test_as_json_has_exactly_the_agreed_keys_in_their_order(rounds: Desk) -> None:
    answers = ask_all(rounds, [])
    assert answers and all(tuple(as_json(answer)) == KEYS for answer in answers)


def test_as_json_gives_a_missing_number_as_null_beside_its_reason_and_never_both(rounds: Desk) -> None:
    for told in map(as_json, ask_all(rounds, [])):
        numbers = [told[key] for key in ("value", "low", "high")]
        assert (told["absence"] is None) == any(number is not None for number in numbers), told
        assert json.loads(json.dumps(told)) == told


def test_asking_for_some_gives_those_in_the_order_asked(rounds: Desk) -> None:
    asked = ["named_links", "courses_held"]
    assert list(dict.fromkeys(a.indicator.indicator_id for a in ask_all(rounds, asked))) == asked
