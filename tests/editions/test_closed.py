"""What cannot be shown of own records is told on the error stream by every command, with what is shown instead."""

import json
import os
from pathlib import Path

import pytest

from dashboard.answers import Desk
from dashboard.commands import main
from dashboard.editions import Shelf
from dashboard.home import VARIABLE
from dashboard.proposals import keep, propose
from tests.editions.made import own_round, submission


def _flip(shelf: Shelf, edition: str) -> None:
    """Change one byte of an edition without changing how long it is."""
    path = shelf.folder / edition / "records" / "programmes.csv"
    whole = path.read_bytes()
    path.write_bytes(whole[:-3] + bytes([whole[-3] ^ 1]) + whole[-2:])


@pytest.fixture
def second(kept: Desk) -> str:
    """The name of a second edition, made after that of the round."""
    rows = {"activities": own_round()["activities"][1:]}
    return keep(propose(submission(rows), kept), {}, "", "").manifest.edition


WORDS = [
    ["ask", "organisations_total", "--programme", "own-2025"], ["check"], ["editions"],
    ["export", "360giving", "--programme", "own-2025", "--audience", "internal", "--out"],
]  # fmt: skip


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words[0])
def test_it_is_told_which_edition_is_set_aside_and_which_is_shown(
    words: list[str], shelf: Shelf, kept: Desk, second: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _flip(shelf, second)
    out = [str(tmp_path / "grants.json")] if words[-1] == "--out" else []
    assert main([*words, *out]) == (1 if words[0] == "check" else 0)
    told = capsys.readouterr().err
    assert second in told and f"I stedet vises {kept.own.edition}" in told


def test_a_flipped_byte_is_seen_in_the_list(
    shelf: Shelf, kept: Desk, second: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _flip(shelf, second)
    main(["editions", "--json"])
    told = {one["edition"]: one["damaged"] for one in json.loads(capsys.readouterr().out)}
    assert told == {second: True, kept.own.edition: False}


@pytest.mark.parametrize("words", [WORDS[0], WORDS[3]], ids=["ask", "export"])
def test_when_none_is_whole_an_own_scheme_is_not_said_to_be_nowhere(
    words: list[str], shelf: Shelf, kept: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _flip(shelf, kept.own.edition)
    out = [str(tmp_path / "grants.json")] if words[-1] == "--out" else []
    assert main([*words, *out]) == 2
    told = capsys.readouterr().err
    assert "Ingen av dine egne registreringer vises" in told and "kan vises nå" in told and "finnes ikke" not in told


@pytest.mark.parametrize("words", [["check"], ["ask", "organisations_total"], ["editions"]], ids=lambda w: w[0])
def test_a_file_in_place_of_the_data_folder_is_told_as_that(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    monkeypatch.setenv(VARIABLE, str(file))
    assert main(words) == (1 if words == ["check"] else 0)
    told = capsys.readouterr()
    assert str(file) in told.err and "er en fil" in told.err and "ennå" not in told.out


@pytest.mark.parametrize("words", [["check"], ["ask", "organisations_total"], ["editions"]], ids=lambda w: w[0])
def test_a_folder_that_may_not_be_read_is_told(
    words: list[str], shelf: Shelf, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    looked = {name: getattr(os, name) for name in ("scandir", "listdir")}

    def refuse(name: str, path: object) -> object:
        if str(path) == str(shelf.folder):
            raise PermissionError(13, "Permission denied", str(path))
        return looked[name](path)

    for name in looked:
        monkeypatch.setattr(os, name, lambda path=".", name=name: refuse(name, path))
    assert main(words) == (1 if words == ["check"] else 0)
    assert "kan ikke leses (Permission denied)" in capsys.readouterr().err
