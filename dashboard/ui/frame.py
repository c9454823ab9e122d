"""What stands around every page: the style, the menu, the choices in the sidebar, and what must be told first."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from dashboard import markup
from dashboard.answers import WHOLE_ROUND
from dashboard.disclosure import AUDIENCES, OPEN
from dashboard.errors import FaultsFound
from dashboard.markup.faults import fault_list
from dashboard.markup.reader import Place
from dashboard.ui import cached, inputs, lists, own_scenarios, showing
from dashboard.wording import LOCALES, Speaker

# A file of ours, sent within the page. The menu has no icons: Streamlit fetches the favicon of such a page
# from elsewhere.
ICON = str(Path(__file__).with_name("icon.svg"))
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
    page = st.navigation(_menu(speaker), position="hidden" if is_show else "sidebar")
    showing.stay_on(page.url_path)
    title = f"{page.title} \u2013 {speaker.text('app.name')}"
    st.set_page_config(page_title=title, page_icon=ICON, layout="wide")
    st.html(markup.style())
    if not is_show:
        with st.sidebar:
            _show_choices(place, speaker, page.url_path)
    top = st.container()
    body = st.empty()
    try:
        with body.container():
            page.run()
    except FaultsFound as found:
        # A table's query is only asked where it is shown, so its fault is found here, and takes the page's place.
        body.html(fault_list(found.faults, place.language))
    with top:
        _show_messages(place, speaker)


def _show_faults(found: FaultsFound) -> None:
    """What is to be mended in the files; not to those who are watching a show that goes on without them."""
    if showing.show_on():
        return
    language = st.query_params.get("language")
    st.html(markup.style())
    st.html(fault_list(found.faults, language if language in LOCALES else "nb"))


def _menu(speaker: Speaker) -> list[st.Page]:
    """The pages in the order of the texts; the first is the front page."""
    first_language = next(iter(speaker.catalog.languages.values()))
    return [
        st.Page(
            PAGES / f"{page_id}.py",
            title=speaker.text(f"pages.{page_id}.menu"),
            url_path=page_id,
            default=number == 0,
        )
        for number, page_id in enumerate(first_language.texts["pages"])
    ]


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
    languages = [
        {"name": language.texts["app"]["language"], "code": code, "link": place.link(page, language=code)}
        for code, language in desk.catalog.languages.items()
    ]
    label = speaker.text("inputs.language")
    st.html(markup.render("language.html", choices=languages, chosen=place.language, label=label))


def _say_programme(place: Place, speaker: Speaker) -> Callable[[str], str]:
    programmes = cached.desk(place.edition).programmes
    return lambda programme_id: speaker.programme(programmes[programme_id])


def _show_messages(place: Place, speaker: Speaker) -> None:
    """What the address asked for in vain, and what the audience may not see."""
    for name, asked, shown in inputs.take_fallbacks():
        # Never st.warning: what was asked for could hold Markdown that loads a picture from elsewhere.
        said = speaker.text(f"messages.{name}", value=asked, shown=_in_words(place, speaker, name, shown))
        st.html(markup.render("warning.html", text=said))
    if cached.desk(place.edition).own.faults:
        st.html(markup.render("warning.html", text=speaker.text("messages.own_faults")))
    if cached.desk(place.edition).is_example(place.programme):
        st.html(markup.render("banner.html", text=speaker.text("messages.example")))
    if place.audience == OPEN:
        st.html(markup.render("banner.html", text=speaker.text("messages.open_audience")))
    if place.period != WHOLE_ROUND:
        st.html(markup.render("banner.html", text=speaker.text("messages.one_year", period=place.period)))


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
        "display": lists.say_input(place),
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
