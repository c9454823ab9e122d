"""PowerPoint files of the project's slides, opened again without the code that wrote them."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from io import BytesIO
from zipfile import ZipFile, is_zipfile

from pptx import Presentation
from pptx.presentation import Presentation as Show

from dashboard.exports.slideshow import write_pptx
from dashboard.markup.reader import Reader
from dashboard.telling.blocks import Told
from dashboard.telling.decks import standard_entries, tell

MOMENT = datetime(2027, 3, 4, 9, 5)


@cache
def slides(at: Reader) -> tuple[Told, ...]:
    """The usual slides, told once."""
    return tell(at, standard_entries(at, MOMENT), MOMENT)


@cache
def written(at: Reader, template: tuple[str, bytes] | None = None) -> bytes:
    """The usual slides as a file, written once."""
    return write_pptx(slides(at), at.speaker, MOMENT, template)


def opened(content: bytes) -> Show:
    """A file opened again."""
    return Presentation(BytesIO(content))


def parts(content: bytes, inside: str = "") -> Iterator[tuple[str, bytes]]:
    """Every part of a file, and every part of the workbooks within it."""
    with ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            part = package.read(name)
            yield f"{inside}{name}", part
            if is_zipfile(BytesIO(part)):
                yield from parts(part, f"{inside}{name}/")
