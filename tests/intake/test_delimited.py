"""CSV files are read in every form that Excel, registers and colleagues give them, and refused where they are torn."""

import pytest

from tests.intake.made import GRANTS, ORGANISATIONS, PROGRAMME, delimited, found, read, told

GRANT_ROWS = [*GRANTS, ["g3", "Alfa", "IMDi", "Drift; ekstra", 2024, 1234.5, 1000, None]]
FORMS = [
    ("utf-8", ";", "\r\n"), ("utf-8-sig", ";", "\r\n"), ("cp1252", ";", "\r\n"), ("utf-16", ";", "\r\n"),
    ("utf-16-le", ";", "\n"), ("utf-8", "\t", "\n"), ("utf-16", "\t", "\r\n"), ("utf-8", ";", "\r"),
    ("utf-8", "|", "\n"),
    ("utf-8", ",", "\n"), ("latin-1", "\t", "\r\n"), ("utf-8-sig", ",", "\r\n"),
]  # fmt: skip


def _files(**others: bytes) -> dict[str, bytes]:
    given = {"Program.csv": PROGRAMME, "Organisasjoner.csv": ORGANISATIONS}
    return {name: delimited(rows).encode() for name, rows in given.items()} | others


@pytest.mark.parametrize(("encoding", "separator", "ends"), FORMS)
def test_a_file_is_read_in_any_encoding_with_any_separator(encoding: str, separator: str, ends: str) -> None:
    content = delimited(GRANT_ROWS, separator, ends).encode(encoding)
    submission = read(_files(**{"Tilskudd.csv": content}))
    assert submission.verdict == "accept", told(submission)
    last = submission.records["grants"][-1]
    assert (last["scheme"], last["awarded_nok"], last["decided_on"]) == ("Drift; ekstra", "1234.5", None)


NAMES = ["grants.csv", "TILSKUDD.CSV", "Tilskudd 2023.csv", "Runde A - Tilskudd.csv", "tilskudd.txt"]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_known_by_the_sheet_or_the_table_it_is_named_for(name: str) -> None:
    submission = read(_files(**{name: delimited(GRANTS).encode()}))
    assert (submission.verdict, submission.rows_kept["grants"]) == ("accept", 2), told(submission)


def test_a_line_that_tells_the_separator_is_no_row_and_counts_as_a_line() -> None:
    content = "sep=;\r\n" + delimited([*GRANTS, ["g3", "Gamma", "IMDi", "Drift", 2023]])
    finding = found(read(_files(**{"Tilskudd.csv": content.encode()})), "name_unknown")
    assert (finding.fault.where, finding.fault.row, finding.fault.column) == ("Tilskudd.csv", 5, "B Organisasjon")


def test_numbers_that_were_kept_as_text_are_read() -> None:
    rows = [list(row) for row in ORGANISATIONS]
    rows[1][4] = '="0301"'
    submission = read(_files(**{"Organisasjoner.csv": delimited(rows).encode()}))
    assert submission.records["organisations"][0]["municipality_number"] == "0301"


HEADING = "Id;Organisasjon;Tilskuddsgiver;Tilskuddsordning;År;Tildelt (kr)\r\n"
TORN = [
    (f'{HEADING}g1;"Alfa;IMDi;Drift;2023\r\n', "file_malformed", 2, None),
    (f"{HEADING}g1;Alfa;IMDi;Drift;2023;1234,5\n".replace(";", ","), "row_too_long", 2, "G"),
    ("g1;Alfa;IMDi;Drift;2023\r\n", "sheet_without_heading", None, None),
    (f"{HEADING}g1;Alfa;IMDi\r\n", "cell_empty", 2, None),
    (f"{HEADING}g1;Alfa;IMDi;Drift;2023;1.000,5.0\r\n", "number_expected", 2, None),
]


@pytest.mark.parametrize(("text", "code", "row", "column"), TORN, ids=[case[1] for case in TORN])
def test_a_torn_file_is_told_with_its_row(text: str, code: str, row: int | None, column: str | None) -> None:
    submission = read(_files(**{"Tilskudd.csv": text.encode()}))
    findings = [finding for finding in submission.findings if finding.fault.code == code]
    assert submission.verdict == "reject" and {f.fault.where for f in findings} == {"Tilskudd.csv"}
    assert {f.fault.row for f in findings} == {row}
    assert column is None or {f.fault.column for f in findings} == {column}


@pytest.mark.parametrize("encoding", ["mac_roman", "cp865", "cp1252", "utf-8"])
@pytest.mark.parametrize("name", ["Håpets lag", "Sørøya på Ås", "Ærlige Øyers Lag", "Naboens «kafé» – ny"])
def test_norwegian_letters_are_read_from_an_old_mac_and_from_dos(encoding: str, name: str) -> None:
    rows = [["Rolle", "Navn", "Målgruppe"], ["Deltaker", name, "Unge på Vestlandet"]]
    try:
        content = delimited(rows).encode(encoding)
    except UnicodeEncodeError:
        pytest.skip("the form has no sign for it")
    submission = read(_files(**{"Organisasjoner.csv": content}))
    row = submission.records["organisations"][0]
    assert (row["name"], row["target_group"]) == (name, "Unge på Vestlandet")


def test_apostrophes_of_windows_are_no_letters_of_dos() -> None:
    rows = [["Rolle", "Navn"], ["Deltaker", "Mother’s ‘café’"]]
    submission = read(_files(**{"Organisasjoner.csv": delimited(rows).encode("cp1252")}))
    assert submission.records["organisations"][0]["name"] == "Mother’s ‘café’"


def test_a_space_before_a_quoted_cell_is_none_of_it() -> None:
    lines = ['"' + '"; "'.join(str(value or "") for value in row[:7]) + '"' for row in GRANTS]
    submission = read(_files(**{"Tilskudd.csv": "\n".join(lines).encode()}))
    assert [row["awarded_nok"] for row in submission.records["grants"]] == ["100000", "80000"], told(submission)


def test_a_column_of_row_numbers_without_a_heading_tears_no_row() -> None:
    rows = [["", *GRANTS[0][:7]], *([number, *row[:7]] for number, row in enumerate(GRANTS[1:]))]
    submission = read(_files(**{"Tilskudd.csv": delimited(rows).encode()}))
    assert (found(submission, "heading_empty").severity, submission.rows_kept["grants"]) == ("look", 2)
