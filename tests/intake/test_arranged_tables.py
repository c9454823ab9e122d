"""Headings over two rows, several tables in one sheet, a column for each year: read whole, or told where to mend."""

import pytest

from tests.intake.made import Sheets, found, read_sheets, sheets, told

OURS = ["Organisasjon", "Tilskuddsgiver", "Tilskuddsordning", "År"]
ALFA, BETA = ["Alfa", "IMDi", "Drift"], ["Beta", "IMDi", "Drift"]
BELOW = [None, None, None, None]
JOINED = [
    [[*OURS, "Beløp", None], [*BELOW, "Søkt", "Tildelt"]],
    [["Mottaker", None, None, None, "Beløp", None], [*OURS, "Søkt", "Tildelt"]],
    [[*OURS, "Søkt", "Tildelt"], [*BELOW, "(kr)", "kr"]],
]


def _grants(*rows: list) -> Sheets:
    made = sheets()
    made["Tilskudd"] = [*rows]
    return made


def _amounts(made: Sheets) -> list[tuple]:
    submission = read_sheets(made)
    assert submission.verdict == "accept", told(submission)
    return [(row["applied_nok"], row["awarded_nok"]) for row in submission.records["grants"]]


@pytest.mark.parametrize("headings", JOINED, ids=["groups", "groups above all", "units"])
def test_headings_in_two_rows_are_read_as_one(headings: list) -> None:
    assert _amounts(_grants(*headings, [*ALFA, 2023, 90, 80], [*BETA, 2023, 70, 60])) == [("90", "80"), ("70", "60")]


def test_a_unit_under_a_heading_counts_as_in_it() -> None:
    made = _grants([*OURS, "Søkt", "Tildelt"], [*BELOW, "i 1000 kr", "i kr"], [*ALFA, 2023, 120, 100])
    finding = found(read_sheets(made), "heading_thousands")
    assert (finding.severity, finding.fault.place) == ("mend", "Tilskudd, 2, E Søkt (i 1000 kr)")


WIDE = [
    ([[*OURS[:3], "Tildelt 2023", "Tildelt 2024"], [*ALFA, 100, 110]], "mend", 1, "Tildelt 2023, Tildelt 2024"),
    ([[*OURS[:3], 2023, 2024], [*ALFA, 100, 110]], "mend", 1, "2023, 2024"),
    ([[*OURS, "Tildelt (kr)", None], [*BELOW, 2023, 2024], [*ALFA, 2023, 1, 2]], "mend", 2,
     "Tildelt (kr) 2023, Tildelt (kr) 2024"),
    ([[*OURS[:3], 2023, None, 2024, None], [*BELOW[1:], "Søkt", "Tildelt", "Søkt", "Tildelt"], [*ALFA, 1, 2, 3, 4]],
     "mend", 2, "2023 Søkt, 2023 Tildelt, 2024 Søkt, 2024 Tildelt"),
    ([[*OURS, "Tildelt", "Utbetalt 2023", "Utbetalt 2024"], [*ALFA, 2023, 100, 50, 50]], "look", 1,
     "Utbetalt 2023, Utbetalt 2024"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "severity", "row", "columns"), WIDE)
def test_a_column_for_each_year_is_told_once_with_what_to_do(
    rows: list, severity: str, row: int, columns: str
) -> None:
    submission = read_sheets(_grants(*rows))
    finding = found(submission, "years_beside" if severity == "mend" else "years_beside_more")
    assert (finding.severity, finding.fault.row, finding.fault.values["columns"]) == (severity, row, columns)
    assert {f.fault.code for f in submission.findings} <= {finding.fault.code, "headings_joined", "heading_missing"}


def test_a_table_below_with_the_headings_in_another_order_is_never_read_under_those_above() -> None:
    other = [*OURS, "Tildelt", "Søkt"]
    made = _grants([*OURS, "Søkt", "Tildelt"], [*ALFA, 2023, 9, 8], [], other, [*ALFA, 2024, 8, 9])
    finding = found(read_sheets(made), "table_below")
    assert (finding.severity, finding.fault.where, finding.fault.row) == ("mend", "Tilskudd", 4)


def test_another_table_below_is_told_once_where_it_begins() -> None:
    spending = [["Tilskudd", "Kategori", "Beløp (kr)"], ["Alfa 2023", "Lønn", 5]]
    submission = read_sheets(_grants([*OURS, "Tildelt"], [*ALFA, 2023, 9], [], *spending))
    assert [(f.fault.code, f.fault.row) for f in submission.findings] == [("table_below", 4)]


def test_headings_again_in_other_words_are_no_table_of_their_own() -> None:
    again = ["Mottaker", "Giver", "Ordning", "Årstall", "Omsøkt", "Bevilget"]
    made = _grants([*OURS, "Søkt (kr)", "Tildelt (kr)"], [*ALFA, 2023, 9, 8], again, [*BETA, 2023, 7, 6])
    assert _amounts(made) == [("9", "8"), ("7", "6")]


def test_a_title_over_headings_that_come_again_may_say_what_the_rows_below_are() -> None:
    made = sheets()
    headings = ["Navn", "Organisasjonsnummer"]
    made["Organisasjoner"] = [headings, ["Alfa", "850000018"], [], ["Mentorer"], headings, ["Stor", "850000026"]]
    submission = read_sheets(made)
    assert [(f.severity, f.fault.code, f.fault.row) for f in submission.findings] == [("mend", "caption_between", 4)]


def test_lines_below_a_list_of_organisations_are_no_organisations_in_silence() -> None:
    made = sheets()
    made["Organisasjoner"] = [["Navn", "Organisasjonsnummer"], ["Alfa", "850000018"], ["Beta"]]
    assert read_sheets(made).verdict == "accept"
    made["Organisasjoner"] += [[], ["Oslo, 12.03.2024"], ["Godkjent av avdelingen"]]
    alone = [(f.severity, f.fault.row) for f in read_sheets(made).findings if f.fault.code == "row_alone"]
    assert alone == [("look", 5), ("look", 6)]


def test_the_number_of_a_printed_page_is_no_row() -> None:
    headings = [*OURS, "Søkt", "Tildelt"]
    made = _grants(headings, [*ALFA, 2023, 9, 8], ["Side 1 av 2"], headings, [*BETA, 2023, 7, 6], ["Side 2 av 2"])
    assert _amounts(made) == [("9", "8"), ("7", "6")]


def test_a_year_alone_in_a_row_is_no_heading() -> None:
    made = _grants([*OURS, "Søkt", "Tildelt"], [None, None, None, 2023], [*ALFA, 2023, 9, 8])
    places = {(f.fault.code, f.fault.row) for f in read_sheets(made).findings}
    assert places == {("cell_empty", 2)}
