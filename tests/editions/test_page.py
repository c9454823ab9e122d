"""The page of own data: a file in, what it would change, keep; single rows; going back; nothing of it in public."""

from pathlib import Path

import pytest

from dashboard import project
from dashboard.answers import Desk
from dashboard.editions import Shelf
from dashboard.intake import write_workbook
from dashboard.ui import cached
from tests.editions.made import own_round
from tests.pages.opened import TEXTS, Opened, open_page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORDS = TEXTS["nb"]["data"]


@pytest.fixture(autouse=True)
def _look_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "LOOK_AGAIN_S", -1.0)


def _small() -> bytes:
    """A workbook with only what must be filled."""
    rows = {table: own_round()[table] for table in ("programmes", "organisations")}
    return write_workbook(rows, "nb", project.ROOT)


def _upload(name: str, content: bytes) -> Opened:
    opened = open_page("data")
    opened.app.file_uploader[0].upload(name, content, XLSX)
    return Opened("data", opened.app.run())


def _press(opened: Opened, label: str) -> Opened:
    next(button for button in opened.app.button if button.label == label).click()
    return Opened("data", opened.app.run())


def test_an_empty_shelf_shows_three_steps_and_no_dead_end(shelf: Shelf) -> None:
    opened = open_page("data")
    headings = [heading.text for heading in opened.body.all("h2")]
    assert headings[:3] == [WORDS["get"], WORDS["hand_in"], WORDS["see"]] and not opened.app.exception
    said = opened.body.text
    assert all(WORDS[name] in said for name in ("nothing_yet", "register_none", "no_editions"))


def test_a_workbook_is_read_shown_kept_and_then_seen_in_the_overview(shelf: Shelf) -> None:
    opened = _upload("runde.xlsx", _small())
    assert not opened.app.exception and not shelf.listing()
    said = opened.body.text
    assert WORDS["differences"] in said and WORDS["moves"] in said
    opened.app.text_input[1].set_value("Første runde")
    opened = _press(opened, WORDS["keep"])
    (kept,) = shelf.listing()
    assert kept.manifest.note == "Første runde" and kept.edition in opened.body.of_class("mt-told")[0].text
    (link,) = [a.attributes["href"] for a in opened.body.of_class("mt-told")[0].all("a")]
    assert "programme=own-2025" in link and (shelf.folder / kept.edition / "originals" / "01-runde.xlsx").is_file()
    assert not opened.app.text_input
    assert "Runde 2025" in open_page(programme="own-2025").body.text


def test_a_file_that_is_no_workbook_is_told_and_cannot_be_kept(shelf: Shelf) -> None:
    opened = _upload("runde.xlsx", b"not a workbook")
    assert WORDS["reject"] in opened.body.text and WORDS["keep"] not in [b.label for b in opened.app.button]
    assert not opened.app.exception and not shelf.folder.exists()
    opened = _press(opened, WORDS["leave"])
    assert WORDS["nothing_yet"] in opened.body.text


def test_a_meeting_registered_in_the_form_is_checked_and_kept_beside_the_others(shelf: Shelf, kept: Desk) -> None:
    before = kept.store.count_rows()["mentor_meetings"]
    opened = open_page("data", programme="own-2025")
    choices = {box.key: box for box in opened.app.selectbox}
    pair, status = choices["register_mentor_meetings_pair_id"], choices["register_mentor_meetings_status"]
    pair.select_index(0)
    status.select_index(0)
    choices["register_mentor_meetings_kind"].select_index(0)
    days = {day.key: day for day in opened.app.date_input}
    for name in ("planned_on", "held_on"):
        days[f"register_mentor_meetings_{name}"].set_value("2024-05-14")
    opened = _press(opened, WORDS["add"])
    assert WORDS["draft_lead"] in opened.body.text and len(shelf.listing()) == 1
    next(toggle for toggle in opened.app.toggle if toggle.key == "draft_check").set_value(True)
    opened = _press(Opened("data", opened.app.run()), WORDS["keep"])
    assert opened.body.of_class("mt-told") and WORDS["draft_lead"] not in opened.body.text
    assert project.open_desk().store.count_rows()["mentor_meetings"] == before + 1


def test_one_goes_back_from_the_page_and_is_told(shelf: Shelf, kept: Desk) -> None:
    opened = open_page("data", programme="own-2025")
    opened.app.selectbox(key="edition_looked_at").select_index(0)
    opened = Opened("data", opened.app.run())
    assert WORDS["differs"] in opened.body.text
    opened = _press(opened, WORDS["use"])
    assert shelf.serve().edition is None and WORDS["none"] in opened.body.of_class("mt-told")[0].text


def test_the_open_audience_sees_a_sentence_and_nothing_of_what_is_kept(shelf: Shelf, kept: Desk) -> None:
    opened = open_page("data", audience="open")
    assert WORDS["only_internal"] in opened.body.text
    assert not opened.app.file_uploader and not opened.app.button and not opened.app.get("download_button")
    assert "Runden" not in opened.body.text and Path(shelf.folder).is_dir()


def _alerts(opened: Opened) -> list[str]:
    """The rows of the table of sentences that come or go."""
    (part,) = [one for one in opened.body.of_class("mt-change") if WORDS["alerts"] in one.text]
    return [row.text for row in part.all("tr")[1:]]


def test_before_anything_is_kept_one_sees_which_sentences_of_the_overview_come_and_go(shelf: Shelf) -> None:
    rows = {table: found for table, found in own_round().items() if table != "spending"}
    paid = [row["organisation_id"] for row in rows["grants"]]
    came = _upload("runde.xlsx", write_workbook(rows, "nb", project.ROOT))
    told = _alerts(came)
    assert len([row for row in told if WORDS["comes"] in row]) >= len(set(paid)) > 0
    assert not any(WORDS["goes"] in row for row in told)
    _press(came, WORDS["keep"])
    spent = {"programmes": rows["programmes"], "spending": own_round()["spending"]}
    told = _alerts(_upload("forbruk.xlsx", write_workbook(spent, "nb", project.ROOT)))
    rule = project.open_catalog().attention["spending_not_reported"].label["nb"]
    mended = [row for row in told if rule in row]
    assert mended and all(WORDS["goes"] in row for row in mended)
