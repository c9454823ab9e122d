"""What every indicator must keep, whatever it counts: its header, its columns, one answer for each programme."""

from pathlib import Path

import pytest

from dashboard.asking import COLUMNS
from dashboard.definitions import Indicator
from tests.real import LANGUAGES, desk

FOLDER = Path(__file__).parents[2] / "queries" / "indicators"
every_indicator = pytest.mark.parametrize("indicator_id", sorted(path.stem for path in FOLDER.glob("*.sql")))


def _indicator(indicator_id: str) -> Indicator:
    return desk().catalog.indicators[indicator_id]


def _rows(indicator_id: str) -> list[dict[str, object]]:
    return desk().store.ask(_indicator(indicator_id).query)


@every_indicator
def test_the_query_gives_the_agreed_columns_in_their_order(indicator_id: str) -> None:
    rows = _rows(indicator_id)
    assert rows and all(tuple(row) == COLUMNS for row in rows)


@every_indicator
def test_every_programme_has_one_row_for_the_whole_round_and_one_for_each_year_it_gives(indicator_id: str) -> None:
    keys = [(row["programme_id"], row["period"]) for row in _rows(indicator_id)]
    years = [period for _, period in keys if period != "all"]
    assert len(keys) == len(set(keys))
    assert {programme for programme, period in keys if period == "all"} == set(desk().programmes)
    assert set(years) <= set(desk().periods())


@every_indicator
def test_numbers_are_possible(indicator_id: str) -> None:
    for row in _rows(indicator_id):
        reported, expected, numerator = row["reported"], row["expected"], row["numerator"]
        has_coverage = None not in (reported, expected)
        assert not has_coverage or 0 <= reported <= expected, row
        assert numerator is None or numerator >= 0, row
        assert numerator is None or not has_coverage or reported > 0, f"a number nobody reported: {row}"
        is_part = _indicator(indicator_id).measure == "count" and _indicator(indicator_id).target != "denominator"
        assert not is_part or numerator is None or numerator <= row["denominator"], row


@every_indicator
def test_every_row_says_how_firm_it_is_and_where_it_comes_from(indicator_id: str) -> None:
    for row in _rows(indicator_id):
        assert row["basis_rank"] in (1, 2, 3, 4), row
        assert row["sources"] and set(row["sources"]) <= set(desk().catalog.sources), row
        assert row["sources"] == sorted(set(row["sources"])), row


@every_indicator
def test_the_header_is_whole(indicator_id: str) -> None:
    indicator = _indicator(indicator_id)
    has_whole = indicator.measure != "amount"
    assert (indicator.denominator is not None) == has_whole, "a count and a ratio say what they are out of"
    for words in (indicator.label, indicator.question, indicator.numerator, indicator.denominator, indicator.caveat):
        assert words is None or all(words[language].strip() for language in LANGUAGES)
    assert all(indicator.question[language].endswith("?") for language in LANGUAGES)
    assert indicator.target != "denominator" or indicator.measure == "count"
    assert not (indicator.is_lower_bound and indicator.measure == "ratio")


@every_indicator
def test_the_file_holds_one_or_two_queries_and_no_semicolon_inside_them(indicator_id: str) -> None:
    queries = (FOLDER / f"{indicator_id}.sql").read_text("utf-8").partition("*/")[2].strip().removesuffix(";")
    assert len(queries.split(";")) in (1, 2)
    assert all(query.strip() for query in queries.split(";"))


@every_indicator
def test_the_rows_behind_carry_their_programme_and_are_there_where_a_number_was_counted(indicator_id: str) -> None:
    indicator = _indicator(indicator_id)
    counted = [answer for answer in desk().ask(indicator_id) if answer.numerator and answer.statement is None]
    if indicator.rows_query is None:
        assert not counted, "a number that is counted has rows behind it"
        return
    behind = desk().store.ask(f"select q.* from (select 1) left join ({indicator.rows_query}) as q on false")
    assert next(iter(behind[0])) == "programme_id"
    without = [answer.programme_id for answer in counted if not desk().rows_behind(answer)]
    assert not without
