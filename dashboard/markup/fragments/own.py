"""The sentences of the page of own data where there is nothing yet."""

from dashboard.markup import render
from dashboard.markup.reader import Reader


def only_internal(reader: Reader, asked: str) -> str:
    """What the open audience is told."""
    return _say(reader, "only_internal")


def own_nothing_yet(reader: Reader, asked: str) -> str:
    """What will stand where nothing is handed in."""
    return _say(reader, "nothing_yet")


def own_nothing_to_register(reader: Reader, asked: str) -> str:
    """What must be there before single rows can be registered."""
    return _say(reader, "register_none")


def own_no_editions(reader: Reader, asked: str) -> str:
    """That nothing is kept yet."""
    return _say(reader, "no_editions")


def _say(reader: Reader, name: str) -> str:
    return render("message.html", text=reader.speaker.text(f"data.{name}"))
