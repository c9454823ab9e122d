"""No slide and no part of a PowerPoint file gives a name away to the open audience."""

from datetime import datetime

import pytest

from dashboard.answers import Desk
from dashboard.exports.slideshow import write_pptx
from dashboard.markup.reader import Reader
from dashboard.telling import SLIDES, Told
from dashboard.telling.decks import Entry, tell
from dashboard.telling.screen import slide_html
from tests.disclosure.released import reader
from tests.disclosure.test_names import _found, _never_shown
from tests.disclosure.worst import NAMES, PROGRAMME
from tests.exports.shows import parts

MOMENT = datetime(2027, 3, 4, 9, 5)


def _told(desk: Desk, programme: str, audience: str = "open") -> tuple[Reader, tuple[Told, ...]]:
    at = reader(desk, programme, audience)
    entries = [Entry(key) for key in SLIDES]
    entries += [Entry("organisation", "", organisation) for organisation in at.names]
    return at, tell(at, entries, MOMENT)


@pytest.mark.parametrize("programme", ["example-imdi", "example-municipal", "example-pooled", PROGRAMME])
def test_no_slide_and_no_part_of_a_file_gives_a_name_away(desk: Desk, programme: str) -> None:
    at, told = _told(desk, programme)
    # A record that is coded goes by its code everywhere; only what leads to somebody is looked for.
    words = [word for word in _never_shown(desk, programme) if word not in at.names.values()]
    shown = {("screen", slide.key): _found(slide_html(slide, (1, 2), ""), words) for slide in told}
    for name, part in parts(write_pptx(told, at.speaker, MOMENT)):
        shown["file", name] = _found(part.decode("utf-8", "ignore"), words)
    assert {place: names for place, names in shown.items() if names} == {}


def test_the_search_would_find_them(desk: Desk) -> None:
    at, told = _told(desk, PROGRAMME, "internal")
    text = " ".join(part.decode("utf-8", "ignore") for _, part in parts(write_pptx(told, at.speaker, MOMENT)))
    assert _found(text, list(NAMES)) == set(NAMES)


def test_a_title_of_a_deck_that_gives_a_name_away_leaves_the_slide_its_own(desk: Desk) -> None:
    titles = ("Solsikke falt fra", f"{NAMES[1]} sluttet", "Hva vi fikk til")
    asked = [Entry("goals", title) for title in titles]
    for audience, wanted in (("open", (False, True, True)), ("internal", (True, True, True))):
        told = [slide.title for slide in tell(reader(desk, PROGRAMME, audience), asked, MOMENT)]
        assert tuple(any(part in title for part in ("falt", "sluttet", "Hva")) for title in told) == wanted
        assert audience == "internal" or not _found(" ".join(told), list(NAMES))
