"""What the commands say of own records is said as on the page: names, units, and no move of nothing."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from dashboard import project
from dashboard.answers import Desk
from dashboard.commands import main
from dashboard.editions import Shelf
from dashboard.intake import write_workbook
from dashboard.proposals import keep, moves_as_json, propose
from tests.editions.made import own_round, submission
from tests.intake.made import delimited, found, read_sheets, sheets, with_cell


@pytest.fixture
def corrected(kept: Desk) -> str:
    """The name of an edition in which half of the attendance of the round is gone."""
    rows = {"attendance": own_round()["attendance"][::2]}
    return keep(propose(submission(rows), kept), {}, "", "").manifest.edition


def test_two_editions_are_compared_in_words(
    kept: Desk, corrected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["editions", "diff", kept.own.edition, corrected]) == 0
    first, *lines = capsys.readouterr().out.splitlines()
    gone = len(own_round()["attendance"][1::2])
    assert first == f"Oppmøte: nye rader 0, endret 0, borte {gone}" and lines
    assert all(", Runde 2025, " in line and re.search(r": før .+, etter .+", line) for line in lines)
    assert not any(re.search(r"own-2025|\b\w+_\w+\b|\d\.\d", line) for line in lines)
    pairs = [re.search(r": før (.+), etter (.+)", line).groups() for line in lines]
    assert all(before != after for before, after in pairs)


def test_no_number_moves_to_itself(kept: Desk, corrected: str) -> None:
    proposal = propose(submission({"attendance": own_round()["attendance"]}), project.open_desk())
    assert proposal.moves and all(move["before"] != move["after"] for move in moves_as_json(proposal.moves))


def test_a_dry_run_says_which_rows_would_come_and_go(
    shelf: Shelf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = {table: own_round()[table] for table in ("programmes", "organisations")}
    path = tmp_path / "runde.xlsx"
    path.write_bytes(write_workbook(rows, "nb", project.ROOT))
    assert main(["intake", str(path), "--dry-run"]) in (0, 1)
    said = capsys.readouterr().out
    assert "Organisasjoner: nye rader 9" in said.splitlines() and "for Runde 2025" in said


def test_findings_that_were_told_as_one_say_of_how_many_cells(
    shelf: Shelf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = sheets("Forbruk")
    for row in made["Forbruk"][1:]:
        row[2] = "Sprøyt"
    for title, rows in made.items():
        (tmp_path / f"{title}.csv").write_text(delimited(rows), "utf-8")
    assert main(["intake", *map(str, sorted(tmp_path.iterdir())), "--json"]) == 2
    (told,) = [one for one in json.loads(capsys.readouterr().out)["findings"] if one["severity"] == "mend"]
    assert (told["count"], told["cells"], told["row"]) == (2, ["C2", "C3"], 2)


DATES = [
    ("meeting_outside", with_cell("Møter", "Dato holdt", date(2031, 3, 2)), {"held": "02.03.2031"}),
    ("order_wrong", with_cell("Program", "Til dato", date(2022, 1, 2)), {"value": "02.01.2022, 01.01.2023"}),
    ("date_imprecise", with_cell("Tilskudd", "Vedtaksdato", "mars 2023"), {"day": "03.2023"}),
]


@pytest.mark.parametrize(("code", "made", "said"), DATES, ids=[code for code, *_ in DATES])
def test_dates_in_findings_are_as_people_write_them(code: str, made: dict, said: dict) -> None:
    values = found(read_sheets(made), code).fault.values
    assert {name: values[name] for name in said} == said
