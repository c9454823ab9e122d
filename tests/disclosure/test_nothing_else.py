"""What everybody is given is made of what may be seen, and of nothing else: another hidden truth gives the same."""

import re
from collections.abc import Iterator
from datetime import datetime

import pytest

from dashboard.answers import Desk
from dashboard.exports.bundled import all_tables
from dashboard.exports.opendata import data_files
from dashboard.exports.report import about_organisation, about_programme, write_pdf
from dashboard.exports.slideshow import write_pptx
from dashboard.markup.reader import Reader
from dashboard.telling import SLIDES
from dashboard.telling.decks import Entry, tell
from dashboard.telling.screen import slide_html
from tests.disclosure.altered import of_another_truth
from tests.disclosure.released import periods, reader
from tests.disclosure.shown import MADE_ON, downloads, drawn, fragments_at
from tests.disclosure.worst import PROGRAMME
from tests.exports.shows import parts

PROGRAMMES = ("example-imdi", "example-municipal", PROGRAMME)
PACKAGE, STAMP = b"PK", re.compile(rb"\d{4}-\d\d-\d\dT[\d:]+Z")
MOMENT = datetime(2027, 3, 4, 9, 5)


def _parts(show: bytes) -> Iterator[tuple[str, bytes]]:
    """Every part of a show, without the moment at which it, or a workbook in it, was packed."""
    return ((name, STAMP.sub(b"", part)) for name, part in parts(show) if not part.startswith(PACKAGE))


def _both(desk: Desk, programme: str, audience: str = "open") -> Iterator[tuple[Reader, Reader]]:
    """A reader of the truth and one of another, for the whole round and for each year."""
    for period in periods(desk, programme):
        at = reader(desk, programme, audience, period)
        yield at, of_another_truth(at)


def _on_screen(at: Reader) -> dict[tuple[str, ...], str]:
    """Everything pages and files of tables show of one period."""
    seen = {(name, asked): html for name, asked, html in fragments_at(at)}
    seen |= {("chart", table, draw.__name__): figure.to_json() for table, draw, _, figure in drawn(at)}
    return seen | {("download", name): text for name, text in downloads(at)}


def _to_take_away(at: Reader) -> dict[tuple[str, ...], bytes]:
    """Every other file of one period."""
    entries = [*map(Entry, SLIDES), *(Entry("organisation", "", one) for one in at.names)]
    told = tell(at, entries, MOMENT)
    reports = {"programme": about_programme(at, MOMENT), "one": about_organisation(at, next(iter(at.names)), MOMENT)}
    return {
        ("xlsx",): all_tables(at, MADE_ON),
        **{("pptx", name): part for name, part in _parts(write_pptx(told, at.speaker, MOMENT))},
        **{("pdf", name): write_pdf(report, at.speaker, MOMENT) for name, report in reports.items()},
        **{("slide", slide.key, slide.title): slide_html(slide, (1, 2), "").encode() for slide in told},
        **{("data", name): content for name, content in data_files(at, MADE_ON).items()},
    }


def _differing(one: dict, other: dict) -> set:
    return {name for name in {*one, *other} if one.get(name) != other.get(name)}


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_no_page_shows_more_than_what_may_be_seen(desk: Desk, programme: str) -> None:
    assert [_differing(_on_screen(one), _on_screen(other)) for one, other in _both(desk, programme)] == [
        set() for _ in periods(desk, programme)
    ]


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_no_file_holds_more_than_what_may_be_seen(desk: Desk, programme: str) -> None:
    assert [_differing(_to_take_away(one), _to_take_away(other)) for one, other in _both(desk, programme)] == [
        set() for _ in periods(desk, programme)
    ]


def test_inside_the_other_truth_is_seen_everywhere(desk: Desk) -> None:
    one, other = next(_both(desk, PROGRAMME, "internal"))
    differing = {place[0] for place in _differing(_on_screen(one), _on_screen(other))}
    differing |= {place[0] for place in _differing(_to_take_away(one), _to_take_away(other))}
    assert {"chart", "download", "table", "pptx", "xlsx", "pdf", "slide", "data"} <= differing
