"""`export` and the links of the sources page make the same kinds of file, whole or not at all."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from dashboard.commands import main
from dashboard.exports import File
from dashboard.markup.fragments import FRAGMENTS
from dashboard.ui.publications import MADE, make_publication
from tests.exports.opened import reader, sheet_names


def run(*words: str) -> int:
    return main(["export", *words])


def test_open_data_is_a_folder_or_packed_with_the_same_files(tmp_path: Path) -> None:
    assert run("data", "--out", str(tmp_path / "data")) == run("data", "--out", str(tmp_path / "data.zip")) == 0
    folder = {path.relative_to(tmp_path / "data").as_posix() for path in (tmp_path / "data").rglob("*.*")}
    assert set(zipfile.ZipFile(tmp_path / "data.zip").namelist()) == folder
    assert json.loads((tmp_path / "data" / "datapackage.json").read_text("utf-8"))["audience"] == "open"


def test_a_workbook_and_a_report_are_written_in_the_language_asked_for(tmp_path: Path) -> None:
    assert run("xlsx", "--out", str(tmp_path / "all.xlsx"), "--language", "en") == 0
    assert sheet_names((tmp_path / "all.xlsx").read_bytes())[0] == "All figures"
    assert run("pdf", "--out", str(tmp_path / "m.pdf"), "--what", "models") == 0
    assert (tmp_path / "m.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("ending", ["json", "csv"])
def test_grants_are_written_where_there_are_any(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"grants.{ending}"
    assert run("360giving", "--out", str(out), "--programme", "example-imdi", "--audience", "internal") == 0
    assert out.stat().st_size > 1000


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (1, ("360giving", "--out", "{}/grants.json")),
        (2, ("pdf", "--out", "{}/r.pdf", "--what", "organisation:nobody")),
    ],
)
def test_what_cannot_be_written_is_told_and_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], status: int, words: tuple[str, ...]
) -> None:
    assert run(*(word.format(tmp_path) for word in words)) == status
    assert list(tmp_path.iterdir()) == []
    told = capsys.readouterr().err
    assert told.startswith("1. ") and "Traceback" not in told


@pytest.mark.parametrize("name", [name for name in MADE if name != "site.zip"])
def test_every_link_for_a_whole_programme_gives_its_file(name: str) -> None:
    at = reader("pilot-2022", "open")
    assert f"/download/{name}?" in FRAGMENTS["publications"](at, "")
    made = make_publication(at, name)
    assert isinstance(made, File) and made.name.startswith("maaltavle-") and len(made.content) > 10_000


def test_the_site_can_be_taken_away_as_one_file() -> None:
    names = zipfile.ZipFile(BytesIO(make_publication(reader("pilot-2022", "open"), "site.zip").content)).namelist()
    assert {"index.html", "nb/index.html", "en/index.html", "assets/plotly.min.js"} <= set(names)
