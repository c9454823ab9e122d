"""A draft whose rows refer to each other, and one that is older than what is registered by now."""

from collections.abc import Sequence

import pytest

from dashboard import project
from dashboard.answers import Desk
from dashboard.editions import Shelf
from dashboard.proposals import (
    DraftRow, Proposal, draft_files, earlier_rows, keep, key_of, named, propose, read_files, resting,
)  # fmt: skip
from dashboard.ui import cached
from tests.editions.pressed import WORDS, again, answer, choose_sheet, field_of, labels, point_at_first, press
from tests.pages.opened import TEXTS, Opened, open_page

COLUMNS = TEXTS["nb"]["workbook"]["columns"]
PROGRAMME = "own-2025"


@pytest.fixture(autouse=True)
def _look_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "LOOK_AGAIN_S", -1.0)


def _table(desk: Desk, name: str) -> object:
    return next(table for table in desk.store.record_tables() if table.name == name)


def _proposed(desk: Desk, drafted: Sequence[DraftRow]) -> Proposal:
    tables, texts = desk.store.record_tables(), desk.catalog.languages["nb"].texts
    return propose(read_files(draft_files(tables, earlier_rows(desk.own.edition), drafted, texts), desk), desk)


def _counts(proposal: Proposal) -> dict[str, dict[str, int]]:
    return {table: vars(found) for table, found in proposal.differences.items()}


def _gathering(desk: Desk, title: str) -> DraftRow:
    row = {"programme_id": PROGRAMME, "series": "gathering", "title": title, "held_on": "2024-05-14"}
    return DraftRow("sessions", named(_table(desk, "sessions"), row, earlier_rows(desk.own.edition)["sessions"]))


def test_who_came_to_a_gathering_is_kept_with_the_gathering_in_one_draft(kept: Desk) -> None:
    gathering, rows = _gathering(kept, "Ny samling"), earlier_rows(kept.own.edition)
    came = {"session_id": gathering.row["session_id"], "organisation_id": rows["organisations"][0]["organisation_id"],
            "came": "yes", "invited": "true", "persons": "2"}  # fmt: skip
    proposal = _proposed(kept, [DraftRow("attendance", came), gathering])
    assert _counts(proposal) == {name: {"added": 1, "changed": 0, "removed": 0} for name in ("sessions", "attendance")}


def test_what_is_spent_of_a_grant_is_kept_with_the_grant_in_one_draft_and_all_other_spending_stays(kept: Desk) -> None:
    rows = earlier_rows(kept.own.edition)
    organisation = rows["organisations"][0]["organisation_id"]
    row = {"organisation_id": organisation, "funder": "Stiftelsen", "scheme": "Ny", "year": "2024", "is_own": "false",
           "awarded_nok": "5000"}  # fmt: skip
    grant = DraftRow("grants", named(_table(kept, "grants"), row, rows["grants"]))
    spent = DraftRow("spending", {"grant_id": grant.row["grant_id"], "category": "other", "amount_nok": "4000"})
    proposal = _proposed(kept, [grant, spent])
    assert _counts(proposal) == {name: {"added": 1, "changed": 0, "removed": 0} for name in ("grants", "spending")}


def test_a_new_row_is_named_like_no_registered_one(kept: Desk) -> None:
    registered = earlier_rows(kept.own.edition)["sessions"]
    first = _gathering(kept, "Samling").row
    assert first["session_id"] not in {row["session_id"] for row in registered}
    second = named(_table(kept, "sessions"), {**first, "session_id": None}, [*registered, first])
    assert second["session_id"] not in {first["session_id"], *(row["session_id"] for row in registered)}


def test_what_refers_to_a_new_gathering_rests_on_it_and_nothing_else(kept: Desk) -> None:
    one, other = _gathering(kept, "Ei samling"), _gathering(kept, "Ei anna")
    came = [DraftRow("attendance", {"session_id": of.row["session_id"], "came": "yes"}) for of in (one, other)]
    assert resting(kept.store.record_tables(), [one, other, *came], one) == (came[0],)


def _spending(desk: Desk) -> tuple[dict[str, str | None], DraftRow]:
    """A registered row, and its correction to another amount."""
    row = earlier_rows(desk.own.edition)["spending"][0]
    corrected = {**row, "amount_nok": "4321"}
    return row, DraftRow("spending", corrected, key_of(_table(desk, "spending"), row), before=row)


def _changed_by_another(desk: Desk, drafted: DraftRow) -> Desk:
    """Another has kept something meanwhile."""
    proposal = _proposed(desk, [drafted])
    keep(proposal, {}, "Ola", "")
    return project.open_desk()


def _records(proposal: Proposal) -> list[dict[str, str | None]]:
    return list(proposal.submission.records["spending"])


def test_a_correction_leaves_what_another_has_corrected_in_the_same_row_meanwhile(kept: Desk) -> None:
    row, corrected = _spending(kept)
    category = "other" if row["category"] != "other" else "travel"
    after = _changed_by_another(kept, DraftRow("spending", {**row, "category": category}, corrected.instead_of))
    proposal = _proposed(after, [corrected])
    (found,) = (one for one in _records(proposal) if one["spending_id"] == row["spending_id"])
    assert (found["category"], found["amount_nok"]) == (category, "4321")


