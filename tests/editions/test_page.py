"""The page of own data: a file in, what it would change, keep; going back; nothing of it in public."""

from pathlib import Path

import pytest

from dashboard import project
from dashboard.answers import Desk
from dashboard.editions import Shelf
from dashboard.intake import write_workbook
from dashboard.ui import cached
from tests.editions.made import own_round
from tests.editions.pressed import WORDS, again, answer, labels, press, small, upload
from tests.pages.opened import TEXTS, Opened, open_page


@pytest.fixture(autouse=True)
def _look_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "LOOK_AGAIN_S", -1.0)


NONE = WORDS["use_none_of_own"]


def _headings(opened: Opened) -> list[str]:
    return [heading.text for heading in opened.body.all("h2")]


def test_an_empty_shelf_shows_three_numbered_steps_and_no_dead_end(shelf: Shelf) -> None:
    opened = open_page("data")
    steps = [f"{number}. {WORDS[key]}" for number, key in enumerate(("get", "hand_in", "see"), start=1)]
    assert _headings(opened) == [*steps, WORDS["register"], WORDS["editions"]] and not opened.app.exception
    said = opened.body.text
    assert all(WORDS[name] in said for name in ("nothing_yet", "register_none", "no_editions"))


def test_a_workbook_is_read_shown_kept_and_then_seen_in_the_overview(shelf: Shelf) -> None:
    opened = upload("runde.xlsx", small())
    assert not opened.app.exception and not shelf.listing()
    said = opened.body.text
    assert WORDS["differences_new"] in said and WORDS["moves_new"] in said
    opened.app.text_input[1].set_value("Første runde")
    opened = press(opened, WORDS["keep"])
    (kept,) = shelf.listing()
    assert kept.manifest.note == "Første runde"
    assert WORDS["kept_and_chosen"].format(programme="Runde 2025") in answer(opened)
    assert opened.app.query_params["programme"] == "own-2025", "whoever kept a scheme looks at it"
    (link,) = [a.attributes["href"] for a in opened.body.of_class("mt-told")[0].all("a")]
    assert "programme=own-2025" in link and (shelf.folder / kept.edition / "originals" / "01-runde.xlsx").is_file()
    assert not opened.app.text_input
    overview = open_page(programme="own-2025")
    assert "Runde 2025" in overview.body.text
    first = [TEXTS["nb"]["overview"][key] for key in ("registered", "keys", "attention")]
    assert _headings(overview)[:3] == first, "nobody has judged"
    assert _headings(open_page()).index(TEXTS["nb"]["overview"]["keys"]) > 1, "the pilot is judged, and opens with that"


def test_what_became_of_a_file_is_told_once_in_the_step_where_it_was_kept(shelf: Shelf) -> None:
    opened = press(upload("runde.xlsx", small()), WORDS["keep"])
    parts = [part for part in opened.fragments if part.all("h2") or part.of_class("mt-told")]
    (at,) = [number for number, part in enumerate(parts) if part.of_class("mt-told")]
    assert WORDS["see"] in parts[at - 1].text and WORDS["register"] in parts[at + 1].text
    assert not again(opened).body.of_class("mt-told")


def test_a_file_that_is_no_workbook_is_told_and_cannot_be_kept(shelf: Shelf) -> None:
    opened = upload("runde.xlsx", b"not a workbook")
    assert WORDS["reject"] in opened.body.text and WORDS["keep"] not in labels(opened)
    assert not opened.app.exception and not shelf.folder.exists()
    opened = press(opened, WORDS["leave"])
    assert WORDS["nothing_yet"] in opened.body.text


def _look_at(number: int, **asked: str) -> Opened:
    """The page with one of the editions that one can go back to looked at."""
    opened = open_page("data", **asked)
    (menu,) = [box for box in opened.app.selectbox if box.label == WORDS["choose_edition"]]
    menu.select_index(number)
    return again(opened)


def test_going_back_to_nothing_asks_once_what_would_go_and_is_told_calmly(shelf: Shelf, kept: Desk) -> None:
    before = shelf.serve().edition
    opened = press(_look_at(0, programme="own-2025"), NONE)
    assert shelf.serve().edition == before and "Runde 2025" in answer(opened) and NONE not in labels(opened)
    left = press(opened, WORDS["use_no"])
    assert shelf.serve().edition == before and not left.body.of_class("mt-told") and NONE in labels(left)
    gone = press(press(left, NONE), WORDS["use_yes"])
    assert shelf.serve().edition is None and answer(gone) == WORDS["used_none"]
    assert not gone.messages, "nobody is warned of what was just asked for"
    assert gone.app.query_params["programme"] == "pilot-2022"


