"""Words that officers use for what the template calls otherwise are read, and never as their opposite."""

import pytest

from tests.intake.made import Sheets, found, read_sheets, sheets, told, with_cell

READ = [
    ("Søknader", "Utfall", "Delvis innvilget", "granted"), ("Møter", "Status", "Gjennomført", "held"),
    ("Møter", "Slag", "Teams", "digital"), ("Møter", "Slag", "tlf.", "phone"),
]  # fmt: skip


@pytest.mark.parametrize(("sheet", "heading", "word", "code"), READ)
def test_another_word_for_a_code_is_read_as_it(sheet: str, heading: str, word: str, code: str) -> None:
    submission = read_sheets(with_cell(sheet, heading, word))
    assert submission.verdict != "reject", told(submission)
    assert code in {value for rows in submission.records.values() for row in rows for value in row.values()}


@pytest.mark.parametrize("word", ["Avslag", "Ikke innvilget", "Ikkje innvilga", "Not granted"])
def test_a_refusal_is_a_refusal(word: str) -> None:
    made = with_cell("Søknader", "Utfall", word)
    made["Søknader"][1][5] = None
    assert read_sheets(made).records["applications"][0]["outcome"] == "rejected"


@pytest.mark.parametrize("word", ["Ikke holdt", "Ikkje helde", "ikke Avlyst"])
def test_nothing_is_suggested_for_a_word_that_says_not(word: str) -> None:
    finding = found(read_sheets(with_cell("Møter", "Status", word)), "word_unknown")
    assert (finding.severity, finding.fault.row) == ("mend", 2)


@pytest.mark.parametrize("headings", [["Budsjett", "Regnskap", "Avvik"], ["Debet", "Kredit"]])
def test_of_several_columns_that_may_be_the_one_none_is_pointed_out(headings: list[str]) -> None:
    made = sheets("Forbruk")
    made["Forbruk"] = [["Tilskudd", "Kategori", *headings], ["g1", "Lønn", *range(1, len(headings) + 1)]]
    submission = read_sheets(made)
    assert found(submission, "heading_missing").severity == "mend"
    assert {f.fault.code for f in submission.findings} == {"heading_missing", "heading_money"}


CROSSED: list[tuple[Sheets, str]] = [
    ({"Oppmøte": [["Organisasjon", "Kurs i regnskap", "Kurs to"], ["Alfa", "x", "x"]]}, "Organisasjon"),
    ({"Forbruk": [["Tilskudd", "Lønn", "Honorar", "Reise"], ["g1", 10, 20, 30]]}, "Tilskudd"),
    ({"Plan": [["Type samling", "2023", "2024"], ["Kurs", 4, 5]]}, "Type samling"),
]


@pytest.mark.parametrize(("crossed", "heading"), CROSSED)
def test_a_table_with_a_column_for_each_is_told_with_what_to_make_of_it(crossed: Sheets, heading: str) -> None:
    finding = found(read_sheets(sheets("Tilskudd", "Samlinger") | crossed), "sheet_crossed")
    assert (finding.severity, finding.fault.row, finding.fault.values["heading"]) == ("mend", 1, heading)


def test_the_same_row_in_other_letters_is_there_twice() -> None:
    made = sheets("Tilskudd")
    made["Tilskudd"].append(["g3", "alfa ", "IMDI", "drift", *made["Tilskudd"][1][4:]])
    finding = found(read_sheets(made), "row_twice")
    assert (finding.severity, finding.fault.row) == ("look", 4)
