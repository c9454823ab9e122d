"""Codes are dealt out by a secret of the data folder: whoever holds the records alone cannot tell who is who."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.answers import Desk
from dashboard.disclosure import Codes
from dashboard.disclosure.salt import BYTES, FILE, _keep, _salt, salt
from dashboard.home import VARIABLE
from tests.disclosure.worst import PROGRAMME
from tests.real import desk as real

FOLDERS = 4


def _codes(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Codes:
    """The codes as a process makes them that was just started with this data folder."""
    monkeypatch.setenv(VARIABLE, str(folder))
    _salt.cache_clear()
    return Codes.of(desk.catalog, desk.rows("organisations", PROGRAMME), str)


def test_another_data_folder_deals_otherwise_and_the_same_one_alike(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = [tmp_path / str(number) for number in range(FOLDERS)]
    dealt = [_codes(desk, folder, monkeypatch).names for folder in folders]
    assert len({tuple(names.items()) for names in dealt}) > 1
    assert [_codes(desk, folder, monkeypatch).names for folder in folders] == dealt


def test_a_corrected_record_keeps_its_code(desk: Desk) -> None:
    roster = desk.rows("organisations", PROGRAMME)
    corrected = [{**row, "place": "Et annet sted", "note": "Rettet"} for row in roster]
    assert Codes.of(desk.catalog, corrected, str).ids == Codes.of(desk.catalog, roster, str).ids


def test_the_secret_is_made_once_and_for_nobody_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "own"))
    with ThreadPoolExecutor() as several:
        made = set(several.map(lambda _: salt(), range(20)))
        list(several.map(lambda _: _keep(tmp_path / "own" / FILE, bytes(BYTES)), range(20)))
    path = tmp_path / "own" / FILE
    assert {path.read_bytes()} == made and len(path.read_bytes()) == BYTES
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    assert [file.name for file in path.parent.iterdir()] == [FILE]


def test_where_nothing_can_be_kept_codes_are_dealt_all_the_same(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    codes = _codes(desk, tmp_path / "file" / "below", monkeypatch)
    assert sorted(map(int, codes.names.values())) == list(range(1, 10))
    assert codes == Codes.of(desk.catalog, desk.rows("organisations", PROGRAMME), str)


def test_nothing_is_made_where_nobody_needs_a_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    for programme in real().programmes:
        Codes.of(real().catalog, real().rows("organisations", programme), str)
    assert list(tmp_path.iterdir()) == []
