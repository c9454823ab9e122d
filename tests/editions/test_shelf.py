"""Editions are kept whole, noticed when damaged, and never lost by going back or by two people at once."""

import os
import threading
from pathlib import Path

import pytest

from dashboard.editions import Shelf, StaleEdition, durable
from dashboard.errors import FaultsFound
from tests.editions.made import contents


def _add(shelf: Shelf, number: int) -> str:
    return shelf.add(contents(number), shelf.serve().edition).manifest.edition


def test_an_empty_shelf_serves_nothing_and_has_no_fault(shelf: Shelf) -> None:
    assert (shelf.serve().edition, shelf.serve().faults, shelf.listing()) == (None, (), [])
    assert not shelf.folder.exists()


def test_what_is_kept_is_served_byte_for_byte_with_its_originals(shelf: Shelf) -> None:
    edition = _add(shelf, 1)
    served = shelf.serve()
    assert served.edition == edition and shelf.read(edition) == dict(contents(1).records)
    assert (served.manifest.who, served.manifest.rows_in) == ("Kari", {"programmes": 1})
    assert (shelf.folder / edition / "originals" / "01-skjema.xlsx").read_bytes() == b"bytes 1"


def test_the_same_records_again_make_no_new_edition(shelf: Shelf) -> None:
    edition = _add(shelf, 1)
    again = shelf.add(contents(1, who="Ola"), edition)
    assert (again.is_new, again.manifest.edition, len(shelf.listing())) == (False, edition, 1)


def test_going_back_makes_the_old_one_current_and_keeps_the_new_one(shelf: Shelf) -> None:
    first, second = _add(shelf, 1), _add(shelf, 2)
    shelf.use(first)
    assert shelf.serve().edition == first and {one.edition for one in shelf.listing()} == {first, second}
    assert shelf.read(second)["programmes"].endswith(b",2\n")
    third = _add(shelf, 3)
    assert shelf.verify(third).parent == first


def test_one_can_go_back_to_none_and_forth_again(shelf: Shelf) -> None:
    edition = _add(shelf, 1)
    shelf.use(None)
    assert (shelf.serve().edition, shelf.serve().faults, len(shelf.listing())) == (None, (), 1)
    shelf.use(edition)
    assert shelf.serve().edition == edition


def test_what_was_made_against_an_older_edition_is_refused_and_nothing_changes(shelf: Shelf) -> None:
    first, second = _add(shelf, 1), _add(shelf, 2)
    with pytest.raises(StaleEdition) as stale:
        shelf.add(contents(3), first)
    assert (stale.value.parent, stale.value.current) == (first, second)
    assert shelf.serve().edition == second and len(shelf.listing()) == 2


def test_of_many_at_once_exactly_one_is_kept_and_the_others_are_told(shelf: Shelf) -> None:
    parent = _add(shelf, 1)
    outcomes: list[object] = []

    def keep(number: int) -> None:
        try:
            outcomes.append(shelf.add(contents(number), parent).manifest.edition)
        except StaleEdition as stale:
            outcomes.append(stale)

    threads = [threading.Thread(target=keep, args=(number,)) for number in range(2, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = [outcome for outcome in outcomes if isinstance(outcome, str)]
    assert len(outcomes) == 6 and kept == [shelf.serve().edition] and len(shelf.listing()) == 2


def test_whoever_waits_too_long_for_another_is_told(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    _add(shelf, 1)
    monkeypatch.setattr(durable, "PATIENCE_S", 0.1)
    with durable.alone(shelf.folder / "lock"), pytest.raises(FaultsFound) as busy:
        _add(shelf, 2)
    assert [fault.code for fault in busy.value.faults] == ["editions_busy"]


def test_every_flipped_byte_of_an_edition_is_noticed_and_the_one_before_is_served(shelf: Shelf) -> None:
    first, second = _add(shelf, 1), _add(shelf, 2)
    unnoticed = []
    for path in sorted(path for path in (shelf.folder / second).rglob("*") if path.is_file()):
        whole = path.read_bytes()
        for at in range(0, len(whole), 1 if len(whole) < 100 else 7):
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << at % 8]) + whole[at + 1 :])
            served = shelf.serve()
            if served.edition != first or [fault.code for fault in served.faults] != ["edition_damaged"]:
                unnoticed.append((path, at))
        path.write_bytes(whole)
    assert not unnoticed and shelf.serve().edition == second


