"""The workbook holds everything that is registered: written and read again, every dataset is the same."""

import csv
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dashboard.commands import main
from dashboard.intake import write_template, write_workbook
from dashboard.intake.template import FIRST, VERSION_NAME, version_of
from dashboard.project import ROOT, datasets
from tests.intake.made import layout, read, told
from tests.real import LANGUAGES, desk

DATASETS = [path for path in datasets() if ROOT in path.parents]
Rows = Mapping[str, list[dict[str, str | None]]]


def _registered(folder: Path) -> Rows:
    rows = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows[path.stem] = [{name: value or None for name, value in row.items()} for row in csv.DictReader(file)]
    return rows


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", DATASETS, ids=lambda path: path.name)
def test_a_dataset_written_to_a_workbook_is_read_back_whole(folder: Path, language: str) -> None:
    rows = _registered(folder)
    submission = read({"bok.xlsx": write_workbook(rows, language, ROOT)})
    assert submission.verdict != "reject", told(submission)
    assert {table: list(map(dict, read_rows)) for table, read_rows in submission.records.items()} == rows


@pytest.mark.parametrize("folder", DATASETS, ids=lambda path: path.name)
def test_the_csv_files_of_a_dataset_are_a_submission_too(folder: Path) -> None:
    submission = read({path.name: path.read_bytes() for path in folder.glob("*.csv")})
    assert {table: list(map(dict, rows)) for table, rows in submission.records.items()} == _registered(folder)


def test_the_rows_of_the_store_can_be_written_as_they_are() -> None:
    store = desk().store
    rows = {table.name: store.rows_of(table.name, "pilot-2022") for table in store.record_tables()}
    submission = read({"bok.xlsx": write_workbook(rows, "nb", ROOT)})
    kept = {name: count for name, count in submission.rows_kept.items() if count}
    assert kept == {name: len(of_table) for name, of_table in rows.items() if of_table}


def test_the_template_has_every_record_table_and_nothing_in_it_counts() -> None:
    submission = read({"mal.xlsx": write_template("nb", ROOT)})
    assert [finding.fault.code for finding in submission.findings] == ["submission_empty"]
    assert set(submission.rows_in) == set(layout().sheets) and not any(submission.rows_kept.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_is_ready_to_be_filled_in(language: str) -> None:
    book = load_workbook(BytesIO(write_template(language, ROOT)))
    texts = layout().texts(language)["workbook"]
    assert book.sheetnames == [texts["readme"], *(s.titles[language] for s in layout().sheets.values()), texts["lists"]]
    assert book[texts["lists"]].sheet_state == "hidden" and VERSION_NAME in book.defined_names
    assert [(p.name, p.value) for p in book.custom_doc_props.props] == [(VERSION_NAME, version_of(layout()))]
    for sheet in layout().sheets.values():
        page = book[sheet.titles[language]]
        assert [cell.value for cell in page[1]] == [column.headings[language] for column in sheet.columns]
        assert all(cell.value for cell in page[2]) and page.freeze_panes and page.data_validations.count
        assert page.max_row == FIRST


def test_a_number_that_is_a_name_and_a_date_have_their_form_before_anything_is_written() -> None:
    page = load_workbook(BytesIO(write_template("nb", ROOT)))["Organisasjoner"]
    # Columns that look alike are told together, by the first of them.
    told = {cell.value: d for cell in page[1] for d in page.column_dimensions.values() if d.min <= cell.column <= d.max}
    assert told["Kommunenummer"].number_format == "@" and told["Merknad"].outlineLevel == 1


def test_the_same_definitions_give_the_same_template() -> None:
    assert write_template("nb", ROOT) == write_template("nb", ROOT)


def test_the_command_writes_the_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "ny" / "mal.xlsx"
    assert main(["template", "--out", str(out), "--language", "en"]) == 0
    assert out.read_bytes() == write_template("en", ROOT) and str(out) in capsys.readouterr().out
