"""No object of a PDF, no part of a PowerPoint file and no sheet in one gives a name or a hidden figure away."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, StreamObject, TextStringObject

from dashboard.answers import Desk
from dashboard.exports.report import about_organisation, about_programme, write_pdf
from dashboard.exports.slideshow import write_pptx
from dashboard.figures import Absence
from dashboard.markup.reader import Reader
from dashboard.telling import SLIDES
from dashboard.telling.decks import Entry, tell
from tests.disclosure.released import reader
from tests.disclosure.test_names import _found, _never_shown
from tests.disclosure.worst import NAMES, PROGRAMME
from tests.exports.shows import parts

MOMENT = datetime(2027, 3, 4, 9, 5)
NEAR = 25
"""Signs after a label within which its figure would stand."""
TAG = re.compile(r"<[^>]*>")


def inside_pdf(content: bytes) -> str:
    """Every page as it is read, and every stream and text of every object, unpacked."""
    book = PdfReader(BytesIO(content))
    objects = (book.get_object(number) for number in range(1, int(book.trailer["/Size"])))
    found = [*(page.extract_text() for page in book.pages), str(book.metadata), *_texts(book.trailer)]
    return "\n".join([*found, *(text for one in objects for text in _texts(one))])


def _texts(one: Any) -> Iterator[str]:
    if isinstance(one, StreamObject):
        data = one.get_data()
        yield from (data.decode(code, "ignore") for code in ("utf-8", "utf-16-be"))
    if isinstance(one, DictionaryObject):
        yield from (text for value in one.values() for text in _texts(value))
    elif isinstance(one, ArrayObject):
        yield from (text for value in one for text in _texts(value))
    elif isinstance(one, TextStringObject | ByteStringObject):
        yield one if isinstance(one, str) else one.decode("utf-8", "ignore")


def inside_show(content: bytes) -> str:
    """Every part of the show and of every workbook in it."""
    return "\n".join(f"{name}\n{TAG.sub(' ', part.decode('utf-8', 'ignore'))}" for name, part in parts(content))


def _reports(at: Reader) -> str:
    whole = write_pdf(about_programme(at, MOMENT), at.speaker, MOMENT)
    each = [write_pdf(about_organisation(at, one, MOMENT), at.speaker, MOMENT) for one in list(at.names)[:2]]
    return "\n".join(map(inside_pdf, (whole, *each)))


def _show(at: Reader) -> str:
    return inside_show(write_pptx(tell(at, [*map(Entry, SLIDES)], MOMENT), at.speaker, MOMENT))


def told_figures(desk: Desk, programme: str, text: str) -> set[str]:
    """The hidden figures that stand near their label in a text."""
    at, inside, said = reader(desk, programme), reader(desk, programme, "internal"), " ".join(text.split())
    found = set()
    for indicator in desk.catalog.indicators.values():
        answer = inside.answer(indicator.indicator_id)
        if at.answer(indicator.indicator_id).figure.absence is Absence.HIDDEN and answer.numerator:
            label = re.escape(at.speaker.words(indicator.label))
            figure = re.escape(" ".join(at.speaker.figure(answer).split()))
            found |= set(re.findall(rf"{label}[^.]{{0,{NEAR}}}?(?<!\d){figure}(?!\d)", said))
    return found


@pytest.mark.parametrize("inside", [_reports, _show])
@pytest.mark.parametrize("programme", ["example-imdi", PROGRAMME])
def test_no_object_gives_a_name_or_a_hidden_figure_away(
    desk: Desk, programme: str, inside: Callable[[Reader], str]
) -> None:
    at = reader(desk, programme)
    text = inside(at)
    words = [word for word in _never_shown(desk, programme) if word not in at.names.values()]
    assert _found(text, words) == set()
    assert told_figures(desk, programme, text) == set()


@pytest.mark.parametrize("inside", [_reports, _show])
def test_the_search_would_find_them(desk: Desk, inside: Callable[[Reader], str]) -> None:
    text = inside(reader(desk, PROGRAMME, "internal"))
    assert set(NAMES) & _found(text, list(NAMES))
    assert told_figures(desk, PROGRAMME, text)
