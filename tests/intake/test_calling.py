"""In the workbook rows refer to each other by name where it is clear, and what can be chosen is what can be read."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from dashboard.intake import write_workbook
from dashboard.intake.template import EXAMPLE
from dashboard.project import ROOT
from tests.editions.made import Rows, own_round
from tests.intake.made import found, layout, read
from tests.real import LANGUAGES

FILLED = EXAMPLE + 2
"""The first row of records, as the spreadsheet numbers it."""


def _book(rows: Rows, language: str = "nb") -> Workbook:
    return load_workbook(BytesIO(write_workbook(rows, language, ROOT)))


def _column(book: Workbook, table: str, name: str, language: str = "nb") -> list[object]:
    """The cells of a column where records stand."""
    sheet = layout().sheets[table]
    at = [column.name for column in sheet.columns].index(name) + 1
    page = book[sheet.titles[language]]
    return [page.cell(row, at).value for row in range(FILLED, page.max_row + 1)]


def _names(rows: Rows, table: str = "organisations") -> dict[str, str]:
    return {str(row[f"{table.removesuffix('s')}_id"]): str(row["name"]) for row in rows[table]}


def test_a_row_names_what_it_refers_to_and_keeps_its_own_id() -> None:
    rows = own_round()
    names, book = _names(rows), _book(rows)
    assert _column(book, "applications", "organisation_id") == [
        names[str(row["organisation_id"])] for row in rows["applications"]
    ]
    paired = Counter(row["organisation_id"] for row in rows["mentor_pairs"])
    pairs = {
        row["pair_id"]: names[str(row["organisation_id"])] if paired[row["organisation_id"]] == 1 else row["pair_id"]
        for row in rows["mentor_pairs"]
    }
    assert len({*pairs.values()} - {*pairs}) > 1
    assert _column(book, "mentor_meetings", "pair_id") == [pairs[row["pair_id"]] for row in rows["mentor_meetings"]]
    assert _column(book, "mentor_meetings", "meeting_id") == [row["meeting_id"] for row in rows["mentor_meetings"]]
    assert set(_column(book, "mentor_pairs", "programme_id")) == {"Runde 2025"}


def _read_back(rows: Rows, language: str = "nb") -> Mapping[str, list[dict[str, str | None]]]:
    submission = read({"bok.xlsx": write_workbook(rows, language, ROOT)})
    assert submission.verdict != "reject"
    return {table: list(map(dict, of_table)) for table, of_table in submission.records.items()}


def test_where_two_rows_have_a_name_both_go_by_their_ids() -> None:
    rows = own_round()
    one, other = rows["organisations"][:2]
    other["name"] = str(one["name"]).upper()
    said = _column(_book(rows), "applications", "organisation_id")
    unclear = {one["organisation_id"], other["organisation_id"]}
    assert unclear & {row["organisation_id"] for row in rows["applications"]} == unclear & set(said) != set()
    assert _read_back(rows) == rows


def test_two_programmes_with_organisations_of_the_same_names_are_read_back_as_they_were() -> None:
    rows = own_round()
    other = {
        table: [{n: v and v.replace("own-", "two-") for n, v in row.items()} for row in of_table]
        for table, of_table in rows.items()
    }
    other["programmes"][0]["name"] = "Runde to"
    both = {table: [*of_table, *other[table]] for table, of_table in rows.items()}
    assert _read_back(both) == both
    assert not set(_names(both).values()) & set(_column(_book(both), "applications", "organisation_id"))


def test_a_name_that_is_another_rows_id_is_not_written() -> None:
    rows = own_round()
    one, other = rows["organisations"][:2]
    one["name"] = other["organisation_id"]
    assert _read_back(rows) == rows


def test_whoever_renames_an_organisation_in_the_book_need_not_rename_it_everywhere() -> None:
    rows = own_round()
    old, book = deepcopy(rows), _book(rows)
    title = layout().sheets["organisations"].titles["nb"]
    at = [column.name for column in layout().sheets["organisations"].columns].index("name") + 1
    book[title].cell(FILLED, at).value = rows["organisations"][0]["name"] = "Et helt annet navn"
    out = BytesIO()
    book.save(out)
    submission = read({"bok.xlsx": out.getvalue()}, old)
    assert submission.verdict != "reject"
    assert {table: list(map(dict, of_table)) for table, of_table in submission.records.items()} == rows


def test_an_old_name_that_another_has_taken_over_is_asked_about_and_not_guessed() -> None:
    rows = own_round()
    old, book = deepcopy(rows), _book(rows)
    title = layout().sheets["organisations"].titles["nb"]
    at = [column.name for column in layout().sheets["organisations"].columns].index("name") + 1
    cells = [book[title].cell(FILLED + number, at) for number in (0, 1)]
    cells[0].value, cells[1].value = cells[1].value, cells[0].value
    out = BytesIO()
    book.save(out)
    submission = read({"bok.xlsx": out.getvalue()}, old)
    assert submission.verdict == "reject"
    assert {f.fault.code for f in submission.findings if f.severity == "mend"} == {"name_of_several"}


def _referring() -> Iterator[tuple[str, str, str]]:
    """Every column of the sheets that names a row of a sheet: table, column, the table of the row."""
    tables = {table.name for table in layout().tables}
    for table, sheet in layout().sheets.items():
        for column in sheet.columns:
            target = (column.column.references or "").partition(".")[0] if column.column else ""
            if target in tables:
                yield table, column.name, target


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_column_that_names_rows_offers_what_they_are_called(language: str) -> None:
    rows = own_round()
    content = write_workbook(rows, language, ROOT)
    book, computed = (load_workbook(BytesIO(content), data_only=is_computed) for is_computed in (False, True))
    for table, name, target in _referring():
        said = _column(book, table, name, language)
        offered = _offered(book, computed, (table, name), language)
        assert {cell for cell in said if cell} <= set(offered), (table, name)
        assert len(offered) >= len(rows[target])
        if target in ("organisations", "mentors"):
            assert set(offered) == {row["name"] for row in rows[target]}, "nobody in the other role"


def test_nothing_is_offered_where_nothing_is_filled_in() -> None:
    content = write_workbook({}, "nb", ROOT)
    book, computed = (load_workbook(BytesIO(content), data_only=is_computed) for is_computed in (False, True))
    assert all(_offered(book, computed, place, "nb") == [] for *place, _ in _referring())


def _offered(book: Workbook, computed: Workbook, place: Sequence[str], language: str) -> list[object]:
    """What the list of a column holds, as its formulas were computed when the workbook was written."""
    sheet = layout().sheets[place[0]]
    page = book[sheet.titles[language]]
    cell = page.cell(FILLED, [column.name for column in sheet.columns].index(place[1]) + 1).coordinate
    (rule,) = [rule for rule in page.data_validations.dataValidation if cell in rule.sqref]
    named = book.defined_names[rule.formula1.removeprefix("=")].attr_text
    title, letter, first = re.match(r"OFFSET\('([^']+)'!\$([A-Z]+)\$(\d+),0,0,MAX\(1,SUMPRODUCT", named).groups()
    assert str(book[title][f"{letter}{first}"].value).startswith("=IF"), "it follows what is filled in"
    return [c.value for (c,) in computed[title][f"{letter}{first}:{letter}{book[title].max_row}"] if c.value]
