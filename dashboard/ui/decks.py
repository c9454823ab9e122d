"""A deck on the screen: which slides, in which order, under which titles; kept, taken in and taken away."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dashboard import markup
from dashboard.errors import Fault, FaultsFound, describe
from dashboard.markup.reader import Place
from dashboard.telling import drawer
from dashboard.telling.deckfile import deck_file, read_deck
from dashboard.telling.decks import LONGEST, PLACE, Deck, Entry, check_entries, check_place, line_of, why_not
from dashboard.ui import cached, inputs, showing
from dashboard.ui.kept import keep, kept

STANDARD = "standard"
ABOUT_ONE = "organisation"
"""The slide that is about one organisation."""
MIME = "application/toml"


def choose_entries(place: Place) -> tuple[Entry, ...]:
    """The slides of the address, with all others hidden after them; the usual ones where it names none."""
    return cached.entries(place, kept("slides"))


def choose_deck(place: Place) -> Deck:
    """The deck that is worked on: one of one's own, or the usual one, and what is wrong with any of them."""
    own, faults = drawer.read_own()
    text = cached.speaker(place.edition, place.language).text
    chosen = inputs.known("deck", (STANDARD, *own), STANDARD)
    deck = own.get(chosen, Deck("", ()))

    def say(stem: str) -> str:
        return own[stem].name or stem if stem in own else text("present.standard")

    def draw(key: str, on_change: object) -> None:
        st.selectbox(text("present.deck"), (STANDARD, *own), key=key, format_func=say, on_change=on_change)

    if own:
        inputs.turn(draw, "deck", chosen, lambda _, stem: _open(place, str(stem), own.get(str(stem))))
    _warn(place, [*faults, *check_place(deck, place, _known(place), chosen)[1]])
    return deck


def _known(place: Place) -> dict[str, Sequence[str]]:
    desk = cached.desk(place.edition)
    return {
        "programme": tuple(desk.programmes), "period": inputs.periods(desk, place.programme),
        "audience": inputs.AUDIENCES, "language": tuple(desk.catalog.languages),
    }  # fmt: skip


def _open(place: Place, stem: str, deck: Deck | None) -> None:
    """Put a deck into the address: its slides, and what it says of programme, period, audience and language."""
    st.query_params["deck"] = stem
    keep("slides", deck.line if deck else "")
    if deck is None:
        return
    mended, _ = check_place(deck, place, {**_known(place), "period": cached.desk(place.edition).periods()}, stem)
    for name in PLACE:
        if getattr(mended, name):
            st.query_params["shown_to" if name == "audience" else name] = getattr(mended, name)


def show_editor(place: Place, entries: tuple[Entry, ...]) -> None:
    """The list of slides, and the inputs of the one that is chosen."""
    speaker, lines = cached.speaker(place.edition, place.language), cached.listed(place, line_of(entries))
    rows = [(line.title, why_not(speaker, entry, line)) for line, entry in zip(lines, entries, strict=True)]
    listed, inputs_of_one = st.columns([3, 2], gap="large")
    with listed:
        st.html(markup.render("slide_list.html", rows=rows))
    with inputs_of_one:
        at = _choose_one(place, [line.title for line in lines])
        _show_inputs(place, entries, at)
    _warn(place, list(check_entries(cached.reader_at(place), entries, speaker.text("present.deck"))))


def _choose_one(place: Place, titles: Sequence[str]) -> int:
    text, asked = cached.speaker(place.edition, place.language).text, kept("edit")
    at = int(asked) - 1 if asked.isdecimal() and 0 < int(asked[:4]) <= len(titles) else 0

    def draw(key: str, on_change: object) -> None:
        st.selectbox(text("present.slide"), range(len(titles)), key=key, on_change=on_change,
                     format_func=lambda number: f"{number + 1}. {titles[number]}")  # fmt: skip

    inputs.turn(draw, "edit", at, lambda _, number: keep("edit", str(int(str(number)) + 1)))
    return at


