"""Slides as they are told, of the real project and of the worst case for disclosure."""

from datetime import datetime
from functools import cache

from dashboard.markup.reader import Place, Reader
from dashboard.telling import SLIDES, Asked, Told
from tests.real import LANGUAGES, desk

MOMENT = datetime(2027, 3, 4, 9, 5)
PROGRAMMES = ("pilot-2022", "example-imdi")


@cache
def reader(programme: str = "pilot-2022", audience: str = "open", language: str = "nb", period: str = "all") -> Reader:
    """A reader of the real project."""
    return Reader(desk(), Place("e1", programme, period, audience, language))


@cache
def told(at: Reader, key: str) -> Told:
    """One slide, told once."""
    return SLIDES[key](at, Asked(MOMENT))
