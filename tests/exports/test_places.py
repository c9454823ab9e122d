"""Only files are written over and read: a device or a folder is refused, and a folder that was made is told."""

import os
import stat
from pathlib import Path

import pytest

from dashboard.commands import main
from dashboard.errors import FaultsFound
from dashboard.writing import read_whole, write_whole

WRITING = [["template"], ["export", "xlsx"], ["export", "pdf"]]


@pytest.mark.parametrize("words", WRITING, ids="-".join)
@pytest.mark.parametrize("out", ["", "a folder", "a pipe"])
def test_what_is_no_file_is_never_written_over(
    words: list[str], out: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a folder").mkdir()
    os.mkfifo(tmp_path / "a pipe")
    assert main([*words, "--out", str(tmp_path / out) if out else ""]) == 1
    told = capsys.readouterr().err
    assert "noe annet enn en fil" in told and stat.S_ISFIFO((tmp_path / "a pipe").stat().st_mode)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a folder", "a pipe"]


def test_a_folder_that_had_to_be_made_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "new" / "template.xlsx"
    for told in (f"Mappen {out.parent} fantes ikke", ""):
        assert main(["template", "--out", str(out)]) == 0
        assert capsys.readouterr().err.startswith(told) and out.is_file()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("path", "code"), [("/dev/zero", "file_not_file"), ("nowhere", "file_not_there")])
def test_what_is_no_file_is_not_read(path: str, code: str) -> None:
    with pytest.raises(FaultsFound) as refused:
        read_whole(Path(path))
    assert [fault.code for fault in refused.value.faults] == [code]


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "large"
    write_whole(path, b"123456")
    assert read_whole(path, 6) == b"123456"
    with pytest.raises(FaultsFound) as refused:
        read_whole(path, 5)
    assert [fault.code for fault in refused.value.faults] == ["file_too_heavy"]


@pytest.mark.parametrize(
    "words",
    [
        ["export", "pptx", "--programme", "nope", "--out", "x.pptx"], ["compare", "--scenario", "nope"],
        ["compare", "--scenario", "nope.toml"], ["export", "pptx", "--deck", "nope.toml", "--out", "x.pptx"],
        ["export", "pdf", "--what", "organisation:nope", "--out", "x.pdf"], ["editions", "use", "2020-01-01-01234567"],
        ["ask", "nope"],
    ],
    ids=lambda words: " ".join(words[:3]),
)  # fmt: skip
def test_to_ask_for_what_is_not_there_ends_with_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err.strip()
