"""What is taken away carries unit, basis, source, absence and stamp, and is what the page shows."""

import pytest

from dashboard.exports import file_name, write_csv, write_xlsx
from tests.exports.opened import DAY, cells, lines, reader, taken, texts
from tests.real import desk

TABLES = sorted(desk().catalog.tables)
STAMP = ("export_edition", "export_programme", "export_period", "export_audience", "export_language", "export_date")


@pytest.mark.parametrize("programme", ["pilot-2022", "example-imdi"])
@pytest.mark.parametrize("table_id", TABLES)
def test_every_table_has_all_its_rows_with_basis_source_and_stamp(table_id: str, programme: str) -> None:
    at = reader(programme)
    rows = lines(taken(write_csv, table_id, at))
    assert len(rows) == len(at.rows(table_id))
    for row in rows:
        assert row.get("basis", "said elsewhere") and row.get("source", "said elsewhere")
        assert [row[name] for name in STAMP] == [
            "e1", at.speaker.programme(at.programme), "Hele ordningen", "Intern", "Bokmål", DAY.isoformat()
        ]  # fmt: skip


@pytest.mark.parametrize("table_id", TABLES)
def test_every_number_has_its_unit_and_every_gap_its_reason(table_id: str) -> None:
    for row in lines(taken(write_csv, table_id, reader())):
        for name, value in row.items():
            beside = row.get(f"{name}_absence")
            assert beside is None or bool(value) != bool(beside), (name, value, beside)
            assert row.get(f"{name}_unit", "none")


def test_a_zero_is_a_zero_and_a_gap_is_no_zero() -> None:
    rows = lines(taken(write_csv, "attention_spending", reader()))
    spent = {row["grant_id"]: (row["spent_nok"], row["spent_nok_absence"]) for row in rows}
    assert ("", "Mangler") in spent.values() and all(number != "0" for number, gap in spent.values() if gap)
    assert {row["spent_nok_unit"] for row in rows} == {"kroner"}


def test_the_list_of_figures_says_what_the_page_says() -> None:
    at = reader("pilot-2022")
    rows = {row["indicator_id"]: row for row in lines(taken(write_csv, "figures", at))}
    assert set(rows) == set(desk().catalog.indicators)
    for name, row in rows.items():
        figure = at.answer(name).figure
        assert row["value"] == ("" if figure.value is None else str(figure.value))
        assert (row["absence"] == "") == (figure.absence is None) and row["basis"] == at.speaker.basis(figure)
        assert row["unit"] and row["status"] and row["source"]
        assert row["period"] == at.speaker.period(at.answer(name).period)
    assert rows["board_course_attendance"]["word"] and rows["spending_share_salary"]["absence"] == "Ikke publisert"


@pytest.mark.parametrize("name", ["figures", "spending_by_category", "organisations"])
def test_excel_holds_the_same_rows_as_csv(name: str) -> None:
    heading, *rows = cells(taken(write_xlsx, name, reader()))
    plain = lines(taken(write_csv, name, reader()))
    assert len(rows) == len(plain) and len(heading) == len(plain[0]) - len(reader_stamp())
    for row, line in zip(rows, plain, strict=True):
        for found, expected in zip(row, list(line.values()), strict=False):
            if isinstance(found, float) and expected not in ("true", "false"):
                assert found == pytest.approx(float(expected)) if _is_number(expected) else found > 40_000
            elif not isinstance(found, float):
                assert (found or "") == expected


def reader_stamp() -> list[str]:
    """The columns of the stamp of a made-up programme."""
    return [*STAMP, "export_table", "export_remark"]


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).replace("-", "", 1).isdigit()


def test_the_second_sheet_of_a_workbook_is_the_stamp() -> None:
    told = dict(cells(taken(write_xlsx, "mentor_pairs", reader()), 2))
    assert told["Utgave av dataene"] == "e1" and told["Visning"] == "Intern" and told["Hentet ut"] == "2026-01-02"
    assert told["Periode"] == "Hele ordningen" and "oppdiktet" in told["Merk"]


def test_made_up_rows_say_so_in_the_name_of_the_file_and_on_every_line() -> None:
    assert file_name(reader(), "grant_flow", "csv").startswith("oppdiktet-maaltavle-grant_flow-example-imdi-all-")
    assert file_name(reader("pilot-2022"), "sessions", "csv").startswith("maaltavle-sessions-pilot-2022-")
    rows = lines(taken(write_csv, "grant_flow", reader()))
    assert rows and all(row["basis"] == "Eksempel" and "oppdiktet" in row["export_remark"] for row in rows)


def test_words_follow_the_language_and_names_do_not() -> None:
    both = [reader("pilot-2022", language=code) for code in ("nb", "en")]
    norwegian, english = (lines(taken(write_csv, "organisations", at)) for at in both)
    assert list(norwegian[0]) == list(english[0])
    assert norwegian[0]["basis"] == "Rapportert" and english[0]["basis"] == "Reported"
    assert "Basis" in texts(taken(write_xlsx, "organisations", both[1]))


def test_the_open_audience_takes_away_no_more_than_it_sees() -> None:
    open_reader = reader(audience="open")
    (refusal,) = lines(taken(write_csv, "attention_spending", open_reader))
    assert not any(value for name, value in refusal.items() if not name.startswith("export_"))
    for table_id in ("organisations", "sessions"):
        rows = lines(taken(write_csv, table_id, open_reader))
        assert rows and not {"organisation_id", "session_id"} & set(rows[0])
    figures = lines(taken(write_csv, "figures", open_reader))
    hidden = {row["indicator_id"] for row in figures if row["absence"] == "Skjult"}
    seen = {name for name in desk().catalog.indicators if open_reader.answer(name).figure.absence == "hidden"}
    assert hidden == seen


def test_a_table_that_is_refused_says_why_in_the_file_too() -> None:
    at = reader(audience="open")
    refused = [name for name in TABLES if at.refusal(name) and not at.rows(name)]
    for name in refused:
        (row,) = lines(taken(write_csv, name, at))
        stamp = {key: value for key, value in row.items() if key.startswith("export_")}
        assert at.refusal(name) in stamp["export_remark"]
        assert not any(value for key, value in row.items() if key not in stamp)
    assert refused