def test_going_back_to_an_edition_with_the_same_programmes_needs_no_question(shelf: Shelf, kept: Desk) -> None:
    first = shelf.serve().edition
    rows = own_round()
    rows["grants"][0]["paid_nok"] = "1"
    press(upload("tilskudd.xlsx", write_workbook(rows, "nb", project.ROOT)), WORDS["keep"])
    assert shelf.serve().edition != first
    opened = press(_look_at(0), WORDS["use"])
    assert shelf.serve().edition == first and first in answer(opened) and "Runden" in answer(opened)


def test_the_menu_of_editions_says_when_and_what_for(shelf: Shelf, kept: Desk) -> None:
    rows = own_round()
    rows["grants"][0]["paid_nok"] = "1"
    press(upload("runde.xlsx", write_workbook(rows, "nb", project.ROOT)), WORDS["keep"])
    (menu,) = [box for box in open_page("data").app.selectbox if box.label == WORDS["choose_edition"]]
    (about,) = [one.manifest for one in shelf.listing() if one.manifest.note == "Runden"]
    (shown,) = [option for option in menu.options if about.edition in option]
    assert "Runden" in shown and "Kari" in shown and about.made_at[:4] in shown.replace(about.edition, "")
    assert menu.options[-1] == WORDS["none"]


def _part(opened: Opened, title: str) -> list[list[str]]:
    """The cells of one of the tables of what would change."""
    (part,) = [one for one in opened.body.of_class("mt-change") if title in one.text]
    return [[cell.text for cell in (*row.all("th"), *row.all("td"))] for row in part.all("tr")[1:]]


def _spaced(whole: str) -> str:
    """A whole number with space between thousands."""
    return f"{int(float(whole)):,}".replace(",", " ")


def test_of_rows_that_differ_one_sees_which_what_they_said_and_what_they_say(shelf: Shelf, kept: Desk) -> None:
    rows = own_round()
    grant, lost = rows["grants"][0], rows["spending"].pop()
    (organisation,) = [one for one in rows["organisations"] if one["organisation_id"] == grant["organisation_id"]]
    before, grant["paid_nok"] = grant["paid_nok"], "12345.5"
    opened = upload("runde.xlsx", write_workbook(rows, "nb", project.ROOT))
    changed, gone = _part(opened, WORDS["changed_rows"])
    assert changed[0] == TEXTS["nb"]["dictionary"]["grants"]["title"] and organisation["name"] in changed[1]
    assert changed[2:] == [TEXTS["nb"]["workbook"]["columns"]["paid_nok"], _spaced(before), "12 345,50"]
    assert gone[0] == TEXTS["nb"]["dictionary"]["spending"]["title"] and gone[2] == WORDS["row_gone"]
    assert _spaced(lost["amount_nok"]) in gone[3] and gone[4] == "–"
    assert not any("own-" in cell for row in (changed, gone) for cell in row), "no name in data where there is a name"


def test_the_open_audience_sees_a_sentence_and_nothing_of_what_is_kept(shelf: Shelf, kept: Desk) -> None:
    opened = open_page("data", audience="open")
    assert WORDS["only_internal"] in opened.body.text
    assert not opened.app.file_uploader and not opened.app.button and not opened.app.get("download_button")
    assert "Runden" not in opened.body.text and Path(shelf.folder).is_dir()


def test_before_anything_is_kept_one_sees_which_sentences_of_the_overview_come_and_go(shelf: Shelf) -> None:
    rows = {table: found for table, found in own_round().items() if table != "spending"}
    paid = [row["organisation_id"] for row in rows["grants"]]
    came = upload("runde.xlsx", write_workbook(rows, "nb", project.ROOT))
    told = [" ".join(row) for row in _part(came, WORDS["alerts"])]
    assert len([row for row in told if WORDS["comes"] in row]) >= len(set(paid)) > 0
    assert not any(WORDS["goes"] in row for row in told)
    press(came, WORDS["keep"])
    spent = {"programmes": rows["programmes"], "spending": own_round()["spending"]}
    came = upload("forbruk.xlsx", write_workbook(spent, "nb", project.ROOT))
    told = [" ".join(row) for row in _part(came, WORDS["alerts"])]
    rule = project.open_catalog().attention["spending_not_reported"].label["nb"]
    mended = [row for row in told if rule in row]
    assert mended and all(WORDS["goes"] in row for row in mended)
