"""Every fault of one run is told at once, and each has its sentences."""

from pathlib import Path

from tests.database.conftest import GRANTS, ORGANISATIONS, House

TEN_WRONG = """grant_id,organisation_id,funder,scheme,year,awarded_nok,decided_on,basis,source_id,Kommentar,epost
g1,north,IMDi,pilot,2023,100000.50,2023-13-01,reported,register,,
g2,south,IMDi,pilot,2o23,,,reported,register,,
g3,south,IMDi,pilot,2023,"1,5",,reported,register,,
g4,nowhere,IMDi,pilot,2023,,,reported,register,,
g5,south,,pilot,2023,,,reported,register,,
g6,south,IMDi,pilot,2023,,,reportet,register,,
g1,south,IMDi,pilot,2023,,,reported,register,,
g8,south,IMDi,pilot,2023,-5,,reported,register,,
g9,south,IMDi,pilot
"""


def test_ten_different_errors_in_one_file_are_found_in_one_run(house: House) -> None:
    house.write("grants", TEN_WRONG)
    assert [(fault.row, fault.column, fault.code) for fault in house.faults()] == [
        (1, "Kommentar", "column_unknown"),
        (1, "K", "column_personal"),
        (2, "decided_on", "cell_not_date"),
        (3, "year", "cell_not_whole_number"),
        (4, "awarded_nok", "cell_not_amount"),
        (5, "organisation_id", "reference_to_nothing"),
        (6, "funder", "cell_empty"),
        (7, "basis", "choice_unknown"),
        (8, "grant_id", "key_twice"),
        (9, "awarded_nok", "number_too_small"),
        (10, None, "row_length_wrong"),
    ]


def test_several_wrong_cells_of_one_row_are_all_told(house: House) -> None:
    house.write("grants", GRANTS.replace("g1,north,IMDi,pilot,2023", "g1,nowhere,,pilot,soon"))
    assert {(fault.row, fault.column) for fault in house.faults()} == {
        (2, "organisation_id"),
        (2, "funder"),
        (2, "year"),
    }


def test_faults_of_every_table_dataset_and_fact_are_told_together(house: House) -> None:
    house.write("organisations", ORGANISATIONS.replace("true", "ja", 1))
    house.write("grants", GRANTS.replace("2023-02-01", "snart"))
    house.write("programmes", "programme_id\n", "example")
    house.write_fact("fct_grants", "select nothing from grants")
    found = {(Path(fault.where).name, fault.code) for fault in house.faults("records", "example")}
    assert found == {
        ("organisations.csv", "cell_not_true_or_false"),
        ("grants.csv", "cell_not_date"),
        ("programmes.csv", "column_missing"),
        ("fct_grants.sql", "fact_broken"),
    }
