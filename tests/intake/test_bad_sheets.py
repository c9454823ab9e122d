"""Sheets that cannot be read as they stand are refused with the place and the remedy."""

from collections.abc import Callable

import pytest

from tests.intake.made import Sheets, found, read_sheets, sheets, told

Edit = Callable[[Sheets], None]
SECRETS = ("Kari Nordmann", "kari@example.no", "98765432")


def _heading(at: int, text: str) -> Edit:
    def edit(made: Sheets) -> None:
        made["Tilskudd"][0][at] = text

    return edit


def _more(heading: str, value: str) -> Edit:
    def edit(made: Sheets) -> None:
        made["Tilskudd"][0].append(heading)
        made["Tilskudd"][1].append(value)

    return edit


def _without(heading: str) -> Edit:
    def edit(made: Sheets) -> None:
        at = made["Tilskudd"][0].index(heading)
        made["Tilskudd"] = [row[:at] + row[at + 1 :] for row in made["Tilskudd"]]

    return edit


def _no_heading(made: Sheets) -> None:
    del made["Tilskudd"][0]


def _turned(made: Sheets) -> None:
    made["Tilskudd"] = [list(column) for column in zip(*made["Tilskudd"], strict=True)]


def _misspelt_title(made: Sheets) -> None:
    made["Tilskuddd"] = made.pop("Tilskudd")


def _strange_title(made: Sheets) -> None:
    made["Ark1"] = made.pop("Tilskudd")


def _strange_sheet_like_ours(made: Sheets) -> None:
    made["Aktivitet"] = [["hva som helst", "noe annet"], ["b", "c"]]


def _secret_sheet(made: Sheets) -> None:
    made["Kontakter"] = [["Hvem", "Hvor"], ["Kari Nordmann", "kari@example.no"]]


def _example_written_in(made: Sheets) -> None:
    made["Tilskudd"].append(["Eksempel – slett raden", "Alfa", "IMDi", "Drift", 2023, 777, 777, None])


def _money_elsewhere(heading: str) -> Edit:
    """The amounts stand under another heading, and in a row of help and an example too, as in the template."""

    def edit(made: Sheets) -> None:
        made["Tilskudd"][0][5] = heading
        made["Tilskudd"].insert(1, [None, None, None, None, None, "Beløpet som ble tildelt. Kan stå tom."])

    return edit


def _no_heading_above_content(made: Sheets) -> None:
    made["Tilskudd"][1].append("løs tekst")


