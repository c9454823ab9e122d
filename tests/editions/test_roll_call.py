"""Who came to a gathering, as one list: what is registered stands there, and what is sent is what is to be so."""

import pytest

from dashboard import project
from dashboard.answers import Desk
from dashboard.editions import Shelf
from dashboard.proposals import DraftRow, draft_files, earlier_rows, keep, key_of, propose, read_files
from dashboard.ui import cached
from tests.editions.made import own_round, submission
from tests.editions.pressed import WORDS, again, answer, choose_sheet, press
from tests.pages.opened import TEXTS, Opened, open_page
from tests.real import desk


@pytest.fixture(autouse=True)
def _look_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "LOOK_AGAIN_S", -1.0)


def _rows(edition: str | None, gathering: str) -> list[dict[str, str | None]]:
    return [row for row in earlier_rows(edition)["attendance"] if row["session_id"] == gathering]


def _groups(opened: Opened) -> list:
    return list(opened.app.get("button_group"))


def _opened(gathering: str) -> Opened:
    opened = choose_sheet(open_page("data", programme="own-2025"), "attendance")
    _menu(opened).set_value(gathering)
    return again(opened)


def _menu(opened: Opened) -> object:
    (menu,) = [box for box in opened.app.selectbox if box.label == WORDS["roll_gathering"]]
    return menu


def _came(opened: Opened, organisation: str) -> object:
    (group,) = [group for group in _groups(opened) if group.proto.id.endswith(f"_{organisation}_came")]
    return group


def _persons(opened: Opened, organisation: str) -> object:
    (field,) = [f for f in opened.app.text_input if str(f.key).endswith(f"_{organisation}_persons")]
    return field


def _take_back(opened: Opened, organisation: str) -> None:
    """Say nothing any more of an organisation."""
    _came(opened, organisation).set_value(None)
    _persons(opened, organisation).set_value("")


def _full(kept: Desk) -> str:
    """A gathering to which every organisation's attendance is registered."""
    organisations = len(earlier_rows(kept.own.edition)["organisations"])
    rows = earlier_rows(kept.own.edition)["attendance"]
    names = [row["session_id"] for row in rows]
    return next(name for name in names if names.count(name) == organisations)


def test_a_list_that_says_what_is_registered_puts_nothing_into_the_draft(shelf: Shelf, kept: Desk) -> None:
    opened = press(_opened(_full(kept)), WORDS["add"])
    assert answer(opened) == WORDS["roll_same"] and WORDS["draft_rows"] not in opened.body.text


def test_one_answer_another_and_one_taken_back_change_one_row_and_take_one(shelf: Shelf, kept: Desk) -> None:
    gathering = _full(kept)
    before = _rows(kept.own.edition, gathering)
    first, second = before[0], before[1]
    opened = _opened(gathering)
    assert _came(opened, first["organisation_id"]).value == first["came"]
    other = "no" if first["came"] == "yes" else "yes"
    _came(opened, first["organisation_id"]).set_value(other)
    _take_back(opened, second["organisation_id"])
    opened = press(opened, WORDS["add"])
    assert answer(opened) == WORDS["roll_drafted"].format(count=2)
    assert _came(opened, first["organisation_id"]).value == other, "the list goes on from the draft"
    opened = press(press(opened, WORDS["draft_check"]), WORDS["keep"])
    assert not opened.app.exception
    after = {row["organisation_id"]: row for row in _rows(project.open_desk().own.edition, gathering)}
    expected = {row["organisation_id"]: row for row in before if row is not second}
    expected[first["organisation_id"]] = {**first, "came": other}
    assert after == expected


def _with_one_taken_back(kept: Desk) -> tuple[Opened, dict[str, str | None]]:
    """The page with a list in the draft that takes back what is registered of one organisation; and that row."""
    gathering = _full(kept)
    first = _rows(kept.own.edition, gathering)[0]
    opened = _opened(gathering)
    _take_back(opened, first["organisation_id"])
    return press(opened, WORDS["add"]), first


def test_a_list_sent_again_takes_the_place_of_the_one_in_the_draft(shelf: Shelf, kept: Desk) -> None:
    opened, first = _with_one_taken_back(kept)
    assert answer(opened) == WORDS["roll_drafted"].format(count=1)
    _came(opened, first["organisation_id"]).set_value(first["came"])
    _persons(opened, first["organisation_id"]).set_value(first["persons"] or "")
    opened = press(opened, WORDS["add"])
    assert answer(opened) == WORDS["roll_same"] and WORDS["draft_rows"] not in opened.body.text


def test_persons_without_whether_anyone_came_are_asked_about_and_stay_written(shelf: Shelf, kept: Desk) -> None:
    gathering = _full(kept)
    first = _rows(kept.own.edition, gathering)[0]
    opened = _opened(gathering)
    _came(opened, first["organisation_id"]).set_value(None)
    _persons(opened, first["organisation_id"]).set_value("3")
    opened = press(opened, WORDS["add"])
    (told,) = opened.messages
    assert told.startswith(WORDS["roll_half"].partition("{")[0]) and WORDS["draft_rows"] not in opened.body.text
    assert _persons(opened, first["organisation_id"]).value == "3"


def test_a_drafted_line_is_changed_in_its_list(shelf: Shelf, kept: Desk) -> None:
    opened, first = _with_one_taken_back(kept)
    opened = press(opened, WORDS["draft_change"])
    assert answer(opened) == WORDS["roll_taken"] and WORDS["draft_rows"] in opened.body.text
    assert _menu(opened).value == first["session_id"] and _came(opened, first["organisation_id"]).value is None


def test_a_list_half_filled_in_while_another_keeps_something_loses_nothing_and_undoes_nothing(
    shelf: Shelf, kept: Desk
) -> None:
    gathering = _full(kept)
    first, second = _rows(kept.own.edition, gathering)[:2]
    other = {name: "no" if row["came"] == "yes" else "yes" for name, row in (("first", first), ("second", second))}
    opened = _opened(gathering)
    _came(opened, first["organisation_id"]).set_value(other["first"])
    table = next(table for table in kept.store.record_tables() if table.name == "attendance")
    theirs = DraftRow("attendance", {**second, "came": other["second"]}, key_of(table, second))
    files = draft_files(kept.store.record_tables(), earlier_rows(kept.own.edition), [theirs], TEXTS["nb"])
    keep(propose(read_files(files, kept), kept), files, "Ola", "")
    opened = press(opened, WORDS["add"])
    assert answer(opened) == WORDS["roll_drafted"].format(count=1)
    assert _came(opened, first["organisation_id"]).value == other["first"]
    assert _came(opened, second["organisation_id"]).value == other["second"], "as the other has kept it"


def test_the_first_list_of_a_programme_without_any_attendance_is_kept(shelf: Shelf) -> None:
    rows = {table: found for table, found in own_round().items() if table != "attendance"}
    keep(propose(submission(rows), desk()), {"skjema.xlsx": b"1"}, "Kari", "")
    gathering = rows["sessions"][0]["session_id"]
    opened = _opened(gathering)
    _came(opened, rows["organisations"][0]["organisation_id"]).set_value("yes")
    opened = press(press(press(opened, WORDS["add"]), WORDS["draft_check"]), WORDS["keep"])
    assert WORDS["kept"] in answer(opened)
    assert [row["came"] for row in _rows(project.open_desk().own.edition, gathering)] == ["yes"]
