"""What is wrong with a cell or a row: told by file, row and column, with what was there and what is expected."""

import pytest

from tests.database.conftest import GRANTS, ORGANISATIONS, PROGRAMMES, House

PAIRS = "pair_id,programme_id,organisation_id,mentor_id,starts_on,ends_on,basis,source_id\n"
MENTORS = "mentor_id,programme_id,name,basis,source_id\nm1,round,Mentor 1,reported,report\n"
MEETINGS = "meeting_id,pair_id,held_on,status,basis,source_id\n"
SESSIONS = "session_id,programme_id,series,title,held_on,held_precision,part_of,basis,source_id\n"


@pytest.mark.parametrize(
    ("right", "wrong", "column", "code"),
    [
        ("2023-02-01", "2023-13-01", "decided_on", "cell_not_date"),
        ("2023-02-01", "01.02.2023", "decided_on", "cell_not_date"),
        ("2023-02-01", "2023-2-1", "decided_on", "cell_not_date"),
        ("2023-02-01", "2023-02-29", "decided_on", "cell_not_date"),
        ("2023-02-01", "0223-02-01", "decided_on", "cell_not_date"),
        ("100000.50", '"100000,50"', "awarded_nok", "cell_not_amount"),
        ("100000.50", "100 000", "awarded_nok", "cell_not_amount"),
        ("100000.50", "1e5", "awarded_nok", "cell_not_amount"),
        ("100000.50", "1.005", "awarded_nok", "cell_not_amount"),
        ("100000.50", "9" * 13, "awarded_nok", "cell_not_amount"),
        ("pilot,2023,100", "pilot,2023.7,100", "year", "cell_not_whole_number"),
        ("pilot,2023,100", "pilot,2_023,100", "year", "cell_not_whole_number"),
        ("pilot,2023,100", "pilot,1850,100", "year", "number_outside"),
        ("100000.50", "-1", "awarded_nok", "number_too_small"),
        ("g1,north,IMDi", "g1,north,", "funder", "cell_empty"),
        ("g1,north", "g1,norht", "organisation_id", "reference_to_nothing"),
    ],
)
def test_a_wrong_cell_stops_with_its_place(house: House, right: str, wrong: str, column: str, code: str) -> None:
    path = house.write("grants", GRANTS.replace(right, wrong, 1))
    fault = house.only_fault()
    assert (fault.code, fault.where, fault.row, fault.column) == (code, str(path), 2, column)


def test_the_fault_says_what_was_there_and_what_is_expected(house: House) -> None:
    house.write("grants", GRANTS.replace("100000.50", '"100000,50"').replace("pilot,2023,,", "pilot,1850,,"))
    amount, year = house.faults()
    assert amount.values == {"value": "100000,50", "decimals": "2"}
    assert year.values == {"value": "1850", "least": "1900", "most": "2100"}


@pytest.mark.parametrize("written", ["ja", "True", "1", "yes"])
def test_yes_or_no_is_written_true_or_false(house: House, written: str) -> None:
    house.write("organisations", ORGANISATIONS.replace("true", written, 1))
    fault = house.only_fault()
    assert (fault.code, fault.column, fault.values["value"]) == ("cell_not_true_or_false", "is_coded", written)


def test_a_value_outside_an_enumeration_is_told_with_the_choices_and_the_nearest(house: House) -> None:
    house.write("programmes", PROGRAMMES.replace("imdi,", "munisipal,"))
    fault = house.only_fault()
    assert (fault.code, fault.row, fault.column) == ("choice_unknown", 2, "delivery_model")
    assert fault.values == {"value": "munisipal", "choices": "imdi, municipal, pooled", "nearest": "municipal"}


def test_digits_of_the_wrong_number_are_told(house: House) -> None:
    house.write("organisations", ORGANISATIONS.replace("founded_year", "org_number").replace("2019", "85000001"))
    fault = house.only_fault()
    assert (fault.code, fault.column, fault.values["digits"]) == ("digits_wrong", "org_number", "9")


@pytest.mark.parametrize(
    ("table", "text", "code", "columns"),
    [
        (
            "mentor_pairs",
            f"{PAIRS}p1,round,north,m1,2023-02-01,2023-01-01,reported,report\n",
            "order_wrong",
            "ends_on, starts_on",
        ),
        (
            "sessions",
            f"{SESSIONS}s1,round,course,T,2023-02-01,,,reported,report\n",
            "both_or_none",
            "held_on, held_precision",
        ),
        (
            "statements",
            "programme_id,indicator_id,period,low,basis,source_id\nround,sessions_held,all,seven,reported,report\n",
            "cell_not_number",
            "low",
        ),
        (
            "statements",
            "programme_id,indicator_id,period,basis,source_id\nround,sessions_held,all,reported,report\n",
            "exactly_one",
            "quantifier, low",
        ),
        (
            "statements",
            "programme_id,indicator_id,period,quantifier,out_of,basis,source_id\n"
            "round,sessions_held,all,nearly_all,8,reported,report\n",
            "rule_broken",
            "quantifier, out_of",
        ),
    ],
)
def test_a_rule_of_a_table_names_its_columns(house: House, table: str, text: str, code: str, columns: str) -> None:
    house.write("mentors", MENTORS)
    house.write(table, text)
    fault = house.only_fault()
    assert (fault.code, fault.row, fault.column) == (code, 2, columns)


