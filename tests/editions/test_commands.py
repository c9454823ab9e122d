"""The commands intake and editions: exit status, the promised JSON, and nothing kept that should not be."""

import csv
import json
import os
import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from dashboard.commands import main
from dashboard.editions import Shelf
from tests.editions.made import contents, own_round
from tests.real import desk

KEYS = {"verdict", "edition", "findings", "rows", "totals", "moves"}
FINDING = {"severity", "sheet", "row", "column", "message", "remedy", "count", "cells"}

SAID_OF_NONE = {"nb": "Ingen egne data er i bruk", "nn": "Ingen eigne data er i bruk", "en": "No records of your own"}


def _files(folder: Path, *tables: str, **changes: str) -> list[str]:
    """The tables of the round as CSV files; changes: column -> what stands in the first row of every table with it."""
    names = {table.name: table.column_names for table in desk().store.record_tables()}
    paths = []
    for table in tables:
        rows = own_round()[table]
        rows[0] |= {name: value for name, value in changes.items() if name in rows[0]}
        out = StringIO()
        writer = csv.DictWriter(out, names[table])
        writer.writeheader()
        writer.writerows(rows)
        path = folder / f"{table}.csv"
        path.write_text(out.getvalue(), "utf-8")
        paths.append(str(path))
    return paths


def _answer(capsys: pytest.CaptureFixture, *words: str) -> tuple[int, object]:
    status = main([*words, "--json"])
    return status, json.loads(capsys.readouterr().out)


def test_a_dry_run_tells_everything_and_keeps_nothing(
    shelf: Shelf, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    files = _files(tmp_path, "programmes", "organisations", "grants")
    status, told = _answer(capsys, "intake", *files, "--dry-run")
    assert (status, told["verdict"], told["edition"]) in ((0, "accept", None), (1, "warn", None))
    assert set(told) == KEYS and told["rows"]["grants"] == len(own_round()["grants"]) and not shelf.listing()
    awarded = sum(float(row["awarded_nok"] or 0) for row in own_round()["grants"])
    assert told["totals"]["grants.awarded_nok"] == awarded and told["totals"]["attendance.persons"] is None
    (move,) = [m for m in told["moves"] if (m["indicator"], m["period"]) == ("organisations_total", "all")]
    assert move == {"indicator": "organisations_total", "programme": "own-2025", "period": "all", "before": None,
                    "after": 9}  # fmt: skip


def test_a_kept_submission_is_listed_compared_and_gone_back_from(
    shelf: Shelf, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    _, told = _answer(capsys, "intake", *_files(tmp_path, "programmes", "organisations"), "--note", "Første")
    _, (listed,) = _answer(capsys, "editions")
    assert (listed["edition"], listed["note"], listed["current"]) == (told["edition"], "Første", True)
    _, between = _answer(capsys, "editions", "diff", "none", told["edition"])
    assert between["rows"]["organisations"] == {"added": 9, "changed": 0, "removed": 0} and between["moves"]
    assert _answer(capsys, "editions", "use", "none") == (0, {"edition": None})
    for language, said in SAID_OF_NONE.items():
        assert main(["editions", "use", "none", "--language", language]) == 0
        assert said in capsys.readouterr().out
    assert shelf.serve().edition is None


def test_a_rejected_file_ends_with_two_names_the_place_and_keeps_nothing(
    shelf: Shelf, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    files = _files(tmp_path, "programmes", "organisations", membership="kanskje")
    status, told = _answer(capsys, "intake", *files)
    assert (status, told["verdict"], told["edition"]) == (2, "reject", None) and not shelf.listing()
    first = next(finding for finding in told["findings"] if finding["severity"] == "mend")
    assert set(first) == FINDING and first["row"] == 2 and first["message"] and first["remedy"]


@pytest.mark.parametrize("words", [("intake", "there-is-no-such-file.xlsx"), ("editions", "diff", "x")])
def test_what_cannot_be_done_is_told_in_words_and_ends_with_two(
    words: tuple[str, ...], shelf: Shelf, capsys: pytest.CaptureFixture
) -> None:
    assert main(list(words)) == 2
    said = "".join(capsys.readouterr())
    assert said.strip() and "Traceback" not in said and not shelf.folder.exists()


def test_check_names_an_edition_that_is_damaged_and_is_content_without_one(
    shelf: Shelf, capsys: pytest.CaptureFixture
) -> None:
    edition = shelf.add(contents(), None).manifest.edition
    (shelf.folder / edition / "records" / "mentors.csv").unlink()
    status, told = _answer(capsys, "check")
    assert status == 1 and [fault["where"] for fault in told["faults"]] == [str(shelf.folder / edition)]
    shelf.use(None)
    shutil.rmtree(shelf.folder / edition)
    assert _answer(capsys, "check")[0] == 0


def test_a_program_of_its_own_keeps_and_another_serves(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "dashboard", "--data", str(tmp_path / "own"), "intake"]
    done = subprocess.run(
        [*command, *_files(tmp_path, "programmes", "organisations")], cwd=Path(__file__).parents[2],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    edition = Shelf(tmp_path / "own" / "editions").serve().edition
    assert done.returncode in (0, 1), done.stderr
    assert edition and edition in done.stdout
