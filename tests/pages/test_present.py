"""The page of slides: choose, order, hide and name them; the show turns by its keys and its numbers stand still."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.telling import SLIDES, drawer
from dashboard.telling.deckfile import deck_file
from dashboard.telling.decks import Deck, Entry, read_line
from dashboard.ui import cached
from tests.pages.opened import LANGUAGES, Opened, open_page


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty place for own things."""
    monkeypatch.setenv("MAALTAVLE_DATA", str(tmp_path / "own"))


def held(app: AppTest, name: str) -> str:
    """What the address holds under a name."""
    value = app.query_params.get(name, "")
    return value[0] if isinstance(value, list) else value


def listed(opened: Opened) -> list[str]:
    """The slides in the list of the page."""
    (found,) = Opened(opened.page, opened.app, opened.asked).body.of_class("mt-slide-list")
    return [item.text for item in found.all("li")]


def press(opened: Opened, key: str) -> Opened:
    """The page after a button."""
    return Opened(opened.page, opened.app.button(key).click().run(), opened.asked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_lists_every_slide_and_is_for_the_open_audience(language: str) -> None:
    opened = open_page("present", language=language, audience="internal")
    assert len(listed(opened)) == len(SLIDES) and not opened.app.exception
    assert held(opened.app, "shown_to") == "open"
    assert opened.texts["present"]["start"] in [button.label for button in opened.app.button]


def test_a_slide_can_be_moved_hidden_and_named() -> None:
    opened = open_page("present", edit="3")
    third = listed(opened)[2]
    opened = press(opened, "earlier")
    assert listed(opened)[1] == third and held(opened.app, "edit") == "2"
    opened = press(opened, "hide")
    assert read_line(held(opened.app, "slides"))[1].is_hidden
    opened.app.text_input("turn_slide_title").set_value("Vår egen tittel: 100 %").run()
    assert "Vår egen tittel: 100 %" in listed(opened)[1]


def test_beside_a_slide_that_is_not_shown_stands_why_and_above_them_how_many_are_hidden() -> None:
    opened = open_page("present", programme="example-imdi")
    left_out = [line for line in listed(opened) if "Ikke med" in line]
    hidden = [line for line in left_out if "skjult" in line]
    assert hidden and f"Derfor har {len(hidden)} av lysbildene ingenting å vise her" in opened.body.text
    assert "små antall fra egne registreringer er skjult" in opened.body.text
    opened = press(open_page("present", programme="example-imdi", edit="3"), "hide")
    assert "Ikke med: valgt bort" in listed(opened)[2]
    inside = open_page("present", programme="example-imdi", shown_to="internal")
    assert "ikke del videre" in inside.body.text and not any("skjult" in line for line in listed(inside))


def test_a_link_holds_the_deck() -> None:
    opened = open_page("present", slides="sources,goals::Egen%20tittel,-keys")
    assert listed(opened)[:2] == ["Hvor tallene kommer fra", "Egen tittel"] and len(listed(opened)) == len(SLIDES)


def test_a_slide_that_is_gone_is_told_and_the_rest_is_there() -> None:
    opened = open_page("present", slides="weather,goals")
    assert any("weather" in message for message in opened.messages) and len(listed(opened)) == len(SLIDES) + 1
    show = open_page("present", slides="weather,goals", show="1")
    assert show.body.of_class("mt-slide") and not show.app.exception


def test_the_show_has_nothing_around_it_and_turns_by_its_keys() -> None:
    show = open_page("present", show="1")
    assert [slide.attributes["data-slide"] for slide in show.body.of_class("mt-slide")] == ["title"]
    assert not show.app.sidebar.selectbox and not show.body.of_class("mt-masthead")
    assert held(show.app, "frozen") and held(show.app, "began")
    show = press(show, "show_next")
    assert [slide.attributes["data-slide"] for slide in show.body.of_class("mt-slide")] == ["keys"]
    show = press(show, "show_last")
    assert "utgave" in show.body.text.lower() and held(show.app, "frozen") in show.body.text
    show = press(show, "show_next")
    assert [slide.attributes["data-slide"] for slide in show.body.of_class("mt-slide")] == ["sources"]
    show = press(show, "show_overview")
    assert show.body.of_class("mt-slides-overview")
    show = press(press(show, "show_up"), "show_open")
    assert len(show.body.of_class("mt-slide")) == 1
    assert not press(show, "show_end").body.of_class("mt-slide")


def test_the_numbers_stand_still_while_the_files_change(monkeypatch: pytest.MonkeyPatch) -> None:
    show = press(open_page("present", show="1"), "show_next")
    before = show.body.text
    monkeypatch.setattr(cached, "edition", lambda: "changed")
    monkeypatch.setattr(cached, "_desk", lambda _: pytest.fail("the show asked for other numbers"))
    kept = cached.show(cached.Place(held(show.app, "frozen"), "pilot-2022", "all", "open", "nb"),
                       held(show.app, "slides"), held(show.app, "began"))  # fmt: skip
    assert kept is not None and kept[1].title in before
    assert cached.show(cached.Place("gone", "pilot-2022", "all", "open", "nb"), "title", "2027-03-04T09:05:00") is None


def test_a_show_of_an_edition_that_is_gone_says_so_and_begins_again() -> None:
    show = open_page("present", show="1", frozen="gone", began="2027-03-04T09:05:00")
    assert any("en annen utgave" in message for message in show.messages)
    assert press(show, "show_again").body.of_class("mt-slide")


@pytest.mark.parametrize("asked", [{"slide": "99"}, {"slide": "x"}, {"began": "never"}, {"slide": "-1"}])
def test_an_address_with_a_slip_still_shows_a_slide(asked: dict[str, str]) -> None:
    assert open_page("present", show="1", **asked).body.of_class("mt-slide")


def test_a_show_on_another_page_is_ended() -> None:
    opened = open_page("goals", show="1")
    assert opened.body.of_class("mt-masthead") and "show" not in opened.app.query_params


def submit(opened: Opened, label: str) -> None:
    """Send the form with this button."""
    (button,) = (button for button in opened.app.button if button.label == opened.texts["present"][label])
    button.click().run()


def test_a_deck_is_kept_chosen_and_thrown_away() -> None:
    opened = open_page("present", slides="goals,sources")
    (name,) = (one for one in opened.app.text_input if one.label == opened.texts["present"]["name"])
    name.set_value("Samling i mars")
    submit(opened, "keep")
    (stem,) = drawer.read_own()[0]
    assert held(opened.app, "deck") == stem == "samling-i-mars"
    opened.app.selectbox("turn_deck").set_value("standard").run()
    assert listed(opened) != ["goals", "sources"] and held(opened.app, "slides") == ""
    opened.app.selectbox("turn_deck").set_value(stem).run()
    assert [entry.slide for entry in read_line(held(opened.app, "slides"))][:2] == ["goals", "sources"]
    press(opened, "throw_away")
    assert drawer.read_own() == ({}, []) and held(opened.app, "deck") == "standard"


def test_a_deck_is_taken_in_from_a_file_and_a_damaged_one_is_refused() -> None:
    opened = open_page("present")
    deck = Deck("Fra fil", (Entry("goals", "Vår tittel"),), language="en")
    opened.app.file_uploader[-1].upload("deck.toml", deck_file(deck), "application/toml")
    submit(opened, "take_in")
    assert "Vår tittel" in listed(opened)[0] and held(opened.app, "language") == "en"
    opened.app.file_uploader[-1].upload("deck.toml", b"slides = [", "application/toml")
    opened = Opened("present", opened.app, {"language": "en"})
    submit(opened, "take_in")
    assert any("TOML" in message for message in Opened("present", opened.app, {}).messages)


def test_a_damaged_template_is_refused_in_words() -> None:
    opened = open_page("present")
    opened.app.file_uploader[0].upload("own.potx", b"not a template", "application/octet-stream").run()
    assert any("mal" in message for message in Opened("present", opened.app, {}).messages)


def test_a_deck_that_is_gone_is_told() -> None:
    assert any("finnes ikke" in message for message in open_page("present", deck="gone").messages)
