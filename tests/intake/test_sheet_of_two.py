"""A list with a row for each organisation at each gathering is both: the gatherings once, and who came to them."""

from datetime import date

import pytest

from dashboard.intake import Meaning, Submission
from dashboard.intake.reading import read_here
from tests.intake.made import Sheets, found, layout, read_said, read_sheets, sheets, workbook

MARCH, MAY = date(2023, 3, 1), date(2023, 5, 1)
HEADINGS = ["Type samling", "Tittel", "Dato holdt", "Organisasjon", "Invitert", "Møtte", "Antall personer"]
ROWS = [
    ["Fellessamlinger", "Samling", MARCH, "Alfa", "ja", "ja", 2],
    ["Fellessamlinger", "Samling", MARCH, "Beta", "ja", "nei", None],
    ["Fellessamlinger", "Samling", MAY, "Alfa", "ja", "ja", 3],
    ["Fellessamlinger", "Samling", MAY, "Beta", "ja", "ja", 1],
]


def _made(title: str = "Samlinger", headings: list[str] = HEADINGS, rows: list[list] = ROWS) -> Sheets:
    return sheets() | {title: [headings, *(list(row) for row in rows)]}


def _came(submission: Submission) -> list[tuple]:
    dates = {row["session_id"]: row["held_on"] for row in submission.records["sessions"]}
    rows = submission.records["attendance"]
    return [(dates[row["session_id"]], row["organisation_id"], row["came"], row["persons"]) for row in rows]


@pytest.mark.parametrize(("title", "heading"), [
    ("Samlinger", "Tittel"), ("Samlinger", "Samling"), ("Oppmøte", "Samling"), ("Oppmøte", "Tittel"),
    ("Kurs og samlinger", "Tittel"), ("Deltakerliste", "Kurs"),
])  # fmt: skip
def test_rows_of_the_same_title_and_date_are_one_gathering(title: str, heading: str) -> None:
    submission = read_sheets(_made(title, [heading if name == "Tittel" else name for name in HEADINGS]))
    assert [(row["title"], row["held_on"]) for row in submission.records["sessions"]] == [
        ("Samling", "2023-03-01"), ("Samling", "2023-05-01"),
    ]  # fmt: skip
    assert _came(submission) == [
        ("2023-03-01", "a", "yes", "2"), ("2023-03-01", "b", "no", None),
        ("2023-05-01", "a", "yes", "3"), ("2023-05-01", "b", "yes", "1"),
    ]  # fmt: skip
    values = found(submission, "sheet_of_two").fault.values
    assert (values["rows"], values["first"], values["second"]) == (4, 2, 4)
    assert (submission.rows_in["sessions"], submission.rows_in["attendance"]) == (2, 4)


def test_the_same_list_again_has_the_same_ids() -> None:
    first, again = read_sheets(_made()), read_sheets(_made())
    assert first.records == again.records
    assert len({row["session_id"] for row in first.records["sessions"]}) == 2


def test_with_a_sheet_of_who_came_beside_it_the_list_is_of_gatherings_only() -> None:
    made = _made(rows=ROWS[:1]) | {"Oppmøte": [["Samling", "Organisasjon", "Invitert", "Møtte"],
                                               ["Samling", "Beta", "ja", "ja"]]}  # fmt: skip
    submission = read_sheets(made)
    assert [row["organisation_id"] for row in submission.records["attendance"]] == ["b"]


def test_a_column_of_who_hosts_is_not_taken_for_who_came() -> None:
    submission = read_sheets(_made(headings=HEADINGS[:4], rows=[ROWS[0][:4], ROWS[2][:4]]))
    assert "attendance" not in submission.records and len(submission.records["sessions"]) == 2
    (offer,) = submission.offers
    assert offer.heading == "Organisasjon" and {"organisation_id", "came", "persons"} <= offer.choices.keys()


