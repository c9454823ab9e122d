"""Rows that are called the same are told apart by what else they say, and named by it."""

from datetime import date

import pytest

from tests.intake.made import Sheets, column_of, found, read_sheets, sheets


def _twice(sheet: str, row: int, **instead: object) -> Sheets:
    """A small round where a row of a sheet is there once more, but for some cells; no row of it has an id."""
    made = sheets("Forbruk", "Møter", "Oppmøte")
    more = list(made[sheet][row])
    for heading, value in instead.items():
        more[column_of(made, sheet, heading)] = value
    made[sheet].append(more)
    if made[sheet][0][0] == "Id":
        made[sheet] = [line[1:] for line in made[sheet]]
    return made


@pytest.mark.parametrize(("sheet", "instead", "refers", "heading", "names"), [
    ("Tilskudd", {"Tilskuddsordning": "Prosjekt"}, "Forbruk", "Tilskudd", ("Alfa 2023 Drift", "alfa 2023 prosjekt")),
    ("Tilskudd", {"Tilskuddsgiver": "UDI"}, "Forbruk", "Tilskudd", ("Alfa 2023 IMDi", "Alfa 2023 UDI")),
    ("Samlinger", {"Dato holdt": date(2023, 11, 2)}, "Oppmøte", "Samling",
     ("Kurs i regnskap 1.4.2023", "Kurs i regnskap 02.11.2023")),
])  # fmt: skip
def test_rows_of_the_same_name_are_told_apart_by_what_else_they_say(
    sheet: str, instead: dict[str, object], refers: str, heading: str, names: tuple[str, str]
) -> None:
    made = _twice(sheet, 1, **instead)
    at = column_of(made, refers, heading)
    unclear = made[refers][1][at] = names[0].rpartition(" ")[0]
    del made[refers][2:]
    told_of = found(read_sheets(made), "name_of_several").fault
    assert told_of.values["value"] == unclear and len(told_of.values["choices"].split(", ")) == 2
    first = list(made[refers][1])
    first[at] = names[0]
    made[refers] = [made[refers][0], first, [*first[:at], names[1], *first[at + 1 :]]]
    if refers == "Forbruk":
        made[refers][2][0] = "s2"
    submission = read_sheets(made)
    table, own = {"Forbruk": ("spending", "grant_id"), "Oppmøte": ("attendance", "session_id")}[refers]
    assert submission.verdict != "reject"
    assert len({row[own] for row in submission.records[table]}) == 2


def test_a_pair_of_an_organisation_that_changed_its_mentor_is_named_by_both() -> None:
    made = _twice("Mentorpar", 1, **{"Mentor": "n", "Fra dato": date(2024, 1, 2)})
    made["Organisasjoner"].append(["n", "Mentor", "Ny Mentor", None, None, None, None])
    made["Mentorpar"][1][column_of(made, "Mentorpar", "Til dato")] = date(2024, 1, 1)
    made["Møter"][1][0] = "Alfa Ny Mentor"
    made["Møter"][1][1:3] = [None, date(2024, 3, 1)]
    submission = read_sheets(made)
    pairs = {row["pair_id"]: row["mentor_id"] for row in submission.records["mentor_pairs"]}
    assert [pairs[row["pair_id"]] for row in submission.records["mentor_meetings"]] == ["n"]


def _named(*names: str) -> Sheets:
    made = sheets("Forbruk", "Møter")
    for row, name in zip(made["Organisasjoner"][1:3], names, strict=True):
        row[2] = name
    made["Tilskudd"][1][1], made["Tilskudd"][2][1] = names
    return made


@pytest.mark.parametrize("written", ["Eritreiske", "eritreiske forening", "solvik eritreiske"])
def test_words_that_only_one_name_has_are_read_as_it_and_told(written: str) -> None:
    made = _named("Solvik eritreiske forening", "Solvik afghanske forening")
    made["Forbruk"][1][1] = written
    submission = read_sheets(made)
    assert submission.records["spending"][0]["grant_id"] == "g1"
    finding = found(submission, "name_by_words")
    assert (finding.severity, finding.fault.values["nearest"]) == ("look", "Solvik eritreiske forening 2023")


@pytest.mark.parametrize("written", ["Solvik", "forening", "av", "Eritreiske og afghanske"])
def test_words_that_several_names_have_or_none_are_no_name(written: str) -> None:
    made = _named("Solvik eritreiske forening", "Solvik afghanske forening")
    made["Forbruk"][1][1] = written
    submission = read_sheets(made)
    assert submission.verdict == "reject"
    assert "name_by_words" not in {one.fault.code for one in submission.findings}
