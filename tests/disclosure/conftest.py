"""The programmes these tests look at: the made-up rounds of the project, and one hand-made worst case."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.answers import Desk
from dashboard.project import ROOT, open_desk
from tests.disclosure.worst import write_worst_case


def open_with_worst_case(folder: Path) -> Desk:
    """A desk of the project with the worst case beside its own programmes."""
    for name in ("data", "queries"):
        shutil.copytree(ROOT / name, folder / name)
    write_worst_case(folder)
    return open_desk(folder)


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The same, opened once for all these tests."""
    opened = open_with_worst_case(tmp_path_factory.mktemp("disclosure"))
    yield opened
    opened.store.close()