def test_every_flipped_or_missing_byte_of_the_pointer_is_noticed(shelf: Shelf) -> None:
    _add(shelf, 1)
    newest = _add(shelf, 2)
    pointer = shelf.folder / "current"
    whole = pointer.read_bytes()
    broken = [whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :] for at in range(len(whole))]
    for content in [*broken, *(whole[:at] for at in range(0, len(whole), 5)), None]:
        pointer.unlink() if content is None else pointer.write_bytes(content)
        served = shelf.serve()
        assert (served.edition, [fault.code for fault in served.faults]) == (newest, ["pointer_damaged"]), content


@pytest.mark.parametrize("harm", ["missing", "torn", "more", "manifest"])
def test_an_edition_with_a_file_too_few_or_too_many_is_set_aside_but_not_deleted(shelf: Shelf, harm: str) -> None:
    first, second = _add(shelf, 1), _add(shelf, 2)
    records = shelf.folder / second / "records" / "programmes.csv"
    if harm == "missing":
        records.unlink()
    elif harm == "torn":
        records.write_bytes(records.read_bytes()[:5])
    elif harm == "more":
        (records.parent / "grants.csv").write_bytes(b"grant_id\n")
    else:
        (shelf.folder / second / "manifest.json").unlink()
    served = shelf.serve()
    assert served.edition == first and served.faults[0].values == {"served": first}
    assert (shelf.folder / second).is_dir()
    with pytest.raises(FaultsFound):
        shelf.use(second)
    assert [fault.code for fault in shelf.faults()] == ["edition_damaged"]


def test_when_every_edition_is_damaged_nothing_is_served_and_it_is_told(shelf: Shelf) -> None:
    edition = _add(shelf, 1)
    (shelf.folder / edition / "manifest.json").write_bytes(b"{}")
    assert shelf.serve().edition is None and [fault.code for fault in shelf.serve().faults] == ["none_whole"]
    assert _add(shelf, 2) == shelf.serve().edition


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_one_may_not_write_in_is_told_and_nothing_changes(shelf: Shelf) -> None:
    edition = _add(shelf, 1)
    shelf.folder.chmod(0o500)
    try:
        with pytest.raises(FaultsFound) as refused:
            _add(shelf, 2)
    finally:
        shelf.folder.chmod(0o700)
    assert [fault.code for fault in refused.value.faults] == ["edition_not_kept"] and shelf.serve().edition == edition


def test_a_file_where_the_folder_should_be_is_told(shelf: Shelf) -> None:
    shelf.folder.write_bytes(b"")
    with pytest.raises(FaultsFound) as refused:
        shelf.add(contents(1), None)
    assert [fault.code for fault in refused.value.faults] == ["folder_is_file"]


def test_what_a_killed_program_left_is_swept_by_the_next_and_never_listed(shelf: Shelf) -> None:
    edition = _add(shelf, 1)
    left = shelf.folder / ".unfinished-2026-01-01-00000000" / "records"
    left.mkdir(parents=True)
    (left / "programmes.csv").write_bytes(b"half")
    assert [one.edition for one in shelf.listing()] == [edition]
    _add(shelf, 2)
    assert not left.parent.exists()


@pytest.mark.parametrize("name", ["../../x.xlsx", "C:\\a\\b.xlsx", "æ ø å.xlsx", "", "...", "a" * 300 + ".xlsx"])
def test_a_file_of_whatever_name_is_kept_inside_the_edition(shelf: Shelf, name: str) -> None:
    given = contents()
    kept = shelf.add(type(given)(given.records, given.programmes, {name: b"1", f"{name}2": b"2"}), None)
    (first, second) = sorted((shelf.folder / kept.manifest.edition / "originals").iterdir())
    assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2") and Path(first.name).name == first.name
    assert shelf.verify(kept.manifest.edition)
