"""What the tests of the catalog share."""

from pathlib import Path

import pytest

from tests.catalog.copies import Copy, copy_project


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    """A fresh copy of the project's data and queries."""
    return copy_project(tmp_path)
