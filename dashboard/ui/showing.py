"""The show: one slide over the whole window, turned by keys. All of it stands in the address, so it can be reloaded."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

import streamlit as st

from dashboard import markup
from dashboard.errors import FaultsFound
from dashboard.markup.reader import Place
from dashboard.telling.blocks import Told
from dashboard.telling.decks import Entry, line_of
from dashboard.telling.screen import overview_html, slide_html
from dashboard.ui import cached
from dashboard.ui.kept import keep, kept

Say = Callable[[str], str]

ON = "1"
PAGE = "present"
ABREAST = 4
"""How many slides stand beside each other in the overview."""
TURNS = (
    ("next", "right", 1), ("next_page", "pagedown", 1), ("back", "left", -1), ("back_page", "pageup", -1),
)  # fmt: skip
LEAPS = (("down", "down", ABREAST), ("up", "up", -ABREAST))


@dataclass(frozen=True)
class Show:
    """edition and began: from when the numbers are. number: the slide, from nought. is_overview: all are shown."""

    edition: str
    began: str
    number: int
    is_overview: bool


def is_running() -> bool:
    """Whether the address asks for the show rather than for the page that prepares it."""
    return st.query_params.get("show") == ON


def stay_on(page: str) -> None:
    """End a show that the address asks for on another page than the one that has it."""
    if is_running() and page != PAGE:
        end()
        st.rerun()


def start(edition: str, line: str, number: int = 0) -> None:
    """Begin a show of slides in short form, of the numbers as they are now, at one of them."""
    began = datetime.now().isoformat(timespec="seconds")
    keep("slides", line)
    st.query_params.update({"show": ON, "frozen": edition, "began": began, "slide": str(number + 1)})


def end() -> None:
    """Back to the page that prepares the show."""
    for name in ("show", "frozen", "began", "overview"):
        st.query_params.pop(name, None)


def show_slides(place: Place, entries: tuple[Entry, ...]) -> None:
    """The slide that the address names, and the keys that turn it."""
    line = line_of(entries)
    show = _show(place.edition, line)
    slides = cached.show(replace(place, edition=show.edition), line, show.began)
    text = cached.speaker(place.edition, place.language).text
    if slides:
        _show_one(text, show, slides)
        return
    st.html(markup.render("warning.html", text=text("present.gone" if slides is None else "present.empty")))
    st.button(text("present.again"), on_click=start, args=(place.edition, line), key="show_again")
    st.button(text("present.end"), on_click=end, shortcut="escape", key="show_end")


def show_on() -> bool:
    """Go on with the show of the address from what is kept of it, whatever is wrong with the files by now.

    Whether there was such a show: nobody should meet a list of faults in the middle of a talk.
    """
    asked = st.query_params
    names = ("frozen", "programme", "period", "shown_to", "language")
    if not is_running() or not all(name in asked for name in (*names, "began", "slides")):
        return False
    place = Place(*(asked[name] for name in names))
    try:
        slides = cached.show(place, asked["slides"], asked["began"])
    except FaultsFound:
        return False
    if not slides:
        return False
    show = Show(place.edition, asked["began"], _number() - 1, asked.get("overview") == ON)
    st.html(markup.style())
    _show_one(cached.speaker(place.edition, place.language).text, show, slides)
    return True


def _show_one(text: Say, show: Show, slides: tuple[Told, ...]) -> None:
    """The slide or the overview, and the keys."""
    number = min(max(show.number, 0), len(slides) - 1)
    st.html(markup.style("slides.css"))
    if show.is_overview:
        st.html(overview_html(slides, number, text("present.overview")))
    else:
        st.html(slide_html(slides[number], (number + 1, len(slides)), text("forms.made_up")))
    _show_keys(text, replace(show, number=number), len(slides) - 1)


def _show(edition: str, line: str) -> Show:
    """The show of the address; one that begins now, where it does not say when it began."""
    asked = st.query_params
    if not asked.get("frozen") or not _is_moment(asked.get("began", "")):
        start(edition, line, _number() - 1)
    return Show(asked["frozen"], asked["began"], _number() - 1, asked.get("overview") == ON)


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _number() -> int:
    """The slide that the address names, from one."""
    text = kept("slide")
    return int(text) if text.isdecimal() and len(text) < 4 else 1


def _show_keys(text: Say, show: Show, last: int) -> None:
    """A button for each key; they are seen only while one of them has the focus."""
    turns = {name: (key, show.number + step) for name, key, step in TURNS}
    turns |= {"first": ("home", 0), "last": ("end", last)}
    if show.is_overview:
        turns |= {name: (key, show.number + step) for name, key, step in LEAPS}
    with st.container(key="show_keys", horizontal=True):
        for name, (key, number) in turns.items():
            st.button(text(f"present.{name}"), on_click=_turn, args=(min(max(number, 0), last),), shortcut=key,
                      key=f"show_{name}")  # fmt: skip
        st.button(text("present.overview"), on_click=_toggle, args=(not show.is_overview,), shortcut="o",
                  key="show_overview")  # fmt: skip
        if show.is_overview:
            st.button(text("present.open"), on_click=_toggle, args=(False,), shortcut="enter", key="show_open")
        st.button(text("present.end"), on_click=end, shortcut="escape", key="show_end")


def _turn(number: int) -> None:
    keep("slide", str(number + 1))


def _toggle(is_overview: bool) -> None:
    keep("overview", ON if is_overview else "")
