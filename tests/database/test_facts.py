"""The facts are views named as their files."""

import pytest

from tests.database.conftest import House


def test_a_fact_is_a_view_with_the_name_of_its_file(house: House) -> None:
    house.write_fact("fct_grants", "-- One row per grant.\nselect grant_id, awarded_nok from grants;\n")
    with house.build() as store:
        assert len(store.ask("select grant_id from fct_grants")) == 2


def test_a_fact_may_name_its_view_itself(house: House) -> None:
    house.write_fact("fct_grants", "-- One row per grant.\ncreate view fct_grants as\nselect grant_id from grants\n")
    with house.build() as store:
        assert len(store.ask("select grant_id from fct_grants")) == 2


def test_facts_may_stand_on_facts_that_come_later(house: House) -> None:
    house.write_fact("fct_a", "select grant_id from fct_b")
    house.write_fact("fct_b", "select grant_id from fct_c")
    house.write_fact("fct_c", "select grant_id from grants")
    with house.build() as store:
        assert len(store.ask("select grant_id from fct_a")) == 2


def test_a_broken_fact_is_told_with_its_file_and_what_duckdb_says(house: House) -> None:
    path = house.write_fact("fct_a", "select amount from grants")
    house.write_fact("fct_b", "select amount from fct_a")
    fault = house.only_fault()
    assert (fault.code, fault.where) == ("fact_broken", str(path))
    assert "amount" in str(fault.values["message"]) and "\n" not in str(fault.values["message"])


def test_facts_that_wait_for_each_other_are_told(house: House) -> None:
    house.write_fact("fct_a", "select x from fct_b")
    house.write_fact("fct_b", "select x from fct_a")
    assert [fault.code for fault in house.faults()] == ["fact_broken", "fact_broken"]


@pytest.mark.parametrize(
    "query", ["", "selec 1", "drop table grants", "select 1; drop table grants", "create view other as\nselect 1"]
)
def test_a_fact_that_is_not_one_select_is_told(house: House, query: str) -> None:
    house.write_fact("fct_a", query)
    assert house.only_fault().code == "fact_broken"


def test_a_broken_schema_is_told(house: House) -> None:
    path = house.queries / "schema.sql"
    path.write_text("create table x (y nonsense)")
    fault = house.only_fault()
    assert (fault.code, fault.where) == ("schema_broken", str(path))
