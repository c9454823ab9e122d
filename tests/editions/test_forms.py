"""Single rows through the forms of the page of own data: what is lacking is told, and the rest is kept."""

import pytest

from dashboard import project
from dashboard.answers import Desk
from dashboard.editions import Shelf
from dashboard.ui import cached
from tests.editions.pressed import WORDS, again, answer, choose_sheet, field_of, labels, press
from tests.pages.opened import TEXTS, Opened, open_page

COLUMNS = TEXTS["nb"]["workbook"]["columns"]


@pytest.fixture(autouse=True)
def _look_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "LOOK_AGAIN_S", -1.0)


def _choose(opened: Opened, *columns: str) -> None:
    for column in columns:
        field_of(opened, COLUMNS[column]).select_index(0)


def test_a_meeting_registered_in_the_form_is_checked_and_kept_beside_the_others(shelf: Shelf, kept: Desk) -> None:
    before = kept.store.count_rows()["mentor_meetings"]
    opened = open_page("data", programme="own-2025")
    _choose(opened, "pair_id", "status", "kind")
    for column in ("planned_on", "held_on"):
        field_of(opened, COLUMNS[column]).set_value("14.5.2024")
    opened = press(opened, WORDS["add"])
    assert answer(opened) == WORDS["drafted"].format(number=1) and len(shelf.listing()) == 1
    assert opened.body.text.count(WORDS["draft_rows"]) == 1
    assert f"{COLUMNS['held_on']}: 14. mai 2024" in opened.body.text
    assert WORDS["keep"] not in labels(opened)
    opened = press(opened, WORDS["draft_check"])
    assert WORDS["warn"] in answer(opened) or WORDS["accept"] in answer(opened)
    opened = press(opened, WORDS["keep"])
    assert answer(opened) and WORDS["draft_rows"] not in opened.body.text
    assert project.open_desk().store.count_rows()["mentor_meetings"] == before + 1


def _draft(opened: Opened, *topics: str) -> Opened:
    """The page with a meeting on each of these topics put into the draft."""
    for topic in topics:
        _choose(opened, "pair_id", "status")
        field_of(opened, COLUMNS["topic"]).set_value(topic)
        field_of(opened, COLUMNS["held_on"]).set_value("14.5.2024")
        opened = press(opened, WORDS["add"])
    return opened


def _drafted(opened: Opened) -> list[str]:
    """The topics of the rows in the draft, in order."""
    (menu,) = [box for box in opened.app.selectbox if box.label == WORDS["draft_row"]]
    return [option.partition(f"{COLUMNS['topic']}: ")[2] for option in menu.options]


def _point_at(opened: Opened, number: int) -> Opened:
    (menu,) = [box for box in opened.app.selectbox if box.label == WORDS["draft_row"]]
    menu.select_index(number)
    return again(opened)


def test_any_row_of_the_draft_can_be_removed_and_the_last_one_where_none_is_chosen(shelf: Shelf, kept: Desk) -> None:
    opened = _draft(open_page("data", programme="own-2025"), "Styret", "Regnskap", "Søknad")
    opened = press(_point_at(opened, 1), WORDS["draft_remove"])
    assert _drafted(opened) == ["Styret", "Søknad"]
    opened = press(opened, WORDS["draft_remove"])
    assert _drafted(opened) == ["Styret"]
    assert answer(opened) == WORDS["draft_removed"].format(left=1)
    assert WORDS["draft_rows"] not in press(opened, WORDS["draft_remove"]).body.text


def test_each_row_that_is_added_is_told_by_its_number_so_that_it_is_heard_each_time(shelf: Shelf, kept: Desk) -> None:
    opened = _draft(open_page("data", programme="own-2025"), "Styret", "Regnskap")
    assert answer(opened) == WORDS["drafted"].format(number=2)


def test_a_row_taken_back_into_the_form_stands_there_as_it_was_and_can_be_added_again(shelf: Shelf, kept: Desk) -> None:
    opened = _draft(open_page("data", programme="own-2025"), "Styret", "Regnskap")
    pair = field_of(opened, COLUMNS["pair_id"]).options[0]
    opened = press(_point_at(opened, 0), WORDS["draft_change"])
    assert answer(opened) == WORDS["taken_back"] and _drafted(opened) == ["Styret", "Regnskap"] and not opened.messages
    assert WORDS["correcting_drafted"].partition("{")[0] in opened.body.text
    assert field_of(opened, COLUMNS["topic"]).value == "Styret" and pair in field_of(opened, COLUMNS["pair_id"]).options
    assert field_of(opened, COLUMNS["held_on"]).value == "14. mai 2024"
    field_of(opened, COLUMNS["topic"]).set_value("Styret og roller")
    opened = press(opened, WORDS["add"])
    assert _drafted(opened) == ["Styret og roller", "Regnskap"] and not opened.app.exception


