"""While a file has a fault, every page shows the faults, each with its place and its remedy, and no figure."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from dashboard import project
from dashboard.ui import cached
from tests.pages.opened import LANGUAGES, PAGES, ROOT, TEXTS, open_page

Change = Callable[[Path, str, str], None]


@pytest.fixture
def change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Change:
    """Lets the program read a copy of the data and the queries, and changes one file of the copy."""
    for folder in ("data", "queries"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for name in ("open_desk", "edition", "state_of_files"):
        monkeypatch.setattr(project, name, partial(getattr(project, name), tmp_path))
    # Look at the files before each run, not only every other second.
    monkeypatch.setattr(cached, "LOOK_AGAIN_S", -1.0)

    def write(path: Path, old: str, new: str) -> None:
        text = (tmp_path / path).read_text("utf-8")
        assert old in text
        (tmp_path / path).write_text(text.replace(old, new, 1), "utf-8")

    return write


@pytest.mark.parametrize(("page", "language"), [(PAGES[0], LANGUAGES[0]), (PAGES[-1], LANGUAGES[-1])])
def test_a_broken_record_is_told_with_place_and_remedy_on_whatever_page(
    page: str, language: str, change: Change
) -> None:
    change(Path("data/pilot/organisations.csv"), "reported", "certain")
    opened = open_page(page, language=language)
    words = TEXTS[language]["faults"]
    assert not opened.app.exception
    assert [heading.text for heading in opened.body.all("h1")] == [words["page"]["title"]]
    assert any(
        "organisations.csv" in place.text and "basis" in place.text for place in opened.body.of_class("mt-place")
    )
    assert "certain" in opened.body.text
    assert any(pair["remedy"].partition("{")[0] in opened.body.text for name, pair in words.items() if name != "page")
    assert not opened.body.of_class("mt-figure", "mt-key", "mt-goal")


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("data/goals.toml", "[D1]", "[D1"),
        ("data/texts/nb.toml", "[app]", "[app"),
        ("data/texts/en.toml", "[passport]", "[passports]"),
        ("data/pilot/organisations.csv", "organisation_id", "organisation"),
        ("queries/indicators/wider_network.sql", "select", "selct"),
        ("queries/tables/sessions_by_series.sql", "from", "form"),
        ("queries/schema.sql", "create table", "create tabel"),
    ],
)
def test_every_kind_of_file_can_be_broken_and_the_page_names_it(path: str, old: str, new: str, change: Change) -> None:
    change(Path(path), old, new)
    opened = open_page()
    assert not opened.app.exception
    assert Path(path).name in " ".join(place.text for place in opened.body.of_class("mt-place"))
    assert not opened.body.of_class("mt-figure", "mt-key", "mt-goal")


def test_two_broken_records_are_told_at_once(change: Change) -> None:
    change(Path("data/pilot/organisations.csv"), "reported", "certain")
    change(Path("data/pilot/sessions.csv"), "reported", "certain")
    places = " ".join(place.text for place in open_page().body.of_class("mt-place"))
    assert "organisations.csv" in places and "sessions.csv" in places


def test_what_stands_in_a_broken_cell_is_shown_as_text(change: Change) -> None:
    change(Path("data/pilot/organisations.csv"), "reported", "<script>alert(1)</script>")
    opened = open_page()
    assert not opened.body.all("script") and "<script>" in opened.body.text


def test_the_page_is_back_once_the_file_is_mended(change: Change) -> None:
    path = Path("data/pilot/organisations.csv")
    change(path, "reported", "certain")
    assert open_page().body.of_class("mt-faults")
    change(path, "certain", "reported")
    assert open_page().body.of_class("mt-goal")


def test_an_unknown_language_does_not_keep_the_faults_from_being_told(change: Change) -> None:
    change(Path("data/goals.toml"), "[D1]", "[D1")
    assert TEXTS["nb"]["faults"]["page"]["title"] in open_page(language="../../x").body.text
