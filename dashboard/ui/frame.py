"""What stands around every page: the style, the menu, the choices in the sidebar, and what must be told first."""

from collections.abc import Callable
from copy import copy
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

import streamlit as st

from dashboard import markup
from dashboard.answers import WHOLE_ROUND
from dashboard.disclosure import AUDIENCES, OPEN
from dashboard.errors import FaultsFound
from dashboard.markup.faults import fault_list
from dashboard.markup.reader import Place
from dashboard.ui import cached, inputs, lists, own_scenarios, session, showing
from dashboard.wording import LOCALES, Speaker

# A file of ours, sent within the page. The menu has no icons: Streamlit fetches the favicon of such a page
# from elsewhere.
ICON = f"data:image/svg+xml,{quote(Path(__file__).with_name('icon.svg').read_text(encoding='utf-8'))}"
PAGES = Path(__file__).resolve().parents[2] / "pages"


def show_app() -> None:
    """The whole screen: the frame and the chosen page; while the files have faults, those instead."""
    try:
        place = inputs.choose_place()
    except FaultsFound as found:
        _show_faults(found)
        return
    speaker = cached.speaker(place.edition, place.language)
    is_show = showing.is_running()
    page = st.navigation(_menu(place), position="hidden" if is_show else "sidebar")
    showing.stay_on(page.url_path)
    title = f"{page.title} \u2013 {speaker.text('app.name')}"
    st.set_page_config(page_title=title, page_icon=ICON, layout="wide")
    if is_show:
        st.html(markup.style())
    else:
        with st.sidebar:
            _show_choices(place, speaker, page.url_path)
    top = st.empty()
    body = st.empty()
    try:
        with body.container():
            page.run()
    except FaultsFound as found:
        # A table's query is only asked where it is shown, so its fault is found here, and takes the page's place.
        body.html(fault_list(found.faults, place.language))
    with top:
        _show_messages(place, speaker, page.url_path)


def _show_faults(found: FaultsFound) -> None:
    """What is to be mended in the files; not to those who are watching a show that goes on without them."""
    if showing.show_on():
        return
    language = st.query_params.get("language")
    st.html(markup.style())
    st.html(fault_list(found.faults, language if language in LOCALES else "nb"))


def _menu(place: Place) -> list[st.Page]:
    """The pages in the order of the texts; the first is the front page."""
    # Copies: Streamlit marks the page that one visitor stands on.
    return [copy(page) for page in _pages(place.edition, place.language)]


@lru_cache(maxsize=cached.PLACES_KEPT)
def _pages(edition: str, language: str) -> tuple[st.Page, ...]:
    """The pages, made once: Streamlit looks up each one's file whenever it is made."""
    speaker = cached.speaker(edition, language)
    first_language = next(iter(speaker.catalog.languages.values()))
    return tuple(
        st.Page(
            PAGES / f"{page_id}.py",
            title=speaker.text(f"pages.{page_id}.menu"),
            url_path=page_id,
            default=number == 0,
        )
        for number, page_id in enumerate(first_language.texts["pages"])
    )


def _show_choices(place: Place, speaker: Speaker, page: str) -> None:
    desk = cached.desk(place.edition)
    offered = inputs.programmes_offered(desk)
    inputs.select(
        "programme", speaker.text("inputs.programme"), offered, place.programme, _say_programme(place, speaker)
    )
    inputs.switch_examples(speaker.text("inputs.examples"), next(iter(desk.programmes)))
    inputs.select(
        "period", speaker.text("inputs.period"), inputs.periods(desk, place.programme), place.period, speaker.period
    )
    inputs.select(
        "audience",
        speaker.text("inputs.audience"),
        AUDIENCES,
        place.audience,
        lambda code: speaker.text(f"inputs.{code}"),
    )
    # Links and not a widget: the document is then loaded in its language, which a screen reader goes by.
    # The style sheet goes with them: an element of its own would cost the server as much as a whole chart.
    # The browser asks before it lets go of a draft, from whichever page.
    unkept = markup.render("unkept.html") if session.draft() else ""
    st.html(markup.Html(markup.style() + cached.fragment(place, "languages", page) + unkept))


def _say_programme(place: Place, speaker: Speaker) -> Callable[[str], str]:
    return lambda programme: speaker.programme(cached.reader_at(replace(place, programme=programme)).programme)


def _show_messages(place: Place, speaker: Speaker, page: str) -> None:
    """What the address asked for in vain, what the audience may not see, and what else is true of all on the page."""
    desk = cached.desk(place.edition)
    # Never st.warning: what was asked for could hold Markdown that loads a picture from elsewhere.
    warnings = [
        speaker.text(f"messages.{name}", value=asked, shown=_in_words(place, speaker, name, shown))
        for name, asked, shown in inputs.take_fallbacks()
    ]
    if desk.own.faults:
        warnings.append(speaker.text("messages.own_faults"))
    banners = [
        _say_banner(speaker, name, page, place.period)
        for name, is_so in (
            ("example", desk.is_example(place.programme)),
            ("open_audience", place.audience == OPEN),
            ("one_year", place.period != WHOLE_ROUND),
        )
        if is_so
    ]
    parts = [
        *(markup.render("warning.html", text=said) for said in warnings),
        *(markup.render("banner.html", text=said) for said in banners),
    ]
    if parts:
        st.html(markup.together(*parts))


def _say_banner(speaker: Speaker, name: str, page: str, period: str) -> str:
    """A banner; in words of the page's own where the usual ones are not true of it."""
    own = f"messages.{name}_{page}"
    return speaker.text(own if speaker.has(own) else f"messages.{name}", period=period)


def _in_words(place: Place, speaker: Speaker, name: str, shown: str) -> str:
    """What is shown instead of what was asked for, as the choices name it; empty where nothing is."""
    say = {
        "programme": _say_programme(place, speaker),
        "period": speaker.period,
        "audience": lambda code: speaker.text(f"inputs.{code}").lower(),
        "language": lambda _: speaker.text("app.language"),
        "goal": lists.say_goal(place),
        "organisation": lists.say_organisation(place),
        "section": lists.say_section(place),
        "table": lists.say_table(place),
        "gatherings": lists.say_input(place),
        "picture": lists.say_input(place),
        "scenario": lambda name: speaker.words(own_scenarios.known(place.edition)[name].label),
        "task": lambda name: speaker.text(f"scenarios.{name}").lower(),
        "beside": str,
        "shown_to": lambda name: speaker.text(f"present.to_{name}").lower(),
        "deck": lambda _: speaker.text("present.standard"),
        "group": lambda group: speaker.text("models.group_none") if group == "none" else group,
        "set_outside": str,
    }
    return say[name](shown) if shown else ""
