"""The project as it stands, read once for all tests that look at it."""

from functools import cache

from dashboard import project
from dashboard.answers import Desk
from dashboard.errors import FaultsFound
from dashboard.texts import languages

LANGUAGES = tuple(languages())
"""Every language that the screen speaks: a new one is tested as soon as its file is there."""


def desk() -> Desk:
    """The desk of the real definitions and records. Raises FaultsFound, found once, while they have faults."""
    opened = _open()
    if isinstance(opened, FaultsFound):
        raise opened
    return opened


@cache
def _open() -> Desk | FaultsFound:
    try:
        return project.open_desk()
    except FaultsFound as found:
        return found