def test_a_correction_of_a_row_that_another_has_removed_says_that_it_becomes_new(shelf: Shelf, kept: Desk) -> None:
    row, corrected = _spending(kept)
    opened = choose_sheet(open_page("data", programme=PROGRAMME), "spending")
    opened = press(point_at_first(opened, "spending"), WORDS["correct_take"])
    field_of(opened, COLUMNS["amount_nok"]).set_value("4321")
    opened = press(opened, WORDS["add"])
    assert WORDS["row_changed"] in opened.body.text and WORDS["row_lost"] not in opened.body.text
    _changed_by_another(kept, DraftRow("spending", row, corrected.instead_of, is_gone=True))
    assert WORDS["row_lost"] in again(opened).body.text


def _draft_gathering(opened: Opened, title: str, day: str = "14.5.2024") -> Opened:
    opened = choose_sheet(opened, "sessions")
    field_of(opened, COLUMNS["series"]).select_index(0)
    field_of(opened, COLUMNS["title"]).set_value(title)
    field_of(opened, COLUMNS["held_on"]).set_value(day)
    return press(opened, WORDS["add"])


def test_a_gathering_in_the_draft_has_a_list_and_takes_its_rows_along_when_removed(shelf: Shelf, kept: Desk) -> None:
    opened = _draft_gathering(open_page("data", programme=PROGRAMME), "Ny samling", "1.12.2026")
    opened = choose_sheet(opened, "attendance")
    assert field_of(opened, WORDS["roll_gathering"]).options[0].startswith("Ny samling"), "the newest first"
    next(group for group in opened.app.get("button_group") if group.proto.id.endswith("_came")).set_value("yes")
    opened = press(opened, WORDS["add"])
    assert f"{COLUMNS['session_id']}: Ny samling" in opened.body.text
    (rows,) = [box for box in opened.app.selectbox if box.label == WORDS["draft_row"]]
    rows.select_index(0)
    opened = press(again(opened), WORDS["draft_remove"])
    assert answer(opened) == WORDS["draft_removed_with"].format(count=1, left=0)
    assert WORDS["draft_rows"] not in opened.body.text


def test_a_gathering_known_by_its_month_is_registered_as_that(shelf: Shelf, kept: Desk) -> None:
    opened = _draft_gathering(open_page("data", programme=PROGRAMME), "Ny samling", "mai 2024")
    assert not opened.messages and f"{COLUMNS['held_on']}: mai 2024" in opened.body.text
    opened = press(opened, WORDS["draft_change"])
    assert field_of(opened, COLUMNS["held_on"]).value == "mai 2024"
    field_of(opened, COLUMNS["held_on"]).set_value("14.5.2024")
    assert f"{COLUMNS['held_on']}: 14. mai 2024" in press(opened, WORDS["add"]).body.text


def test_what_is_typed_for_one_programme_is_not_left_in_the_form_of_another(shelf: Shelf, kept: Desk) -> None:
    small = {"programme_id": "other", "name": "En annen ordning"}
    rows = earlier_rows(kept.own.edition)["programmes"][0]
    tables, texts = kept.store.record_tables(), kept.catalog.languages["nb"].texts
    files = draft_files(tables, {}, [DraftRow("programmes", {**rows, **small})], texts)
    keep(propose(read_files(files, kept), kept), {}, "Ola", "")
    opened = choose_sheet(open_page("data", programme=PROGRAMME), "sessions")
    opened = press(point_at_first(opened, "sessions"), WORDS["correct_take"])
    assert field_of(opened, COLUMNS["title"]).value and WORDS["correct_none"] in labels(opened)
    field_of(opened, WORDS["scheme"]).set_value("other")
    opened = again(opened)
    assert not field_of(opened, COLUMNS["title"]).value and WORDS["correct_none"] not in labels(opened)


def test_a_sheet_whose_rows_need_others_says_where_those_are_registered(shelf: Shelf, kept: Desk) -> None:
    row = earlier_rows(kept.own.edition)["programmes"][0]
    small = {**row, "programme_id": "other", "name": "En annen ordning"}
    files = draft_files(kept.store.record_tables(), {}, [DraftRow("programmes", small)], TEXTS["nb"])
    organisations = b"Rolle;Program;Navn\nDeltaker;En annen ordning;Foreningen\n"
    given = {**files, "Organisasjoner.csv": organisations}
    keep(propose(read_files(given, kept), kept), {}, "Ola", "")
    opened = choose_sheet(open_page("data", programme="other"), "attendance")
    sheet = TEXTS["nb"]["dictionary"]["sessions"]["title"]
    assert [info.value for info in opened.app.info] == [WORDS["nothing_to_choose_yet"].format(table=sheet)]


def test_what_was_looked_at_before_another_kept_something_is_kept_only_when_seen_anew(shelf: Shelf, kept: Desk) -> None:
    opened = _draft_gathering(open_page("data", programme=PROGRAMME), "Ny samling")
    opened = press(opened, WORDS["draft_check"])
    row, corrected = _spending(kept)
    _changed_by_another(kept, DraftRow("spending", row, corrected.instead_of, is_gone=True))
    opened = press(opened, WORDS["keep"])
    assert "edition_stale" not in answer(opened) and len(shelf.listing()) == 2
    assert TEXTS["nb"]["faults"]["edition_stale"]["remedy"] in answer(opened)
    opened = press(opened, WORDS["keep"])
    after = earlier_rows(project.open_desk().own.edition)
    assert WORDS["kept"] in answer(opened) and "Ny samling" in {one["title"] for one in after["sessions"]}
    assert row["spending_id"] not in {one["spending_id"] for one in after["spending"]}
