"""What is wrong with a file before any cell is understood: told by file, row and column."""

import pytest

from tests.database.conftest import GRANTS, ORGANISATIONS, House


@pytest.mark.parametrize(
    ("content", "code", "row"),
    [
        ("grant_id,navn\ng1,Bodø".encode("latin-1"), "file_not_utf8", None),
        (GRANTS.encode("utf-16"), "file_not_utf8", None),
        (b"", "file_empty", None),
        (b"\n\n,,,\n", "file_empty", None),
        (GRANTS.replace(",", ";").encode(), "file_not_commas", 1),
        ((GRANTS + 'g3,"north,IMDi').encode(), "file_malformed", 4),
        ((GRANTS + 'g3,"north"x,IMDi').encode(), "file_malformed", 4),
    ],
)
def test_a_file_that_cannot_be_read_is_told(house: House, content: bytes, code: str, row: int | None) -> None:
    path = house.write("grants", content)
    fault = house.only_fault()
    assert (fault.code, fault.where, fault.row) == (code, str(path), row)


def test_what_refers_to_a_file_that_cannot_be_read_is_not_told(house: House) -> None:
    house.write("organisations", b"\xff\xfe")
    assert house.only_fault().code == "file_not_utf8"


@pytest.mark.parametrize("name", ["grant", "Grants", "grants_2023"])
def test_a_file_of_no_table_is_told_with_the_likely_name(house: House, name: str) -> None:
    path = house.write(name, "a,b\n")
    fault = house.only_fault()
    assert (fault.code, fault.where, fault.values["nearest"]) == ("file_unknown", str(path), "grants.csv")


def test_a_workbook_in_the_folder_is_told_rather_than_passed_over(house: House) -> None:
    (house.root / "records" / "grants.xlsx").write_bytes(b"PK")
    assert house.only_fault().code == "file_unknown"


def test_definitions_and_hidden_files_may_lie_in_the_folder(house: House) -> None:
    (house.root / "records" / "about.toml").write_text("")
    (house.root / "records" / ".DS_Store").write_text("")
    with house.build() as store:
        assert store.count_rows()["grants"] == 2


def test_a_folder_that_is_not_there_is_told(house: House) -> None:
    fault = house.only_fault("nowhere")
    assert (fault.code, fault.where) == ("dataset_missing", str(house.root / "nowhere"))


def test_an_unknown_column_is_told_with_the_likely_name(house: House) -> None:
    house.write("grants", GRANTS.replace("awarded_nok", "Awarded nok"))
    fault = house.only_fault()
    assert (fault.code, fault.row, fault.column) == ("column_unknown", 1, "Awarded nok")
    assert fault.values["nearest"] == "awarded_nok"


def test_a_missing_column_is_told_once_and_its_empty_cells_are_not(house: House) -> None:
    house.write("grants", GRANTS.replace("scheme,", "").replace("pilot,", ""))
    fault = house.only_fault()
    assert (fault.code, fault.row, fault.column) == ("column_missing", 1, "scheme")


def test_a_column_that_may_be_empty_may_be_left_out(house: House) -> None:
    text = ORGANISATIONS.replace("founded_year,", "").replace("2019", "").replace("true,,", "true,")
    house.write("organisations", text)
    with house.build() as store:
        assert store.ask("select distinct founded_year from organisations") == [{"founded_year": None}]


def test_a_column_given_twice_is_told(house: House) -> None:
    house.write("grants", GRANTS.replace("decided_on", "funder").replace("2023-02-01", "IMDi"))
    fault = house.only_fault()
    assert (fault.code, fault.row, fault.column) == ("column_twice", 1, "funder")


def test_a_column_without_a_name_is_told_by_its_letter(house: House) -> None:
    house.write("grants", GRANTS.replace("\n", ",\n"))
    fault = house.only_fault()
    assert (fault.code, fault.row, fault.column) == ("column_without_name", 1, "J")


@pytest.mark.parametrize("extra", [",one too many", None])
def test_a_row_with_the_wrong_number_of_cells_is_told(house: House, extra: str | None) -> None:
    row = "g3,north,IMDi,pilot,2023,,,reported,register"
    path = house.write("grants", f"{GRANTS}{row + extra if extra else row.removesuffix(',register')}\n")
    fault = house.only_fault()
    assert (fault.code, fault.where, fault.row) == ("row_length_wrong", str(path), 4)
    assert fault.values == {"found": 10 if extra else 8, "expected": 9}


def test_rows_are_counted_as_a_spreadsheet_shows_them(house: House) -> None:
    broken_cell = 'g3,north,IMDi,"pilot\nin two\nlines",2023,,,reported,register\n'
    house.write("grants", f"{GRANTS}\n{broken_cell},,,,,,,,\ng4,north,IMDi,pilot,soon,,,reported,register\n")
    fault = house.only_fault()
    assert (fault.code, fault.row, fault.column) == ("cell_not_whole_number", 7, "year")


@pytest.mark.parametrize(
    "heading",
    ["Kontaktperson", "navn på person", "E-post", "email_address", "Telefon", "phone", "Fødselsnummer", "birth_date"],
)
def test_a_column_of_personal_data_is_refused_by_its_letter(house: House, heading: str) -> None:
    house.write("grants", GRANTS.replace("decided_on", heading).replace("2023-02-01", "hemmelig"))
    fault = house.only_fault()
    assert (fault.code, fault.row, fault.column) == ("column_personal", 1, "G")
    assert "hemmelig" not in str(fault)


def test_a_file_without_a_heading_does_not_give_away_its_first_row(house: House) -> None:
    house.write("grants", "ola@example.no,01010112345\n")
    fault = house.only_fault()
    assert (fault.code, fault.row) == ("file_without_heading", 1)
    assert "ola" not in str(fault) and "01010112345" not in str(fault)
