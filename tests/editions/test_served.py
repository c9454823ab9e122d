"""Own records are served beside the pilot; whatever is wrong with them never takes the pilot away."""

import csv

import pytest

from dashboard import project
from dashboard.answers import Desk
from dashboard.editions import Contents, Shelf
from dashboard.proposals import keep, propose
from dashboard.ui import cached
from tests.editions.made import own_round, submission
from tests.pages.opened import open_page
from tests.real import desk


@pytest.fixture(autouse=True)
def _look_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "LOOK_AGAIN_S", -1.0)


def test_the_stamp_of_every_page_names_the_own_edition(kept: Desk) -> None:
    opened = open_page("money", programme="own-2025")
    assert kept.own.edition in opened.body.of_class("mt-masthead")[0].text and not opened.messages


def test_records_with_faults_are_left_out_and_told_while_the_pilot_is_served(shelf: Shelf) -> None:
    broken = b"organisation_id,programme_id\no-1,nowhere\n"
    shelf.add(Contents({"organisations": broken}, ("own",)), None)
    found = project.open_desk()
    assert list(found.programmes)[0] == "pilot-2022" and not found.is_own("own")
    assert found.own.faults and all("organisations.csv" in fault.where for fault in found.own.faults)
    told = open_page("data")
    assert told.messages and told.body.of_class("mt-told") and "organisations.csv" in told.body.text
    assert open_page().body.of_class("mt-goal") and open_page().messages


def test_faulty_records_can_be_replaced_from_the_page_that_tells_of_them(shelf: Shelf) -> None:
    shelf.add(Contents({"organisations": b"organisation_id,programme_id\no-1,own-2025\n"}, ("own-2025",)), None)
    proposal = propose(submission(), project.open_desk())
    # The rows it takes the place of are told to go.
    assert proposal.submission.verdict == "warn"
    keep(proposal, {}, "", "")
    mended = project.open_desk()
    assert not mended.own.faults and mended.is_own("own-2025")


def test_a_damaged_edition_is_told_and_the_last_good_one_is_served(shelf: Shelf, kept: Desk) -> None:
    first = kept.own.edition
    rows = {"activities": own_round()["activities"][1:]}
    second = keep(propose(submission(rows), kept), {}, "", "").manifest.edition
    path = shelf.folder / second / "records" / "activities.csv"
    path.write_bytes(path.read_bytes().replace(b"2023", b"2024", 1))
    found = project.open_desk()
    assert found.own.edition == first and [fault.code for fault in found.own.faults] == ["edition_damaged"]
    opened = open_page("data", programme="own-2025")
    assert opened.messages and first in opened.body.of_class("mt-masthead")[0].text


def test_an_edition_of_the_address_of_before_is_opened_as_it_was(kept: Desk) -> None:
    stamp = project.edition()
    rows = {"spending": own_round()["spending"][:1]}
    keep(propose(submission(rows), kept), {}, "", "")
    then, now = project.open_desk(edition=stamp), project.open_desk()
    assert project.edition() != stamp
    assert then.store.count_rows()["spending"] - now.store.count_rows()["spending"] == len(own_round()["spending"]) - 1


def test_a_file_that_is_removed_is_noticed(shelf: Shelf, kept: Desk) -> None:
    before = project.state_of_files()
    (shelf.folder / kept.own.edition / "records" / "activities.csv").unlink()
    assert project.state_of_files() != before


def test_records_in_an_edition_are_the_same_csv_as_those_of_the_pilot(shelf: Shelf, kept: Desk) -> None:
    for path in (shelf.folder / kept.own.edition / "records").iterdir():
        with path.open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == list(next(t for t in _tables() if t.name == path.stem).column_names)


def _tables() -> tuple:
    return desk().store.record_tables()
