"""Rows that are registered, corrected or taken away one by one, through the draft and the checks of any submission."""

from collections.abc import Sequence

import pytest

from dashboard import project
from dashboard.answers import Desk
from dashboard.editions import Shelf
from dashboard.intake import Submission
from dashboard.proposals import DRAFTED, DraftRow, Proposal, draft_files, earlier_rows, key_of, propose, read_files
from dashboard.ui import cached
from tests.editions.pressed import WORDS, answer, choose_sheet, field_of, labels, point_at_first, press
from tests.pages.opened import TEXTS, Opened, open_page

COLUMNS = TEXTS["nb"]["workbook"]["columns"]
NOTHING = {"added": 0, "changed": 0, "removed": 0}


@pytest.fixture(autouse=True)
def _look_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "LOOK_AGAIN_S", -1.0)


def _read(kept: Desk, drafted: Sequence[DraftRow]) -> Submission:
    tables, texts = kept.store.record_tables(), kept.catalog.languages["nb"].texts
    return read_files(draft_files(tables, earlier_rows(kept.own.edition), drafted, texts), kept)


def _proposed(kept: Desk, drafted: Sequence[DraftRow]) -> Proposal:
    return propose(_read(kept, drafted), kept)


def _registered(kept: Desk, name: str) -> tuple[dict[str, str | None], tuple]:
    """The first registered row of a table, and its key."""
    table = next(table for table in kept.store.record_tables() if table.name == name)
    row = earlier_rows(kept.own.edition)[name][0]
    return row, key_of(table, row)


@pytest.mark.parametrize("name", DRAFTED)
def test_a_registered_row_that_is_put_in_place_of_itself_changes_nothing(kept: Desk, name: str) -> None:
    row, key = _registered(kept, name)
    assert _proposed(kept, [DraftRow(name, row, key)]).is_empty


@pytest.mark.parametrize(
    ("name", "column", "value"),
    [("grants", "awarded_nok", "76543"), ("spending", "amount_nok", "1234,5"), ("sessions", "title", "Et annet navn")],
)
def test_one_corrected_cell_changes_one_row_and_no_other(kept: Desk, name: str, column: str, value: str) -> None:
    row, key = _registered(kept, name)
    proposal = _proposed(kept, [DraftRow(name, {**row, column: value}, key)])
    assert {table: vars(found) for table, found in proposal.differences.items()} == {name: {**NOTHING, "changed": 1}}


def test_an_attendance_moved_to_another_gathering_leaves_none_behind(kept: Desk) -> None:
    row, key = _registered(kept, "attendance")
    taken = {one["session_id"] for one in earlier_rows(kept.own.edition)["attendance"]
             if one["organisation_id"] == row["organisation_id"]}  # fmt: skip
    other = next(one for one in kept.store.ids()["sessions"] if one.startswith("own") and one not in taken)
    proposal = _proposed(kept, [DraftRow("attendance", {**row, "session_id": other}, key)])
    assert vars(proposal.differences["attendance"]) == {**NOTHING, "added": 1, "removed": 1}


@pytest.mark.parametrize("name", ["mentor_meetings", "attendance", "spending"])
def test_a_row_that_is_let_go_is_gone_and_no_other(kept: Desk, name: str) -> None:
    row, key = _registered(kept, name)
    proposal = _proposed(kept, [DraftRow(name, row, key, is_gone=True)])
    assert {table: vars(found) for table, found in proposal.differences.items()} == {name: {**NOTHING, "removed": 1}}


def test_when_every_row_of_a_table_goes_none_is_left_and_all_else_stays(kept: Desk) -> None:
    table = next(table for table in kept.store.record_tables() if table.name == "spending")
    rows = earlier_rows(kept.own.edition)["spending"]
    proposal = _proposed(kept, [DraftRow("spending", row, key_of(table, row), is_gone=True) for row in rows])
    gone = {"spending": {**NOTHING, "removed": len(rows)}}
    assert {name: vars(found) for name, found in proposal.differences.items()} == gone


