"""The two rounds, read once."""

import pytest

from dashboard.answers import Desk
from tests.answers.rounds import open_rounds


@pytest.fixture(scope="package")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The desk of the two small rounds."""
    return open_rounds(tmp_path_factory.mktemp("rounds"))
