"""Sites of the project's programmes and of the worst case, made once for all tests here."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

import pytest

from dashboard.answers import Desk
from dashboard.exports.folder import Files
from dashboard.ui.still import still_site
from tests.browser.conftest import browser
from tests.disclosure.conftest import desk
from tests.disclosure.released import reader

__all__ = ["browser", "desk", "site"]

MADE_ON = date(2027, 12, 31)


@pytest.fixture(scope="session")
def site(desk: Desk) -> Iterator[Callable[[str, str], Files]]:
    """The files of the site of a programme for an audience."""
    yield cache(lambda programme, audience="open": still_site(reader(desk, programme, audience), MADE_ON))
