"""The open data package: described as it is, the same in both forms, and no more than its audience may see."""

import csv
import hashlib
import json
from datetime import date
from functools import cache
from io import BytesIO, StringIO

import pyarrow.parquet as pq
import pytest

from dashboard.answers import Desk
from dashboard.exports.bundled import all_tables
from dashboard.exports.folder import Files
from dashboard.exports.opendata import DESCRIPTION, data_files
from dashboard.markup.downloads import ASSUMED
from tests.disclosure.conftest import desk as worst
from tests.disclosure.released import reader as reader_of
from tests.disclosure.worst import NAMES, PROGRAMME
from tests.exports.opened import reader, sheet_names, undone

__all__ = ["worst"]

DAY = date(2026, 1, 2)
PLACES = [("pilot-2022", "open"), ("example-imdi", "internal"), ("example-imdi", "open")]


@cache
def package(programme: str, audience: str) -> Files:
    return data_files(reader(programme, audience), DAY)


def described(files: Files) -> list[dict]:
    return json.loads(files[DESCRIPTION])["resources"]


@pytest.mark.parametrize("place", PLACES)
def test_every_file_is_described_by_its_size_and_its_sum(place: tuple[str, str]) -> None:
    files = package(*place)
    assert {one["path"] for one in described(files)} == set(files) - {DESCRIPTION, "README.md"}
    for one in described(files):
        content = files[one["path"]]
        assert one["bytes"] == len(content)
        assert one["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


@pytest.mark.parametrize("place", PLACES)
def test_csv_and_parquet_hold_the_same_under_the_same_names(place: tuple[str, str]) -> None:
    files = package(*place)
    for one in described(files):
        if one["format"] == "csv":
            names, *rows = csv.reader(StringIO(files[one["path"]].decode()))
            table = pq.read_table(BytesIO(files[one["path"].replace(".csv", ".parquet")]))
            assert names == table.column_names == [field["name"] for field in one["schema"]["fields"]]
            assert len(rows) == table.num_rows == one["rows"]
            for at, field in enumerate(one["schema"]["fields"]):
                values = table.column(at).to_pylist()
                assert [read(row[at], field["type"]) for row in rows] == values, (one["path"], field)


def read(cell: str, kind: str) -> object:
    """A cell by the type its description gives; an empty one is missing. Texts without what made them harmless."""
    if cell == "":
        return None
    if kind == "string":
        return undone(cell)
    types = {"integer": int, "number": float, "date": date.fromisoformat, "boolean": "true".__eq__}
    return types.get(kind, str)(cell)


def test_every_column_has_a_meaning_and_measured_ones_their_unit() -> None:
    fields = {one["path"]: one["schema"]["fields"] for one in described(package("example-imdi", "internal"))}
    assert all(field["description"] and field["title"] for found in fields.values() for field in found)
    units = {field["name"]: field.get("unit") for field in fields["records/grants.csv"]}
    assert units["awarded_nok"] and units["awarded_nok"] != "nok"


def test_what_is_missing_has_a_reason_and_is_never_zero() -> None:
    files = package("pilot-2022", "open")
    rows = list(csv.DictReader(StringIO(files["figures/figures.csv"].decode())))
    missing = [row for row in rows if row["absence"]]
    assert missing and all(row["value"] == row["low"] == row["high"] == "" for row in missing)
    assert all(one["schema"]["missingValues"][0]["label"] for one in described(files))


def test_sources_and_licences_are_those_of_the_rows() -> None:
    about = json.loads(package("pilot-2022", "open")[DESCRIPTION])
    assert [source["publisher"] for source in about["sources"]] == ["NTNU Samfunnsforskning AS"]
    assert about["licenses"][0]["path"].startswith("https://creativecommons.org/")
    assert about["version"] == "e1" and about["madeUp"] is False


def test_made_up_data_says_so_in_the_description_and_the_readme() -> None:
    files = package("example-imdi", "internal")
    about = json.loads(files[DESCRIPTION])
    assert about["madeUp"] is True
    assert all("oppdiktet" in text for text in (about["description"], files["README.md"].decode()))


def test_the_open_audience_gets_no_record_that_is_not_printed_and_no_name(worst: Desk) -> None:
    files = data_files(reader_of(worst, PROGRAMME), DAY)
    assert not [name for name in files if name.startswith("records/")]
    texts = {name: content.decode("utf-8", "ignore") for name, content in files.items()}
    assert {name for name, text in texts.items() if any(one in text for one in NAMES)} == set()
    inside = data_files(reader_of(worst, PROGRAMME, "internal"), DAY)
    assert NAMES[0] in inside["records/organisations.csv"].decode()


def test_the_workbook_of_all_tables_has_a_sheet_for_each_that_has_rows() -> None:
    at = reader("pilot-2022", "open")
    names = sheet_names(all_tables(at, DAY))
    with_rows = [table_id for table_id in at.desk.catalog.tables if at.rows(table_id)]
    assert len(names) == len(set(map(str.lower, names))) == len(with_rows) + len(ASSUMED) + 2
    assert all(len(name) <= 31 for name in names) and names[-1] == "Om uttrekket"


def test_the_package_says_what_was_added_to_texts_and_where_they_are_as_they_were() -> None:
    files = package("example-imdi", "internal")
    for text in (json.loads(files[DESCRIPTION])["description"], files["README.md"].decode()):
        assert "apostrof" in text and "Parquet" in text
