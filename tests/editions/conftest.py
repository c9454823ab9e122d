"""A data folder of its own for every test, empty or with a whole round kept in it."""

import shutil
from pathlib import Path

import pytest

from dashboard import project
from dashboard.answers import Desk
from dashboard.editions import Shelf
from dashboard.home import VARIABLE
from dashboard.proposals import Proposal, keep, propose
from tests.editions.made import submission
from tests.pages.conftest import _state_of_the_test_tool_may_be_unserializable  # noqa: F401
from tests.real import desk


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """An empty shelf in the folder that the program keeps own things in."""
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return Shelf(tmp_path / "editions")


@pytest.fixture(scope="session")
def first() -> Proposal:
    """The whole round proposed to an empty shelf."""
    return propose(submission(), desk())


@pytest.fixture(scope="session")
def whole_round(first: Proposal, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Desk]:
    """A data folder in which the round is kept, and the desk that serves it."""
    folder = tmp_path_factory.mktemp("round")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(folder))
        keep(first, {"skjema.xlsx": b"1"}, "Kari", "Runden")
        return folder, project.open_desk()


@pytest.fixture
def kept(shelf: Shelf, whole_round: tuple[Path, Desk]) -> Desk:
    """The desk of the round, which now stands on the shelf."""
    folder, opened = whole_round
    shutil.copytree(folder / "editions", shelf.folder)
    return opened
