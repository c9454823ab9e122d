"""A deck is kept, sent and read back as it was; what is gone is told, and the rest is still shown."""

import os

import pytest

from dashboard.errors import FaultsFound
from dashboard.markup.reader import Place
from dashboard.telling import SLIDES, drawer
from dashboard.telling.deckfile import deck_file, read_deck
from dashboard.telling.decks import (
    Deck,
    Entry,
    check_entries,
    check_place,
    completed,
    line_of,
    read_line,
    standard_entries,
    tell,
)
from tests.telling.told import LANGUAGES, MOMENT, reader

ENTRIES = (
    Entry("title"),
    Entry("goals", 'Mål: "nådd", ikke 100 %,\\'),
    Entry("organisation", "", "ifo", True),
    Entry("models", "= æøå ~ – 🙂"),
)
DECK = Deck("Samling i mars", ENTRIES, "pilot-2022", "2023", "internal", "en")


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty place for own things."""
    monkeypatch.setenv("MAALTAVLE_DATA", str(tmp_path / "own"))


def codes(content: bytes) -> set[str]:
    """What is wrong with the file of a deck."""
    with pytest.raises(FaultsFound) as found:
        read_deck(content, "deck.toml")
    return {fault.code for fault in found.value.faults}


def test_a_deck_comes_back_from_its_file_and_from_its_link_as_it_was() -> None:
    assert read_deck(deck_file(DECK), "deck.toml") == DECK
    assert read_line(line_of(ENTRIES)) == ENTRIES


def test_the_audience_is_open_unless_the_deck_says_otherwise() -> None:
    assert read_deck(b'[[slides]]\nslide = "goals"\n', "deck.toml").audience == "open"


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (b"\xff\xfe", {"toml_unreadable"}),
        (b"slides = [", {"toml_unreadable"}),
        (b"x" * 200_000, {"toml_unreadable"}),
        (b'name = "A"', {"deck_without_slides"}),
        (b'colour = "red"\n[[slides]]\nslide = "goals"\nsize = 3', {"key_unknown"}),
        (b'name = 3\n[[slides]]\nslide = 4\nhidden = "no"', {"value_wrong"}),
        (b'[[slides]]\ntitle = "A"', {"key_missing"}),
        (b"slides = [1, 2]", {"deck_without_slides"}),
    ],
)
def test_a_file_that_is_no_deck_is_refused_in_words(content: bytes, wanted: set[str]) -> None:
    assert codes(content) == wanted


def test_what_is_gone_is_told_without_its_id_and_the_rest_is_shown() -> None:
    at = reader()
    entries = (Entry("goals"), Entry("weather"), Entry("organisation", "", "secret_id"), Entry("sources"))
    faults = list(check_entries(at, entries, "deck.toml"))
    assert [(fault.code, fault.values["number"]) for fault in faults] == [
        ("slide_unknown", 2), ("slide_organisation_gone", 3),
    ]  # fmt: skip
    assert "secret_id" not in str(faults)
    assert [slide.key for slide in tell(at, entries, MOMENT)] == ["goals", "sources"]


def test_a_deck_of_a_programme_that_is_gone_is_shown_of_the_one_that_is_looked_at() -> None:
    place = Place("e1", "pilot-2022", "all", "open", "nb")
    known = {"programme": ("pilot-2022",), "period": ("all",), "audience": ("open",), "language": LANGUAGES}
    mended, faults = check_place(Deck("A", ENTRIES, "gone-2020", language="en"), place, known, "deck.toml")
    assert (mended.programme, mended.language) == ("pilot-2022", "en")
    assert [(fault.code, fault.column) for fault in faults] == [("deck_place_gone", "programme")]


def test_own_titles_order_and_hidden_slides_are_kept_to() -> None:
    shown = tell(reader(), ENTRIES, MOMENT)
    assert [slide.key for slide in shown] == ["title", "goals", "models"]
    assert shown[1].title == ENTRIES[1].title and shown[2].title == ENTRIES[3].title


def test_the_usual_deck_hides_what_has_nothing_to_show_and_holds_every_slide() -> None:
    entries = standard_entries(reader("example-imdi"), MOMENT)
    assert [entry.slide for entry in entries] == list(SLIDES)
    assert {entry.slide for entry in entries if entry.is_hidden} == {"partners", "organisation"}
    assert {entry.slide for entry in completed(ENTRIES)} == set(SLIDES)


def test_a_kept_deck_is_found_again_and_another_never_takes_its_place() -> None:
    stem = drawer.keep(DECK)
    assert stem == "samling-i-mars" and drawer.read_own() == ({stem: DECK}, [])
    with pytest.raises(FaultsFound, match="deck_exists"):
        drawer.keep(DECK)
    assert drawer.keep(Deck("Samling i mars", ENTRIES[:1]), instead_of=stem) == stem
    drawer.remove(stem)
    assert drawer.read_own() == ({}, [])


@pytest.mark.parametrize("name", ["", "   ", "///", "🙂"])
def test_a_deck_without_a_usable_name_is_not_kept(name: str) -> None:
    with pytest.raises(FaultsFound, match="deck_nameless"):
        drawer.keep(Deck(name, ENTRIES))


def test_a_name_never_leads_out_of_the_folder() -> None:
    drawer.keep(Deck("../../etc/passwd", ENTRIES))
    assert [path.name for path in drawer.folder().iterdir()] == ["etc-passwd.toml"]


def test_a_damaged_deck_is_told_and_the_others_are_still_there() -> None:
    stem = drawer.keep(DECK)
    (drawer.folder() / "broken.toml").write_bytes(b"slides = [")
    found, faults = drawer.read_own()
    assert list(found) == [stem] and [fault.code for fault in faults] == ["toml_unreadable"]


def test_where_nothing_can_be_written_a_sentence_is_told_and_nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    stem = drawer.keep(DECK)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(FaultsFound, match="cannot_write"):
        drawer.keep(Deck(DECK.name, ENTRIES[:1]), instead_of=stem)
    assert [path.name for path in drawer.folder().iterdir()] == [f"{stem}.toml"]
    assert drawer.read_own()[0] == {stem: DECK}
