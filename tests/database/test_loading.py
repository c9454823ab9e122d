"""A good dataset becomes rows of the right types."""

from datetime import date
from decimal import Decimal

import pytest

from dashboard.database import build_store
from dashboard.errors import FaultsFound
from tests.database.conftest import DEFINITIONS, GRANTS, ORGANISATIONS, PROGRAMMES, House

SESSIONS = "session_id,programme_id,series,title,held_on,held_precision,part_of,basis,source_id\n"


def test_a_good_dataset_loads_with_the_types_of_the_schema(house: House) -> None:
    with house.build() as store:
        rows = store.ask("select year, awarded_nok, decided_on, note from grants order by grant_id")
        coded = store.ask("select is_coded, founded_year from organisations order by organisation_id")
    assert rows == [
        {"year": 2023, "awarded_nok": Decimal("100000.50"), "decided_on": date(2023, 2, 1), "note": None},
        {"year": 2023, "awarded_nok": None, "decided_on": None, "note": None},
    ]
    assert coded == [{"is_coded": True, "founded_year": 2019}, {"is_coded": True, "founded_year": None}]


def test_every_record_table_is_there_and_counted_even_without_a_file(house: House) -> None:
    with house.build() as store:
        counts = store.count_rows()
    assert counts.pop("programmes") == 1 and counts.pop("organisations") == 2 and counts.pop("grants") == 2
    assert "sources" not in counts and set(counts.values()) == {0}


def test_definitions_are_filled_from_what_the_catalog_read(house: House) -> None:
    with house.build() as store:
        assert store.ask("select * from quantifiers") == [{"quantifier": "nearly_all", "low": 7, "high": 8}]


def test_a_definition_the_schema_refuses_is_told(house: House) -> None:
    wrong = DEFINITIONS | {"quantifiers": [{"quantifier": "most", "low": 5, "high": 12}]}
    with pytest.raises(FaultsFound) as caught:
        build_store(house.queries, wrong, [house.root / "records"])
    (fault,) = caught.value.faults
    assert (fault.code, fault.where, fault.values["id"]) == ("definition_refused", "quantifiers", "most")


@pytest.mark.parametrize("written", ["\ufeff" + GRANTS, GRANTS.replace("\n", "\r\n"), GRANTS.replace("\n", "\r")])
def test_a_byte_order_mark_and_any_line_ends_are_read(house: House, written: str) -> None:
    house.write("grants", written)
    with house.build() as store:
        assert store.count_rows()["grants"] == 2


def test_spaces_around_a_cell_are_not_part_of_it(house: House) -> None:
    house.write("organisations", ORGANISATIONS.replace("north,round", " north ,\u00a0round"))
    with house.build() as store:
        assert store.ask("select organisation_id from organisations where programme_id = 'round' limit 1")
        assert store.count_rows()["grants"] == 2


def test_text_that_looks_like_a_number_stays_text(house: House) -> None:
    text = ORGANISATIONS.replace("name,", "name,municipality_number,").replace(" 1,", " 1,0301,").replace(" 2,", " 2,,")
    house.write("organisations", text)
    with house.build() as store:
        assert store.ask("select municipality_number as m from organisations where m is not null") == [{"m": "0301"}]


def test_several_datasets_live_in_one_store(house: House) -> None:
    house.write("programmes", PROGRAMMES.replace("round,", "other,"), "example")
    with house.build("records", "example") as store:
        assert store.count_rows()["programmes"] == 2


@pytest.mark.parametrize("size", [3, 5000])
def test_a_row_may_refer_to_one_further_down_in_its_own_file(house: House, size: int) -> None:
    parts = "".join(f"part{at},round,course,Del,,,whole,reported,report\n" for at in range(size))
    house.write("sessions", f"{SESSIONS}{parts}whole,round,gathering,Hele,2023-01-01,day,,reported,report\n")
    with house.build() as store:
        assert store.ask("select count(*) as n from sessions where part_of = 'whole'") == [{"n": size}]


def test_a_chain_of_references_may_stand_in_any_order(house: House) -> None:
    chain = "c,round,course,C,,,b,reported,report\nb,round,course,B,,,a,reported,report\n"
    house.write("sessions", f"{SESSIONS}{chain}a,round,course,A,,,,reported,report\n")
    with house.build() as store:
        assert store.count_rows()["sessions"] == 3


def test_a_table_added_to_the_schema_loads_and_is_checked_by_itself(house: House) -> None:
    schema = house.queries / "schema.sql"
    visits = "create table visits (visit_id varchar unique, seen_at timestamp, grant_id varchar references grants);"
    schema.write_text(f"{schema.read_text('utf-8')}\n{visits} comment on table visits is 'record | a visit';", "utf-8")
    house.write("visits", "visit_id,seen_at,grant_id\nv1,2023-01-01 12:00,g1\n,,\n,2023-01-01 12:00,g1\n")
    with house.build() as store:
        assert store.count_rows()["visits"] == 2
    house.write("visits", "visit_id,seen_at,grant_id\nv1,noon,g1\nv1,,g3\n")
    assert [(fault.row, fault.code) for fault in house.faults()] == [
        (2, "cell_unreadable"),
        (3, "key_twice"),
        (3, "reference_to_nothing"),
    ]


def test_a_hundred_thousand_rows_load(house: House) -> None:
    heading = "spending_id,grant_id,category,amount_nok,spent_on,basis,source_id\n"
    rows = "".join(f"s{at},g1,travel,{at}.25,2023-05-{at % 28 + 1:02},reported,register\n" for at in range(100_000))
    house.write("spending", heading + rows)
    with house.build() as store:
        summed = store.ask("select count(*) as n, sum(amount_nok) as nok from spending")
    assert summed == [{"n": 100_000, "nok": Decimal("4999975000.00")}]
