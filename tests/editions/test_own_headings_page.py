"""A column with a heading of somebody's own on the page: one click reads it, and what was kept says how it was read."""

from pathlib import Path

import pytest

from dashboard.commands import main
from dashboard.editions import Shelf
from dashboard.proposals import earlier_rows
from dashboard.ui import cached, inputs
from tests.editions.pressed import WORDS, again, press, upload
from tests.intake.made import column_of, sheets, workbook

LIKELY = inputs.plain(WORDS["meaning_likely"].format(column="Utbetalt (kr)"))
UNREAD = "overskriften ligner på «Utbetalt (kr)»"


@pytest.fixture(autouse=True)
def _look_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "LOOK_AGAIN_S", -1.0)


def _own() -> bytes:
    made = sheets("Tilskudd")
    made["Tilskudd"][0][column_of(made, "Tilskudd", "Utbetalt (kr)")] = "Utbetalte"
    return workbook(made)


def test_one_click_reads_the_column_and_the_edition_says_how(shelf: Shelf) -> None:
    opened = upload("mitt.xlsx", _own())
    assert UNREAD in opened.body.text
    opened = press(opened, LIKELY)
    assert not opened.app.exception and UNREAD not in opened.body.text
    press(opened, WORDS["keep"])
    (kept,) = shelf.listing()
    assert [row["paid_nok"] for row in earlier_rows(kept.edition)["grants"]] == ["90000", "80000"]
    assert kept.manifest.note == "Tilskudd, G Utbetalte → Utbetalt (kr)"


def test_a_choice_is_forgotten_when_the_upload_is_left(shelf: Shelf) -> None:
    opened = press(press(upload("mitt.xlsx", _own()), LIKELY), WORDS["leave"])
    opened.app.file_uploader[0].upload("mitt.xlsx", _own())
    opened = again(opened)
    assert UNREAD in opened.body.text
    assert LIKELY in [button.label for button in opened.app.button]


def test_a_column_is_read_as_another_from_the_command_line(
    shelf: Shelf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mitt.xlsx"
    path.write_bytes(_own())
    assert main(["intake", str(path), "--as", "Tilskudd/Utbetalte=Utbetalt (kr)"]) == 0
    assert [row["paid_nok"] for row in earlier_rows(shelf.listing()[0].edition)["grants"]] == ["90000", "80000"]
    with pytest.raises(SystemExit):
        main(["intake", str(path), "--as", "Utbetalt"])
    assert "SHEET/HEADING=COLUMN" in capsys.readouterr().err
