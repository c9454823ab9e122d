"""What a file does not say, asked for on the page and given on the command line; what is kept says how it was read."""

from pathlib import Path

import pytest

from dashboard.commands import main
from dashboard.editions import Shelf
from dashboard.home import data_folder
from dashboard.proposals import earlier_rows, read_answers
from dashboard.ui import cached, inputs
from tests.editions.pressed import WORDS, again, press, upload
from tests.intake.made import column_of, sheets, workbook
from tests.pages.opened import Opened

READ = WORDS["meaning_values"]
GUESSED = "Arket er lest som «Tilskudd», fordi"
UNREAD = "overskriften ligner på «Utbetalt (kr)»"


@pytest.fixture(autouse=True)
def _look_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "LOOK_AGAIN_S", -1.0)


def _own() -> bytes:
    made = sheets("Tilskudd")
    made["Tilskudd"][0][column_of(made, "Tilskudd", "Utbetalt (kr)")] = "Utbetalte"
    return workbook(made)


def _asking(sheet: str, heading: str) -> str:
    return inputs.plain(WORDS["meaning_value"].format(sheet=sheet, heading=heading))


def _choose(opened: Opened, label: str, answer: str | None) -> None:
    """Choose in the field whose label begins so; the form is not sent."""
    (field,) = [box for box in opened.app.selectbox if box.label.startswith(label)]
    field.set_value(answer)


def test_what_is_likely_is_filled_in_and_holds_once_the_form_is_sent(shelf: Shelf) -> None:
    opened = upload("mitt.xlsx", _own())
    assert UNREAD in opened.body.text
    opened = press(opened, READ)
    assert not opened.app.exception and UNREAD not in opened.body.text
    press(opened, WORDS["keep"])
    (kept,) = shelf.listing()
    assert [row["paid_nok"] for row in earlier_rows(kept.edition)["grants"]] == ["90000", "80000"]
    assert kept.manifest.note == "Tilskudd, G Utbetalte → Utbetalt (kr)"


def test_an_answer_is_remembered_for_the_next_file_and_can_be_taken_back(shelf: Shelf) -> None:
    opened = press(press(upload("mitt.xlsx", _own()), READ), WORDS["leave"])
    opened.app.file_uploader[0].upload("mitt.xlsx", _own())
    opened = again(opened)
    assert UNREAD not in opened.body.text
    _choose(opened, "«Utbetalte» i arket Tilskudd", None)
    assert UNREAD in press(opened, READ).body.text


def test_what_was_answered_of_a_file_that_was_kept_is_suggested_for_the_next_and_holds_once_sent(shelf: Shelf) -> None:
    made = sheets("Tilskudd")
    made["Tilskudd"][0][column_of(made, "Tilskudd", "Utbetalt (kr)")] = "Gitt til laget"
    opened = upload("mitt.xlsx", workbook(made))
    _choose(opened, "«Gitt til laget»", "paid_nok")
    press(press(opened, READ), WORDS["keep"])
    made["Tilskudd"][1][column_of(made, "Tilskudd", "Tildelt (kr)")] = 99000
    opened = upload("neste.xlsx", workbook(made))
    assert "lest som «Utbetalt (kr)», slik du har valgt" not in opened.body.text
    press(press(opened, READ), WORDS["keep"])
    grants = [earlier_rows(kept.edition)["grants"] for kept in shelf.listing()]
    assert [row["paid_nok"] for rows in grants for row in rows if row["awarded_nok"] == "99000"] == ["90000"]


def test_answers_of_files_that_are_not_kept_and_words_of_ones_own_are_nobody_elses(shelf: Shelf) -> None:
    press(press(upload("mitt.xlsx", _own()), READ), WORDS["leave"])
    assert read_answers() == {}
    made = sheets("Tilskudd")
    made["Tilskudd"] = [[row[0], row[1], *row[3:]] for row in made["Tilskudd"]]
    opened = upload("mitt.xlsx", workbook(made))
    (field,) = [one for one in opened.app.text_input if one.label == _asking("Tilskudd", "Tilskuddsgiver")]
    field.set_value("IMDi")
    press(press(opened, READ), WORDS["keep"])
    assert read_answers() == {} and len(shelf.listing()) == 1


