"""The store answers selects, from many threads at once, and describes what it holds."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

from dashboard.errors import FaultsFound
from tests.database.conftest import ORGANISATIONS, PROGRAMMES, House


def test_parameters_are_filled_by_name(house: House) -> None:
    with house.build() as store:
        found = store.ask("select name from organisations where organisation_id = $id", {"id": "south"})
    assert found == [{"name": "Organisasjon 2"}]


def test_decimals_stay_exact(house: House) -> None:
    with house.build() as store:
        assert store.ask("select sum(awarded_nok) as nok from grants") == [{"nok": Decimal("100000.50")}]


def test_eight_threads_asking_at_once_get_their_own_answers(house: House) -> None:
    with house.build() as store, ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: store.ask("select $n + sum(year) as n from grants", {"n": n}), range(400)))
    assert answers == [[{"n": n + 4046}] for n in range(400)]


def test_a_query_that_cannot_be_answered_says_why(house: House) -> None:
    with house.build() as store, pytest.raises(FaultsFound) as caught:
        store.ask("select nothing from grants")
    (fault,) = caught.value.faults
    assert fault.code == "query_broken" and "nothing" in str(fault.values["message"])


def test_a_store_that_is_closed_cannot_be_asked(house: House) -> None:
    store = house.build()
    store.close()
    with pytest.raises(FaultsFound):
        store.ask("select 1")


def test_the_tables_behind_a_query_are_found_through_the_facts(house: House) -> None:
    house.write_fact("fct_grants", "select g.* from grants as g join organisations as o using (organisation_id)")
    house.write_fact("fct_years", "select year, count(*) as n from fct_grants group by year")
    with house.build() as store:
        behind = store.tables_behind("with grants as (select n from fct_years where year = $year) select n from grants")
        assert behind == ("organisations", "grants")
        assert store.tables_behind("select source_id from sources") == ()


def test_the_rows_of_a_programme_are_found_directly_and_through_what_they_refer_to(house: House) -> None:
    house.write("programmes", PROGRAMMES.replace("round,", "other,"), "example")
    moved = ORGANISATIONS.replace("north,round", "east,other").replace("south,round", "west,other")
    house.write("organisations", moved, "example")
    heading = "spending_id,grant_id,category,amount_nok,basis,source_id\n"
    house.write("spending", f"{heading}s1,g1,travel,10,reported,register\n")
    with house.build("records", "example") as store:
        assert [row["organisation_id"] for row in store.rows_of("organisations", "other")] == ["east", "west"]
        assert [row["amount_nok"] for row in store.rows_of("spending", "round")] == [Decimal("10.00")]
        assert store.rows_of("spending", "other") == []


def test_every_record_table_belongs_to_a_programme(house: House) -> None:
    with house.build() as store:
        assert {table.name: store.rows_of(table.name, "nobody") for table in store.record_tables()} == dict.fromkeys(
            store.count_rows(), []
        )


def test_record_tables_are_described_as_the_schema_says(house: House) -> None:
    with house.build() as store:
        tables = {table.name: table for table in store.record_tables()}
    meetings = {column.name: column for column in tables["mentor_meetings"].columns}
    assert tables["mentor_meetings"].meaning == "a meeting of a mentor pair"
    assert tables["mentor_meetings"].keys == (("meeting_id",),)
    assert meetings["status"].choices == ("held", "postponed", "cancelled") and meetings["status"].is_required
    assert meetings["pair_id"].references == "mentor_pairs.pair_id"
    assert (meetings["hours"].type, meetings["hours"].unit) == ("DECIMAL(6,2)", "hours")
    assert not meetings["hours"].is_required and meetings["hours"].meaning == "how long it lasted"
    assert "sources" not in tables