def test_a_row_of_another_sheet_is_taken_back_into_the_form_of_that_sheet(shelf: Shelf, kept: Desk) -> None:
    opened = _draft(open_page("data", programme="own-2025"), "Styret")
    opened = choose_sheet(opened, "spending")
    assert WORDS["draft_change"] in labels(opened) and COLUMNS["topic"] not in _labels(opened)
    opened = press(opened, WORDS["draft_change"])
    assert field_of(opened, COLUMNS["topic"]).value == "Styret"


def _labels(opened: Opened) -> list[str]:
    return [field.label for field in opened.app.text_input]


def test_an_empty_form_says_at_once_what_must_be_filled(shelf: Shelf, kept: Desk) -> None:
    opened = press(open_page("data", programme="own-2025"), WORDS["add"])
    (told,) = opened.messages
    assert any("data-answer" in banner.attributes for banner in opened.body.of_class("mt-banner"))
    assert COLUMNS["pair_id"] in told and COLUMNS["status"] in told and COLUMNS["topic"] not in told
    assert WORDS["draft_rows"] not in opened.body.text


def test_a_form_that_lacks_one_field_names_it_and_keeps_what_was_typed(shelf: Shelf, kept: Desk) -> None:
    opened = open_page("data", programme="own-2025")
    _choose(opened, "pair_id")
    field_of(opened, COLUMNS["topic"]).set_value("Regnskap")
    opened = press(opened, WORDS["add"])
    assert opened.messages == [WORDS["unfilled"].format(columns=COLUMNS["status"])]
    assert field_of(opened, COLUMNS["topic"]).value == "Regnskap" and field_of(opened, COLUMNS["pair_id"]).value
    _choose(opened, "status")
    opened = press(opened, WORDS["add"])
    assert not opened.messages and f"{COLUMNS['topic']}: Regnskap" in opened.body.text
    assert not field_of(opened, COLUMNS["topic"]).value, "the form is empty for the next row"


def test_what_is_no_date_to_the_day_is_told_at_once_and_a_date_in_words_is_read(shelf: Shelf, kept: Desk) -> None:
    opened = open_page("data", programme="own-2025")
    _choose(opened, "pair_id", "status")
    field_of(opened, COLUMNS["planned_on"]).set_value("mai 2024")
    opened = press(opened, WORDS["add"])
    assert opened.messages == [WORDS["not_dates"].format(columns=COLUMNS["planned_on"])]
    field_of(opened, COLUMNS["planned_on"]).set_value("2. mai 2024")
    opened = press(opened, WORDS["add"])
    assert not opened.messages and f"{COLUMNS['planned_on']}: 2. mai 2024" in opened.body.text


def test_two_meetings_alike_are_told_by_number_and_not_by_names_in_data(shelf: Shelf, kept: Desk) -> None:
    opened = press(_draft(open_page("data", programme="own-2025"), "Styret", "Styret"), WORDS["draft_check"])
    said = TEXTS["nb"]["faults"]["row_twice"]["what"].format(first_row=1, first_file=WORDS["draft"])
    assert said in opened.body.text and "meeting_id" not in opened.body.text


def test_a_draft_is_marked_on_the_page_until_there_is_none(shelf: Shelf, kept: Desk) -> None:
    opened = open_page("data", programme="own-2025")
    assert "data-unkept" not in _sources(opened)
    opened = _draft(opened, "Styret")
    assert "data-unkept" in _sources(opened)
    assert "data-unkept" not in _sources(press(opened, WORDS["draft_empty"]))


def _sources(opened: Opened) -> str:
    """The HTML of every element of the page and its frame."""
    return "".join(str(element.proto.body) for element in opened.app.get("html"))


def test_a_date_far_off_is_told_as_people_write_dates(shelf: Shelf, kept: Desk) -> None:
    opened = open_page("data", programme="own-2025")
    _choose(opened, "pair_id", "status")
    field_of(opened, COLUMNS["held_on"]).set_value("1.6.2205")
    opened = press(press(opened, WORDS["add"]), WORDS["draft_check"])
    assert "«01.06.2205»" in opened.body.text and "2205-06-01" not in opened.body.text
