"""The command that writes files: whole or not at all, and every refusal in words."""

from pathlib import Path

import pytest

from dashboard.commands import main
from dashboard.commands.export import KINDS
from tests.exports.shows import opened


def test_the_slides_of_a_deck_are_written_in_its_language(tmp_path: Path) -> None:
    deck = tmp_path / "deck.toml"
    deck.write_text('language = "en"\n[[slides]]\nslide = "goals"\ntitle = "Ours"\n[[slides]]\nslide = "sources"\n')
    out = tmp_path / "new" / "show.pptx"
    assert main(["export", "pptx", "--out", str(out), "--deck", str(deck), "--programme", "example-imdi"]) == 0
    titles = [slide.shapes.title.text_frame.text for slide in opened(out.read_bytes()).slides]
    assert titles == ["Ours", "Where the figures come from"]


@pytest.mark.parametrize(
    ("options", "said", "status"),
    [
        (["--programme", "nope"], "«nope» finnes ikke", 2),
        (["--period", "1900"], "«1900» finnes ikke", 2),
        (["--deck", "missing.toml"], "missing.toml", 2),
        (["--template", "missing.potx"], "missing.potx", 2),
        (["--template", __file__], "skadet", 1),
    ],
)
def test_what_cannot_be_written_is_told_and_nothing_is_left(
    options: list[str], said: str, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "pptx", "--out", str(tmp_path / "show.pptx"), *options]) == status
    told = capsys.readouterr().err
    assert said in told and "Traceback" not in told and list(tmp_path.iterdir()) == []


def test_what_a_deck_names_in_vain_is_told_and_the_rest_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deck, out = tmp_path / "deck.toml", tmp_path / "show.pptx"
    deck.write_text('[[slides]]\nslide = "weather"\n[[slides]]\nslide = "sources"\n')
    assert main(["export", "pptx", "--out", str(out), "--deck", str(deck)]) == 0
    assert "weather" in capsys.readouterr().err and len(opened(out.read_bytes()).slides) == 1


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("in the way")
    assert main(["export", "pptx", "--out", str(tmp_path / "file" / "show.pptx")]) == 1
    assert "kan ikke skrives" in capsys.readouterr().err
    assert main(["export", "pptx", "--out", str(tmp_path)]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_kind_that_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", "stone", "--out", "x"])
    assert "pptx" in KINDS and "pptx" in capsys.readouterr().err