def _show_inputs(place: Place, entries: tuple[Entry, ...], at: int) -> None:
    """Move, hide and name one slide."""
    text, entry = cached.speaker(place.edition, place.language).text, entries[at]
    with st.container(horizontal=True, key="slide_buttons"):
        st.button(text("present.earlier"), on_click=_move, args=(entries, at, at - 1), disabled=at == 0, key="earlier")
        st.button(text("present.later"), on_click=_move, args=(entries, at, at + 1),
                  disabled=at == len(entries) - 1, key="later")  # fmt: skip
        hide = text("present.show" if entry.is_hidden else "present.hide")
        st.button(hide, on_click=_change, args=(entries, at, replace(entry, is_hidden=not entry.is_hidden)), key="hide")
        before = sum(not one.is_hidden for one in entries[:at])
        st.button(text("present.start_here"), on_click=showing.start, args=(place.edition, line_of(entries), before),
                  disabled=entry.is_hidden, key="start_here")  # fmt: skip

    def draw_title(key: str, on_change: object) -> None:
        st.text_input(text("present.title"), key=key, on_change=on_change, max_chars=LONGEST)

    inputs.turn(draw_title, "slide_title", entry.title,
                lambda _, title: _change(entries, at, replace(entry, title=str(title).strip())))  # fmt: skip
    names = cached.reader_at(place).names
    if entry.slide == ABOUT_ONE and names:
        _show_organisations(place, entries, at)


def _show_organisations(place: Place, entries: tuple[Entry, ...], at: int) -> None:
    names, entry = cached.reader_at(place).names, entries[at]
    label = cached.speaker(place.edition, place.language).text("inputs.organisation")

    def draw(key: str, on_change: object) -> None:
        st.selectbox(label, list(names), key=key, format_func=names.get, on_change=on_change)

    chosen = entry.organisation if entry.organisation in names else next(iter(names))
    inputs.turn(draw, "slide_organisation", chosen,
                lambda _, name: _change(entries, at, replace(entry, organisation=str(name))))  # fmt: skip


def _change(entries: tuple[Entry, ...], at: int, entry: Entry) -> None:
    keep("slides", line_of((*entries[:at], entry, *entries[at + 1 :])))


def _move(entries: tuple[Entry, ...], at: int, to: int) -> None:
    others = [*entries[:at], *entries[at + 1 :]]
    keep("slides", line_of((*others[:to], entries[at], *others[to:])))
    keep("edit", str(to + 1))


def show_keeping(place: Place, deck: Deck, entries: tuple[Entry, ...]) -> None:
    """Keep the deck under a name, take one in from a file, take it away, or throw it away."""
    text = cached.speaker(place.edition, place.language).text
    chosen = inputs.known("deck", (STANDARD, *drawer.read_own()[0]), STANDARD)
    said = {name: getattr(place, name) for name in PLACE}
    with st.form("keep_deck"):
        name = st.text_input(text("present.name"), value=deck.name, max_chars=LONGEST)
        is_sent = st.form_submit_button(text("present.keep"))
    if is_sent:
        _keep(place, Deck(name.strip(), entries, **said), chosen)
    taken = Deck(deck.name or text("present.standard"), entries, **said)
    with st.container(horizontal=True, key="deck_buttons"):
        st.download_button(text("present.take_away"), data=deck_file(taken), mime=MIME, on_click="ignore",
                           file_name=f"{chosen}{drawer.ENDING}", key="download_deck")  # fmt: skip
        if chosen != STANDARD:
            st.button(text("present.throw_away"), on_click=_throw_away, args=(place, chosen), type="tertiary",
                      key="throw_away")  # fmt: skip
    with st.form("take_in_deck", clear_on_submit=True):
        file = st.file_uploader(text("present.file"), type=[drawer.ENDING])
        is_sent = st.form_submit_button(text("present.take_in"))
    if is_sent and file is not None:
        _take_in(place, file.getvalue(), file.name)


def _keep(place: Place, deck: Deck, instead_of: str) -> None:
    try:
        stem = drawer.keep(deck, instead_of)
    except FaultsFound as found:
        _warn(place, found.faults)
        return
    _open(place, stem, deck)
    st.rerun()


def _take_in(place: Place, content: bytes, name: str) -> None:
    try:
        deck = read_deck(content, name)
    except FaultsFound as found:
        _warn(place, found.faults)
        return
    _keep(place, replace(deck, name=deck.name or name.removesuffix(drawer.ENDING)), "")


def _throw_away(place: Place, stem: str) -> None:
    try:
        drawer.remove(stem)
    except FaultsFound as found:
        _warn(place, found.faults)
        return
    _open(place, STANDARD, None)


def _warn(place: Place, faults: Sequence[Fault]) -> None:
    """What is wrong and what to do about it, fault by fault."""
    sentences = cached.speaker(place.edition, place.language).texts["faults"]
    for fault in faults:
        what, remedy = describe(fault, sentences)
        st.html(markup.render("warning.html", text=f"{what} {remedy}"))