def test_answers_that_nobody_can_read_are_asked_for_again(shelf: Shelf) -> None:
    press(press(upload("mitt.xlsx", _own()), READ), WORDS["keep"])
    (data_folder() / "answers.json").write_bytes(b"\xff{")
    assert read_answers() == {}


def test_a_sheet_of_any_title_is_asked_about_and_then_its_columns(shelf: Shelf) -> None:
    made = sheets("Tilskudd")
    made["Penger ut"] = made.pop("Tilskudd")
    made["Penger ut"][0][1:6] = ["Laget", "Hvem ga", "Fra hva", "Når da", "Kroner gitt"]
    opened = upload("mitt.xlsx", workbook(made))
    _choose(opened, "Arket «Penger ut» leses som", "grants")
    opened = press(opened, READ)
    answers = {"Laget": "organisation_id", "Hvem ga": "funder", "Fra hva": "scheme", "Når da": "year",
               "Kroner gitt": "awarded_nok"}  # fmt: skip
    for heading, name in answers.items():
        _choose(opened, f"«{heading}»", name)
    press(press(opened, READ), WORDS["keep"])
    (kept,) = shelf.listing()
    assert [row["awarded_nok"] for row in earlier_rows(kept.edition)["grants"]] == ["100000", "80000"]
    assert kept.manifest.note.startswith("Penger ut → Tilskudd; Penger ut, B Laget → Organisasjon")


def test_a_sheet_that_was_guessed_is_confirmed_on_the_page(shelf: Shelf) -> None:
    made = sheets("Tilskudd")
    made["Ark"] = made.pop("Tilskudd")
    opened = upload("mitt.xlsx", workbook(made))
    assert GUESSED in opened.body.text
    (field,) = [box for box in opened.app.selectbox if box.label.startswith("Arket «Ark» leses som")]
    assert field.value == "grants"
    opened = press(opened, READ)
    assert not opened.app.exception and GUESSED not in opened.body.text
    press(opened, WORDS["keep"])
    assert shelf.listing()[0].manifest.note == "Ark → Tilskudd"


def test_the_programme_is_asked_for_where_no_sheet_tells_of_it(shelf: Shelf) -> None:
    made = sheets("Tilskudd")
    del made["Program"]
    opened = upload("mitt.xlsx", workbook(made))
    fields = {field.label: field for field in opened.app.text_input}
    said = {"Navn": "Vår runde", "Ansvarlig": "Fylket", "Fra dato": "1.1.2023", "Til dato": "2024-12-31"}
    for heading, value in said.items():
        fields[_asking("Program", heading)].set_value(value)
    _choose(opened, _asking("Program", "Leveringsmodell"), "municipal")
    press(press(opened, READ), WORDS["keep"])
    (row,) = earlier_rows(shelf.listing()[0].edition)["programmes"]
    assert (row["name"], row["delivery_model"], row["starts_on"]) == ("Vår runde", "municipal", "2023-01-01")


def test_what_every_row_has_is_answered_from_the_command_line(shelf: Shelf, tmp_path: Path) -> None:
    made = sheets("Tilskudd")
    made["Støtte 2023"] = [[row[0], row[1], *row[3:]] for row in made.pop("Tilskudd")]
    path = tmp_path / "mitt.xlsx"
    path.write_bytes(workbook(made))
    answers = ["--as", "Støtte 2023=Tilskudd", "--set", "Støtte 2023/Tilskuddsgiver=IMDi"]
    assert main(["intake", str(path), *answers]) == 0
    assert {row["funder"] for row in earlier_rows(shelf.listing()[0].edition)["grants"]} == {"IMDi"}


def test_a_column_is_read_as_another_from_the_command_line(
    shelf: Shelf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mitt.xlsx"
    path.write_bytes(_own())
    assert main(["intake", str(path), "--as", "Tilskudd/Utbetalte=Utbetalt (kr)"]) == 0
    assert [row["paid_nok"] for row in earlier_rows(shelf.listing()[0].edition)["grants"]] == ["90000", "80000"]
    with pytest.raises(SystemExit):
        main(["intake", str(path), "--as", "Utbetalt"])
    assert "SHEET[/HEADING]=COLUMN" in capsys.readouterr().err
