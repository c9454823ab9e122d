"""A folder of files is whole or not there, and what is somebody else's is left alone."""

from pathlib import Path

import pytest

from dashboard.errors import FaultsFound
from dashboard.exports.folder import write_folder

FILES = {"mark": b"x", "a/b.txt": b"y"}


def test_it_is_written_and_written_again(tmp_path: Path) -> None:
    place = tmp_path / "new" / "site"
    write_folder(FILES, place, "mark")
    write_folder({"mark": b"z"}, place, "mark")
    assert [path.name for path in place.iterdir()] == ["mark"] and (place / "mark").read_bytes() == b"z"
    assert [path.name for path in place.parent.iterdir()] == ["site"]


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine", "utf-8")
    with pytest.raises(FaultsFound) as refused:
        write_folder(FILES, tmp_path, "mark")
    assert [fault.code for fault in refused.value.faults] == ["folder_not_ours"]
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


def test_where_it_cannot_be_written_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    with pytest.raises(FaultsFound) as refused:
        write_folder(FILES, tmp_path / "file" / "site", "mark")
    assert [fault.code for fault in refused.value.faults] == ["cannot_write"]
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_failing_write_leaves_what_was_there(tmp_path: Path) -> None:
    place = tmp_path / "site"
    write_folder(FILES, place, "mark")
    with pytest.raises(FaultsFound):
        write_folder({"mark": b"new", "mark/under": b"impossible"}, place, "mark")
    assert (place / "mark").read_bytes() == b"x" and len(list(tmp_path.iterdir())) == 1
