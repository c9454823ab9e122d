"""With one year chosen, rows of other years are left out, and what cannot be split by year says so."""

from dataclasses import replace

import pytest

from dashboard.markup.fragments import FRAGMENTS
from dashboard.markup.reader import Place, Reader
from tests.real import desk

YEAR = "2023"
ROUND = Place("test", "example-imdi", YEAR, "internal", "nb")
SPLIT = sorted(name for name, table in desk().catalog.tables.items() if table.period)


def at(**changed: str) -> Reader:
    return Reader(desk(), replace(ROUND, **changed))


@pytest.mark.parametrize("audience", ["internal", "open"])
@pytest.mark.parametrize("table", SPLIT)
def test_a_table_of_years_holds_those_of_the_year_and_only_those(table: str, audience: str) -> None:
    column = desk().catalog.tables[table].period
    whole = at(period="all", audience=audience).rows(table)
    expected = [row for row in whole if str(row[column])[:4] == YEAR]
    assert at(audience=audience).rows(table) == expected


def test_some_tables_of_years_lose_rows() -> None:
    assert len(at().rows("grant_flow")) < len(at(period="all").rows("grant_flow"))


def test_a_table_of_the_whole_round_says_that_it_is() -> None:
    said = desk().catalog.languages["nb"].texts["messages"]["whole_round_rows"]
    assert said in FRAGMENTS["twin"](at(), "spending_by_category")
    assert said not in FRAGMENTS["twin"](at(period="all"), "spending_by_category")
    assert said not in FRAGMENTS["twin"](at(), "grant_flow")


def test_a_year_without_rows_is_not_called_a_gap_in_the_records() -> None:
    before = at(period="1999")
    assert before.rows("grant_flow") == []
    assert "1999" in FRAGMENTS["no_rows"](before, "grant_flow")