def test_a_meeting_that_was_held_needs_its_date(house: House) -> None:
    house.write("mentors", MENTORS)
    house.write("mentor_pairs", f"{PAIRS}p1,round,north,m1,2023-02-01,,reported,report\n")
    house.write("mentor_meetings", f"{MEETINGS}a,p1,,held,reported,report\nb,p1,,cancelled,reported,report\n")
    fault = house.only_fault()
    assert (fault.code, fault.row) == ("needed_when", 2)
    assert (fault.values["when"], fault.values["state"], fault.values["needed"]) == ("status", "held", "held_on")


def test_a_cell_that_does_not_read_is_not_told_for_its_consequences(house: House) -> None:
    house.write("mentors", MENTORS)
    house.write("mentor_pairs", f"{PAIRS}p1,round,north,m1,2023-02-01,,reported,report\n")
    house.write("mentor_meetings", f"{MEETINGS}a,p1,1. mars,held,reported,report\n")
    assert house.only_fault().code == "cell_not_date"


def test_a_key_given_twice_names_both_rows(house: House) -> None:
    house.write("grants", GRANTS.replace("g2", "g1"))
    fault = house.only_fault()
    assert (fault.code, fault.row, fault.column, fault.values["value"]) == ("key_twice", 3, "grant_id", "g1")
    assert (fault.values["first_file"], fault.values["first_row"]) == (fault.where, 2)


def test_a_key_given_in_two_datasets_names_both_files(house: House) -> None:
    path = house.write("programmes", PROGRAMMES, "example")
    fault = house.only_fault("records", "example")
    assert (fault.code, fault.where) == ("key_twice", str(path))
    assert fault.values["first_file"] == str(house.root / "records" / "programmes.csv")


def test_a_key_of_several_columns_is_compared_as_it_reads(house: House) -> None:
    heading = "programme_id,year,series,planned,basis,source_id\n"
    row = "round,{year},course,4,reported,report\n"
    house.write("planned_sessions", heading + "".join(row.format(year=year) for year in ("2023", "02023", "2024")))
    fault = house.only_fault()
    assert (fault.code, fault.row, fault.column) == ("key_twice", 3, "programme_id, year, series")


def test_a_reference_to_nothing_suggests_what_is_most_like_it(house: House) -> None:
    house.write("grants", GRANTS.replace("g2,south", "g2,suoth").replace("register\n", "registre\n", 1))
    source, organisation = house.faults()
    assert (source.row, source.column, source.values["nearest"]) == (2, "source_id", "register")
    assert (organisation.row, organisation.values) == (
        3,
        {"table": "organisations", "value": "suoth", "nearest": "south"},
    )


def test_a_row_without_a_key_does_not_hide_references_to_nothing(house: House) -> None:
    house.write("organisations", ORGANISATIONS.replace("north,", ","))
    assert {(fault.code, fault.row) for fault in house.faults()} == {("cell_empty", 2), ("reference_to_nothing", 2)}


def test_a_reference_to_a_table_without_rows_says_so(house: House) -> None:
    house.write("mentor_meetings", f"{MEETINGS}a,p1,,cancelled,reported,report\n")
    fault = house.only_fault()
    assert (fault.code, fault.column, fault.values["table"]) == ("reference_to_empty", "pair_id", "mentor_pairs")


def test_a_dataset_cannot_refer_to_the_rows_of_another(house: House) -> None:
    house.write("grants", GRANTS.replace("g1,", "x1,").replace("g2,", "x2,"), "example")
    faults = house.faults("records", "example")
    assert [(fault.code, fault.row) for fault in faults] == [("reference_to_empty", 2), ("reference_to_empty", 3)]


def test_rows_that_are_part_of_each_other_are_told(house: House) -> None:
    circle = "".join(f"{own},round,course,Del,,,{whole},reported,report\n" for own, whole in ("ab", "ba", "ca"))
    house.write("sessions", f"{SESSIONS}{circle}d,round,course,Del,,,,reported,report\n")
    assert [(fault.code, fault.row) for fault in house.faults()] == [("reference_circular", row) for row in (2, 3, 4)]


@pytest.mark.parametrize("personal", ["ring 01010112345 snart", "010101 12345", "skriv til ola@example.no"])
def test_personal_data_in_a_cell_is_refused_and_not_repeated(house: House, personal: str) -> None:
    house.write("organisations", ORGANISATIONS.replace("Organisasjon 2", personal))
    fault = house.only_fault()
    assert (fault.code, fault.row, fault.column) == ("cell_personal", 3, "name")
    assert not fault.values


def test_a_long_cell_is_cut_before_it_is_repeated(house: House) -> None:
    house.write("programmes", PROGRAMMES.replace("imdi,", "x" * 500 + ","))
    assert len(str(house.only_fault().values["value"])) == 60
