"""A round that is not over: nobody has failed in what is still to come, and nothing is counted that is not there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.answers import Answer, Desk
from dashboard.charts.mentoring import draw_silences_apart
from dashboard.figures import Absence
from dashboard.markup.fragments.goals import goal_list
from dashboard.markup.fragments.levels import capacity_reach
from dashboard.markup.fragments.mentoring import silences_until
from dashboard.markup.fragments.money import grant_gaps, limits_missing
from dashboard.markup.reader import Place, Reader
from dashboard.markup.views import view_answer
from dashboard.wording import Speaker
from tests.answers.begun import BEGUN, USUAL, records
from tests.answers.rounds import Rows, open_rounds
from tests.real import desk

Opened = Callable[..., Desk]


@pytest.fixture
def begun(tmp_path: Path) -> Opened:
    """Opens the round, with rows that come in addition."""

    def opened(**more: Rows) -> Desk:
        return open_rounds(tmp_path, records(**more))

    return opened


def _ask(desk: Desk, indicator_id: str, period: str = "all") -> Answer:
    return desk.for_programme(indicator_id, BEGUN, period)


def test_meetings_of_a_year_that_is_not_over_are_not_judged_and_those_of_the_year_before_are(begun: Opened) -> None:
    desk = begun()
    whole, first, second = (_ask(desk, "mentor_meetings_held", period) for period in ("all", "2025", "2026"))
    assert (whole.figure.low, whole.figure.high, whole.denominator) == (5, 13, 16)
    assert whole.status.status_id == "running" and whole.status.achievement is None
    assert (first.figure.value, first.figure.is_exact, first.status.status_id) == (5, True, "partly")
    assert not first.status.is_provisional
    assert second.figure.absence is not None and second.status.status_id == "no_data"


def test_the_coverage_of_meetings_is_told_in_meetings_that_do_not_report(begun: Opened) -> None:
    desk = begun()
    speaker = Speaker(desk.catalog, "nb")
    assert speaker.coverage(_ask(desk, "mentor_meetings_held").figure) == "kjent for 8 av 16 avtalte møter"


def test_the_agreement_is_judged_once_the_last_month_is_registered_and_the_missing_pair_stays_missing(
    begun: Opened,
) -> None:
    late = {"meeting_id": "late", "pair_id": "p1", "held_on": "2026-12-01", "status": "held"}
    whole = _ask(begun(mentor_meetings=[late]), "mentor_meetings_held")
    assert (whole.figure.low, whole.figure.high, whole.figure.reported) == (6, 10, 12)
    assert (whole.status.status_id, whole.status.is_provisional) == ("limited", True)


def test_a_plan_of_a_year_that_is_not_over_is_judged_only_where_it_is_reached(begun: Opened) -> None:
    plans = ((2025, 2), (2026, 1))
    plan = [{**USUAL, "year": year, "series": "gathering", "planned": planned} for year, planned in plans]
    desk = begun(planned_sessions=plan)
    found = {period: _ask(desk, "gatherings_held", period).status.status_id for period in ("all", "2025", "2026")}
    assert found == {"all": "running", "2025": "partly", "2026": "achieved"}


def test_a_sum_of_all_years_is_no_more_exact_than_the_years_and_the_reader_is_told_what_to_do(begun: Opened) -> None:
    desk = begun()
    sums = {period: _ask(desk, "grants_awarded", period).figure for period in ("all", "2025", "2026")}
    assert {period: (figure.low, figure.high) for period, figure in sums.items()} == {
        "all": (290_000, None), "2025": (220_000, None), "2026": (70_000, None),
    }  # fmt: skip
    said = Speaker(desk.catalog, "nb").coverage(sums["all"])
    assert said == "kjent for 4 av 8, regnet per organisasjon og år"
    told = grant_gaps(Reader(desk, Place("e", BEGUN, "2025", "internal", "nb")), "")
    assert "Forening d (2025)" in told and "null kroner" in told and "Forening a" not in told


def test_zero_entered_where_there_was_no_grant_makes_the_sum_of_a_year_exact(begun: Opened) -> None:
    nothing = {"grant_id": "zero", "organisation_id": "d", "year": 2025, "awarded_nok": 0}
    desk = begun(grants=[{**nothing, "funder": "En kommune", "scheme": "En ordning"}])
    assert _ask(desk, "grants_awarded", "2025").figure.is_exact
    assert grant_gaps(Reader(desk, Place("e", BEGUN, "2025", "internal", "nb")), "") == ""


def test_a_silence_that_is_counted_shorter_than_to_the_last_day_says_how_far(begun: Opened) -> None:
    reader = Reader(begun(), Place("e", BEGUN, "all", "internal", "nb"))
    assert "er 11. februar 2026. Der et par er regnet kortere" in silences_until(reader, "")
    figure = draw_silences_apart(_named(reader), reader.speaker, "light")
    assert any("112 dager, regnet til 31. desember 2025" in note.text for note in figure.layout.annotations)


def _named(reader: Reader) -> Rows:
    return [{**row, "organisation": str(row["organisation_id"])} for row in reader.rows("mentor_silences")]


def test_what_is_too_little_to_count_is_not_called_unreported_and_the_page_says_how_far_it_reaches(
    begun: Opened,
) -> None:
    reader = Reader(begun(), Place("e", BEGUN, "all", "internal", "nb"))
    view = view_answer(reader, reader.answer("capacity_improved"))
    assert view["is_absent"] and view["coverage"] == "noe er registrert, men for lite"
    assert not any("ikke rapportert" in said for _, said in view["passport"])
    assert "1 organisasjon har svart både ved start og slutt, på 1 av 7 områder" in capacity_reach(reader, "")
    unregistered = view_answer(reader, reader.answer("staff_hours"))
    assert any("det er ikke rapportert" in said for _, said in unregistered["passport"])


def test_a_limit_that_is_not_registered_is_named_with_its_column(begun: Opened) -> None:
    reader = Reader(begun(), Place("e", BEGUN, "all", "internal", "nb"))
    assert "Revisjon over (kr)" in limits_missing(reader, "") and "Høyeste tilskudd (kr)" in limits_missing(reader, "")
    assert limits_missing(Reader(desk(), Place("e", "example-imdi", "all", "internal", "nb")), "") == ""


def test_that_nothing_is_judged_is_said_once_and_not_of_every_goal(begun: Opened) -> None:
    told = goal_list(Reader(begun(), Place("e", BEGUN, "all", "internal", "nb")), "")
    assert told.count("Ingen vurdering er registrert") == 1 and "Tallene alene" in told
    verdict = {**USUAL, "goal_id": "D1", "verdict": "largely", "assessor": "En evaluator"}
    judged = goal_list(Reader(begun(verdicts=[verdict]), Place("e", BEGUN, "all", "internal", "nb")), "")
    assert judged.count("Ingen vurdering er registrert") == 5


def test_meetings_are_counted_where_no_number_of_them_is_agreed(tmp_path: Path) -> None:
    tables = records()
    tables["programmes"][0]["meetings_agreed_per_year"] = None
    desk = open_rounds(tmp_path, tables)
    for indicator_id in ("mentor_meetings_held", "mentor_meetings_with_gatherings"):
        for period in ("all", "2025"):
            answer = _ask(desk, indicator_id, period)
            assert (answer.numerator, answer.denominator, answer.figure.expected) == (5, None, None)


def test_a_year_without_records_lacks_the_figure_instead_of_showing_that_of_the_other_years(begun: Opened) -> None:
    desk = begun()
    yearly = {one: [a.period for a in desk.ask(one) if a.programme_id == BEGUN] for one in desk.catalog.indicators}
    counted = {one for one, periods in yearly.items() if "2025" in periods}
    assert "grants_awarded" in counted and all("2026" in yearly[one] for one in counted)
    lacking = [_ask(desk, one, "2026") for one in counted if _ask(desk, one, "2026").figure.absence is not None]
    assert {answer.period for answer in lacking} == {"2026"} and "sessions_held" in counted
    assert Absence.NOT_REPORTED in {answer.figure.absence for answer in lacking}