def test_a_row_that_others_rest_on_cannot_be_let_go(kept: Desk) -> None:
    grant = earlier_rows(kept.own.edition)["spending"][0]["grant_id"]
    row = next(row for row in earlier_rows(kept.own.edition)["grants"] if row["grant_id"] == grant)
    proposal = _proposed(kept, [DraftRow("grants", row, (grant,), is_gone=True)])
    assert proposal.submission.verdict == "reject"
    assert "rows_left_behind" in {finding.fault.code for finding in proposal.submission.findings}


def test_an_amount_is_corrected_in_the_form_and_kept_in_its_own_row(shelf: Shelf, kept: Desk) -> None:
    opened = choose_sheet(open_page("data", programme="own-2025"), "spending")
    opened = press(point_at_first(opened, "spending"), WORDS["correct_take"])
    row, _ = _registered(kept, "spending")
    amount = field_of(opened, COLUMNS["amount_nok"])
    assert float(amount.value.replace(",", ".")) == float(row["amount_nok"])
    amount.set_value("4 321,50")
    opened = press(press(press(opened, WORDS["add"]), WORDS["draft_check"]), WORDS["keep"])
    assert not opened.app.exception and answer(opened)
    after = earlier_rows(project.open_desk().own.edition)["spending"]
    assert [one["amount_nok"] for one in after if one["spending_id"] == row["spending_id"]] == ["4321.5"]
    assert len(after) == len(earlier_rows(kept.own.edition)["spending"])


def test_a_form_that_corrects_says_so_and_can_be_emptied_for_a_new_row(shelf: Shelf, kept: Desk) -> None:
    opened = press(point_at_first(open_page("data", programme="own-2025"), "mentor_meetings"), WORDS["correct_take"])
    said = WORDS["correcting"].partition("{")[0]
    assert said in opened.body.text and field_of(opened, COLUMNS["pair_id"]).value
    opened = press(opened, WORDS["correct_none"])
    assert said not in opened.body.text and not field_of(opened, COLUMNS["pair_id"]).value


def test_a_row_in_hand_is_let_go_of_when_another_sheet_is_chosen(shelf: Shelf, kept: Desk) -> None:
    opened = press(point_at_first(open_page("data", programme="own-2025"), "mentor_meetings"), WORDS["correct_take"])
    opened = choose_sheet(choose_sheet(opened, "spending"), "mentor_meetings")
    assert WORDS["correct_none"] not in labels(opened) and not field_of(opened, COLUMNS["pair_id"]).value


def test_a_row_let_go_stands_in_the_draft_as_that_and_is_not_offered_again(shelf: Shelf, kept: Desk) -> None:
    opened = point_at_first(open_page("data", programme="own-2025"), "mentor_meetings")
    before = field_of(opened, WORDS["correct_row"]).options
    opened = press(opened, WORDS["correct_remove"])
    assert answer(opened) == WORDS["drafted_gone"].format(number=1) and WORDS["row_gone"] in opened.body.text
    assert len(field_of(opened, WORDS["correct_row"]).options) == len(before) - 1
    opened = press(press(opened, WORDS["draft_check"]), WORDS["keep"])
    count = len(earlier_rows(project.open_desk().own.edition)["mentor_meetings"])
    assert count == len(earlier_rows(kept.own.edition)["mentor_meetings"]) - 1


def test_a_row_that_others_rest_on_is_told_of_the_draft_and_not_of_files(shelf: Shelf, kept: Desk) -> None:
    opened = choose_sheet(open_page("data", programme="own-2025"), "grants")
    opened = press(press(point_at_first(opened, "grants"), WORDS["correct_remove"]), WORDS["draft_check"])
    said, grant = TEXTS["nb"]["faults"]["rows_resting"], earlier_rows(kept.own.edition)["grants"][0]["grant_id"]
    resting = [row for row in earlier_rows(kept.own.edition)["spending"] if row["grant_id"] == grant]
    sheet = TEXTS["nb"]["dictionary"]["spending"]["title"]
    assert said["remedy"].format(sheet=sheet) in opened.body.text and ".csv" not in answer(opened)
    assert f"{len(resting)} i arket {sheet}." in opened.body.text