def test_what_repeats_is_never_counted_twice_whatever_it_lacks() -> None:
    made = _made(headings=HEADINGS[:4], rows=[row[:4] for row in ROWS])
    refused = read_sheets(made)
    assert refused.verdict == "reject"
    assert [(o.asks, o.column) for o in refused.offers] == [("value", "invited"), ("value", "came")]
    answers = [Meaning("Samlinger", "", "invited", "true"), Meaning("Samlinger", "", "came", "yes")]
    answered = read_said(made, *answers)
    assert len(answered.records["sessions"]) == 2 and len(answered.records["attendance"]) == 4
    assert {(row["invited"], row["came"]) for row in answered.records["attendance"]} == {("true", "yes")}


def test_a_row_that_says_otherwise_of_the_gathering_is_told_at_its_cell() -> None:
    made = _made(headings=[*HEADINGS, "Tema"], rows=[[*row, topic] for row, topic in zip(ROWS, "AB  ", strict=True)])
    submission = read_sheets(made)
    assert found(submission, "row_says_otherwise").fault.place == "Samlinger, 3, H Tema"
    assert [row["topic"] for row in submission.records["sessions"]] == ["A", None]


def test_a_fault_of_who_came_is_told_at_its_cell() -> None:
    made = _made()
    made["Samlinger"][2][3] = "Gamma"
    submission = read_sheets(made)
    assert found(submission, "name_unknown").fault.place == "Samlinger, 3, D Organisasjon"


def test_a_gathering_without_a_title_is_told_once_at_its_first_row() -> None:
    made = _made()
    for row in made["Samlinger"][3:]:
        row[1] = None
    submission = read_sheets(made)
    assert [(one.fault.code, one.cells) for one in submission.findings if one.severity == "mend"] == [
        ("cell_empty", ("B4",))
    ]


def test_one_organisation_twice_at_a_gathering_is_told_at_the_second() -> None:
    made = _made()
    made["Samlinger"][2][3] = "Alfa"
    submission = read_sheets(made)
    assert found(submission, "combination_twice").cells[0].endswith("3")


@pytest.mark.parametrize(("heading", "value"), [
    ("Tittel", "samling "), ("Dato holdt", None), ("Dato holdt", "mars 2023"), ("Type samling", "Kurs"),
    ("Dato holdt", "2023"),
])  # fmt: skip
def test_a_row_that_says_less_or_a_little_otherwise_is_of_the_same_gathering(heading: str, value: str | None) -> None:
    made = _made(rows=ROWS[:2])
    made["Samlinger"][2][HEADINGS.index(heading)] = value
    submission = read_sheets(made)
    assert len(submission.records["sessions"]) == 1 and len(submission.records["attendance"]) == 2
    assert ("row_says_otherwise" in {one.fault.code for one in submission.findings}) == (value == "Kurs")


def test_ids_of_rows_make_no_gatherings_of_them() -> None:
    made = _made(headings=["Id", *HEADINGS], rows=[[f"r{n}", *row] for n, row in enumerate(ROWS)])
    assert len(read_sheets(made).records["sessions"]) == 2


def test_a_list_of_who_came_that_says_none_empties_that_and_not_the_gatherings() -> None:
    earlier = {name: [dict(row) for row in rows] for name, rows in read_sheets(_made()).records.items()}
    submission = read_here({"b.xlsx": workbook(_made("Oppmøte", rows=[["Ingen"]]))}, layout(), earlier)
    assert submission.emptied == {"attendance"}


def test_it_is_told_at_its_own_cell_what_cannot_beread_said() -> None:
    made = _made(headings=[*HEADINGS, "Fysisk eller digital"], rows=[[*row, None] for row in ROWS])
    made["Samlinger"][2][-1] = "hvsslx"
    assert found(read_sheets(made), "word_unknown").cells == ("H3",)


def test_which_sheet_stands_first_makes_no_difference() -> None:
    one, other = _made("Kurs", rows=ROWS[:2]), _made("Oppmøte", rows=ROWS[2:])
    for made in (one | other, sheets() | {"Oppmøte": other["Oppmøte"], "Kurs": one["Kurs"]}):
        assert len(read_sheets(made).records["attendance"]) == 4