CASES: list[tuple[Edit, str, str, tuple[str, int | None, str | None]]] = [
    (_more("Kontaktperson", "Kari Nordmann"), "mend", "column_personal", ("Tilskudd", 1, "I Kontaktperson")),
    (_more("E-post", "kari@example.no"), "mend", "column_personal", ("Tilskudd", 1, "I E-post")),
    (_more("Telefon", "98765432"), "mend", "column_personal", ("Tilskudd", 1, "I Telefon")),
    (_more("Fødselsnummer", "1"), "mend", "column_personal", ("Tilskudd", 1, "I Fødselsnummer")),
    (_more("Notat", "kari@example.no"), "mend", "cell_personal", ("Tilskudd", 2, "I Notat")),
    (_secret_sheet, "mend", "cell_personal", ("Kontakter", 2, "B")),
    (_more("Tildelt (kr)", "1"), "mend", "heading_twice", ("Tilskudd", 1, "I Tildelt (kr)")),
    (_heading(5, "Tildelt (i 1000 kr)"), "mend", "heading_thousands", ("Tilskudd", 1, "F Tildelt (i 1000 kr)")),
    (_heading(5, "Tildelt (mill. kr)"), "mend", "heading_thousands", ("Tilskudd", 1, "F Tildelt (mill. kr)")),
    (_heading(5, "Tildelt (øre)"), "mend", "heading_thousands", ("Tilskudd", 1, "F Tildelt (øre)")),
    (_more("Bevilget", 5), "look", "heading_same", ("Tilskudd", 1, "I Bevilget")),
    (_more("Bevilget", 100000), "know", "heading_unknown", ("Tilskudd", 1, "I Bevilget")),
    (_without("År"), "mend", "heading_missing", ("Tilskudd", 1, None)),
    (_heading(4, "Åår"), "mend", "heading_missing_near", ("Tilskudd", 1, None)),
    (_heading(7, "Vedtaksdatoo"), "look", "heading_near", ("Tilskudd", 1, "H Vedtaksdatoo")),
    (_money_elsewhere("Beløp"), "look", "heading_money", ("Tilskudd", 1, "F Beløp")),
    (_money_elsewhere("Sum støtte"), "look", "heading_money", ("Tilskudd", 1, "F Sum støtte")),
    (_more("Støtte i alt", 5), "look", "heading_money", ("Tilskudd", 1, "I Støtte i alt")),
    (_more("Brukt", 57200), "look", "heading_elsewhere", ("Tilskudd", 1, "I Brukt")),
    (_more("Brukt beløp", 57200), "look", "heading_elsewhere", ("Tilskudd", 1, "I Brukt beløp")),
    (_more("Antall deltakere", 5), "know", "heading_unknown", ("Tilskudd", 1, "I Antall deltakere")),
    (_more("Brukt", "til lønn"), "know", "heading_unknown", ("Tilskudd", 1, "I Brukt")),
    (_more("Prioritet", 5), "know", "heading_unknown", ("Tilskudd", 1, "I Prioritet")),
    (_heading(7, "Organisasjonsnummer"), "know", "heading_unknown", ("Tilskudd", 1, "H Organisasjonsnummer")),
    (_heading(7, "Saksnummer"), "know", "heading_unknown", ("Tilskudd", 1, "H Saksnummer")),
    (_no_heading, "mend", "sheet_without_heading", ("Tilskudd", None, None)),
    (_turned, "mend", "sheet_turned", ("Tilskudd", None, None)),
    (_misspelt_title, "look", "sheet_guessed", ("Tilskuddd", None, None)),
    (_strange_title, "look", "sheet_guessed", ("Ark1", None, None)),
    (_strange_sheet_like_ours, "look", "sheet_near", ("Aktivitet", None, None)),
    (_example_written_in, "mend", "row_example_changed", ("Tilskudd", 4, "A Id")),
    (_no_heading_above_content, "look", "heading_empty", ("Tilskudd", 1, "I")),
]


@pytest.mark.parametrize(("edit", "severity", "code", "place"), CASES, ids=[f"{case[2]}-{case[3]}" for case in CASES])
def test_a_sheet_is_told_with_what_is_wrong_with_it(edit: Edit, severity: str, code: str, place: tuple) -> None:
    made = sheets("Tilskudd")
    edit(made)
    submission = read_sheets(made)
    finding = found(submission, code)
    assert (finding.severity, (finding.fault.where, finding.fault.row, finding.fault.column)) == (severity, place)
    assert submission.verdict == {"mend": "reject", "look": "warn", "know": "accept"}[severity], told(submission)
    assert not any(secret in str(finding) for finding in submission.findings for secret in SECRETS)


def test_amounts_that_belong_in_another_sheet_are_told_with_its_title_and_read_there() -> None:
    made = sheets("Forbruk")
    made["Tilskudd"][0].append("Forbruk")
    made["Tilskudd"][1].append(57200)
    made["Forbruk"][0][3] = "Brukt"
    submission = read_sheets(made)
    assert found(submission, "heading_elsewhere").fault.values["title"] == "Forbruk"
    assert [row["amount_nok"] for row in submission.records["spending"]] == ["50000", "1500"]


def test_what_was_spent_is_never_taken_for_what_was_given() -> None:
    made = sheets("Tilskudd")
    made["Tilskudd"] = [[*row[:5], spent] for row, spent in zip(made["Tilskudd"], ("Brukt", 1, 2), strict=True)]
    submission = read_sheets(made)
    assert found(submission, "heading_elsewhere").severity == "look"
    assert [offer.likely for offer in submission.offers] == [""]


def test_a_sheet_called_mentor_is_read_by_its_headings_and_not_as_organisations() -> None:
    made = sheets("Mentorpar")
    made["Mentor"] = made.pop("Mentorpar")
    submission = read_sheets(made)
    assert found(submission, "sheet_guessed").fault.values["title"] == "Mentorpar"
    assert len(submission.records["mentor_pairs"]) == 1


def test_a_sheet_called_mentor_without_known_headings_is_not_taken_for_organisations() -> None:
    made = sheets("Mentorpar")
    made["Mentor"] = [["Hvem", "Hvor"], ["x", "y"]]
    assert found(read_sheets(made), "sheet_near").fault.values["nearest"] == "Mentorpar"
