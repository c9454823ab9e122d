"""What the page of own data answers to a file, in which order, and whose data it says that it is about."""

import pytest

from dashboard import project
from dashboard.answers import Desk
from dashboard.editions import Shelf
from dashboard.intake import write_workbook
from dashboard.ui import cached
from tests.editions.made import own_round
from tests.editions.pressed import WORDS, XLSX, again, answer, press, small, upload
from tests.pages.opened import TEXTS, Opened, open_page
from tests.pages.tree import grow


@pytest.fixture(autouse=True)
def _look_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "LOOK_AGAIN_S", -1.0)


def _order(opened: Opened) -> list[str]:
    """What kind of thing stands where from the verdict on: fragments by their first class, buttons by their label."""
    kinds = [
        grow(one.proto.body).children[0].attributes["class"] if one.type == "html" else getattr(one, "label", one.type)
        for one in opened.app.main
    ]
    return kinds[kinds.index("mt mt-told"):]


def test_the_verdict_comes_first_then_what_to_press_then_what_it_rests_on(shelf: Shelf) -> None:
    opened = upload("runde.xlsx", small())
    rows = sum(len(own_round()[table]) for table in ("programmes", "organisations"))
    said = WORDS["counted_new"].format(rows=rows)
    assert answer(opened) == f"{WORDS['accept']} {said}", "one is brought to the verdict"
    order = _order(opened)
    assert order.index(WORDS["keep"]) < order.index(WORDS["leave"]) < order.index("mt")
    folded = [one for one in opened.body.of_class("mt-change") if one.all("summary") and not one.all("h3")]
    assert [one.all("summary")[0].text for one in folded] == [WORDS["changed_rows"], WORDS["rows"]]
    assert not any("open" in one.all("details")[0].attributes for one in folded)
    assert "data-answer" not in again(opened).body.of_class("mt-told")[0].attributes


def test_the_title_area_says_whose_data_the_page_is_about_whatever_is_chosen(shelf: Shelf, kept: Desk) -> None:
    heads = [open_page("data", programme=name).body.of_class("mt-masthead")[0] for name in ("pilot-2022", "own-2025")]
    assert heads[0].text == heads[1].text and TEXTS["nb"]["pages"]["data"]["about"] in heads[0].text
    names = {name: open_page("money", programme=name).body.of_class("mt-kicker")[0].text for name in kept.programmes}
    assert not any(name in heads[0].of_class("mt-kicker")[0].text for name in names.values())


def test_keeping_rows_of_the_chosen_scheme_leaves_the_choice_where_it_is(shelf: Shelf, kept: Desk) -> None:
    rows = own_round()
    rows["grants"][0]["paid_nok"] = "1"
    opened = open_page("data", programme="own-2025", period="2023")
    opened.app.file_uploader[0].upload("runde.xlsx", write_workbook(rows, "nb", project.ROOT), XLSX)
    opened = press(again(opened), WORDS["keep"])
    assert WORDS["kept"] in answer(opened) and opened.app.query_params["period"] == "2023"


def test_what_was_left_is_said_and_where_to_begin_again(shelf: Shelf) -> None:
    opened = press(upload("runde.xlsx", small()), WORDS["leave"])
    assert answer(opened) == WORDS["left"] and WORDS["nothing_yet"] in opened.body.text and not shelf.listing()
