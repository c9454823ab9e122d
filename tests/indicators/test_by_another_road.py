"""The figures of the program against counts made with pandas straight from the CSV files."""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest

from dashboard.project import ROOT, datasets
from tests.indicators import roads
from tests.indicators.roads import Counted, Tables
from tests.indicators.typed import count, typed
from tests.real import desk

ROADS: dict[str, tuple[tuple[str, ...], Callable[[Tables], Iterator[tuple[str, Counted]]]]] = {
    "sessions_held": (("sessions", "planned_sessions"), roads.sessions),
    "organisations_selected": (("selections",), roads.selected),
    "named_links": (("collaborations",), roads.named_links),
    "organisations_with_municipal_partner": (("collaborations",), roads.municipal),
    "activities_named": (("activities",), roads.activities),
    "spending_share_salary": (("spending", "grants"), roads.salary_share),
    "course_attendance": (("attendance", "sessions"), roads.attendance),
}
PILOT = ROOT / "data" / "pilot"
QUANTIFIERS = tomllib.loads((ROOT / "data" / "quantifiers.toml").read_text("utf-8"))
CASES = [(folder, indicator_id) for folder in datasets() for indicator_id in ROADS]


@pytest.mark.parametrize(("folder", "indicator_id"), CASES, ids=lambda value: getattr(value, "name", value))
def test_the_program_and_pandas_count_the_same(folder: Path, indicator_id: str) -> None:
    needed, road = ROADS[indicator_id]
    tables = roads.read_tables(folder)
    if not set(needed) <= set(tables):
        # Nothing is registered: then nothing may be counted either.
        found = desk().for_programme(indicator_id, roads.programme_of(tables))
        assert found.numerator is None or found.statement is not None
        return
    answers = {a.period: a for a in desk().ask(indicator_id) if a.programme_id == roads.programme_of(tables)}
    for period, counted in road(tables):
        _check(answers[period], counted, (indicator_id, period))


def _check(answer, counted: Counted, what: tuple[str, str]) -> None:
    """Fail unless the answer has these numbers, and its bounds leave room for exactly those not heard from."""
    figure = answer.figure
    assert answer.numerator == _close(counted.numerator), what
    assert answer.denominator == _close(counted.denominator), what
    assert (figure.reported, figure.expected) == (counted.reported, counted.expected), what
    if counted.numerator is not None and answer.indicator.measure == "count":
        missing = counted.expected - counted.reported
        whole = counted.numerator + missing if answer.indicator.target == "denominator" else counted.denominator
        assert (figure.low, figure.high) == (counted.numerator, min(counted.numerator + missing, whole)), what
    elif counted.numerator is not None and answer.indicator.measure == "ratio":
        assert figure.value == _close(counted.numerator / counted.denominator), what


def _close(number: float | None) -> object:
    return None if number is None else pytest.approx(number)


def test_sessions_of_the_pilot_have_bounds_in_each_year_because_some_are_undated() -> None:
    bounds = {
        p: (c.numerator, c.numerator + c.expected - c.reported) for p, c in roads.sessions(roads.read_tables(PILOT))
    }
    assert bounds == {"all": (11, 11), "2023": (5, 9), "2024": (2, 6)}


WORDS = pd.read_csv(PILOT / "statements.csv", dtype=str, keep_default_na=False).query("quantifier != ''")


@pytest.mark.parametrize("row", list(WORDS.itertuples()), ids=lambda row: f"{row.indicator_id}, {row.quantifier}")
def test_a_word_of_the_source_is_read_as_the_list_of_words_says(row) -> None:
    answer, word = desk().for_programme(row.indicator_id, row.programme_id, row.period), QUANTIFIERS[row.quantifier]
    assert (answer.figure.low, answer.figure.high) == (word["low"], word["high"])
    assert answer.figure.value == (word["low"] if word["low"] == word["high"] else None)
    assert answer.denominator == 9


def _frames(**tables: list[dict[str, object]]) -> Tables:
    return {name: pd.DataFrame(rows).fillna("").astype(str) for name, rows in tables.items()}


THREE = [{"organisation_id": name} for name in "abc"]
PROGRAMME = [{"programme_id": "p"}]


def test_spending_with_gaps_is_shared_out_among_those_who_have_told() -> None:
    grants = [
        {"grant_id": f"{o}{y}", "organisation_id": o, "year": y} for o, y in (("a", 2023), ("b", 2023), ("a", 2024))
    ]
    amounts = [("a2023", "salary", 300), ("a2023", "travel", 100), ("b2023", "fees", 200), ("a2024", "salary", 50)]
    spending = [
        {"spending_id": str(number), "grant_id": grant, "category": category, "amount_nok": amount}
        for number, (grant, category, amount) in enumerate(amounts)
    ]
    base = typed(programmes=PROGRAMME, organisations=THREE, grants=grants, spending=spending)
    expected = dict(roads.salary_share(_frames(organisations=THREE, grants=grants, spending=spending)))
    assert expected["all"] == Counted(350, 650, 2, 3) and expected["2023"] == Counted(300, 600, 2, 3)
    for period, counted in expected.items():
        found = count(base, "spending_share_salary", period=period)
        assert found == (counted.numerator, counted.denominator, counted.expected, counted.reported)


def test_attendance_with_gaps_is_shared_out_among_the_invitations_heard_of() -> None:
    courses = [{"session_id": f"c{n}", "series": "course", "held_on": day, "part_of": None} for n, day in
               enumerate(("2023-03-01", "2023-09-01", "2024-03-01"))]  # fmt: skip
    came = [("c0", "a", "yes"), ("c0", "b", "unknown"), ("c1", "a", "yes"), ("c1", "b", "no"), ("c1", "c", "yes")]
    rows = [{"session_id": s, "organisation_id": o, "came": c} for s, o, c in came]
    base = typed(programmes=PROGRAMME, organisations=THREE, sessions=courses, attendance=rows)
    frames = _frames(organisations=THREE, sessions=courses, attendance=[{**row, "invited": "true"} for row in rows])
    expected = dict(roads.attendance(frames))
    assert expected["all"] == Counted(3, 8, 4, 8) and expected["2024"] == Counted(None, 3, 0, 3)
    for period, counted in expected.items():
        found = count(base, "course_attendance", period=period)
        assert found == (counted.numerator, counted.denominator, counted.expected, counted.reported)
