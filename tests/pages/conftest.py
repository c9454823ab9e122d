"""What every test of the pages needs."""

from collections.abc import Iterator

import pytest
from streamlit import config


@pytest.fixture(autouse=True, scope="session")
def _state_of_the_test_tool_may_be_unserializable() -> Iterator[None]:
    """The test tool keeps functions of ours in the session's state, which a visitor's session never holds."""
    name = "runner.enforceSerializableSessionState"
    before = config.get_option(name)
    config.set_option(name, False)
    yield
    config.set_option(name, before)
