"""What a file does not say: what its sheets and columns are to be read as, and what every row of a sheet has.

All questions stand in one form, for a file is read anew with every answer. What is likely, and what was answered of
files that were kept, is filled in, and holds once the form is sent.
"""

import json
from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from dashboard.database import quoted
from dashboard.intake import Meaning, Offer
from dashboard.intake.submission import Asks
from dashboard.markup import render
from dashboard.markup.reader import Place
from dashboard.ui import cached, cached_own, inputs, session

UPLOAD, SUGGESTIONS = "upload", "suggestions"
LONGEST_VALUE = 200
QUESTIONS: Mapping[Asks, str] = {"sheet": "meaning_sheet", "column": "meaning", "value": "meaning_value"}
"""In the order they are asked: what a sheet is decides which columns it has, and those what is lacking."""
Files = tuple[tuple[str, bytes], ...]
Text = Callable[..., str]


def choose_meanings(place: Place, files: Files) -> tuple[Meaning, ...]:
    """A form with a question for each thing that is not read or lacks; what is answered."""
    text = cached.speaker(place.edition, place.language).text
    meanings: tuple[Meaning, ...] = ()
    offers: list[Offer] = []
    with st.spinner(text("data.reading"), show_time=True):
        for asks in QUESTIONS:
            asked = _asked(cached_own.submission(place.edition, files, meanings).offers, asks)
            offers += asked
            meanings += tuple(offer.answer(said) for offer in asked if (said := _answered(offer)))
    if offers:
        left = [offer for offer in offers if not _answered(offer)]
        title = text("data.meanings", count=len(offers), answered=len(offers) - len(left))
        is_open = any(_suggested(place, offer) or offer.asks == "value" for offer in left)
        with st.expander(title, expanded=is_open), st.form("meanings", border=False):
            _show_form(place, offers)
    # Only what is chosen among words: a date or a name is that of one file, and is nobody else's to be shown.
    session.leave(SUGGESTIONS, {_name(o): said for o in offers if o.choices and (said := _answered(o))})
    return meanings


def _asked(offers: Sequence[Offer], asks: Asks) -> list[Offer]:
    """The questions of one kind, those first that have a likely answer."""
    alike = {(offer.where, offer.heading): offer for offer in offers if offer.asks == asks}
    return sorted(alike.values(), key=lambda offer: not offer.likely)


def _show_form(place: Place, offers: Sequence[Offer]) -> None:
    text = cached.speaker(place.edition, place.language).text
    st.html(render("message.html", text=text("data.meanings_lead")))
    for offer in offers:
        if said := _answered(offer) or _suggested(place, offer):
            session.fill(_key(offer), said)
    _show_fields(text, [offer for offer in offers if offer.asks != "value"])
    values = [offer for offer in offers if offer.asks == "value"]
    for sheet in dict.fromkeys(offer.where for offer in values):
        st.html(render("message.html", text=text("data.meaning_values_of", sheet=sheet)))
        _show_fields(text, [offer for offer in values if offer.where == sheet])
    fields = {_name(offer): _key(offer) for offer in offers}
    st.form_submit_button(text("data.meaning_values"), on_click=session.remember, args=(fields,))


def _show_fields(text: Text, offers: Sequence[Offer]) -> None:
    """Two and two in a row of their own: on a narrow screen they then stand in order."""
    places = [field for _ in offers[::2] for field in st.columns(2)]
    for offer, field in zip(offers, places, strict=False):
        with field:
            _show_field(text, offer)


def _show_field(text: Text, offer: Offer) -> None:
    said = {"heading": quoted(offer.heading), "sheet": quoted(offer.where), "letter": offer.letter}
    label, key = inputs.plain(text(f"data.{QUESTIONS[offer.asks]}", **said)), _key(offer)
    if offer.choices:
        st.selectbox(
            label, sorted(offer.choices, key=lambda name: name != offer.likely), index=None, key=key,
            format_func=lambda name: offer.choices.get(name, name), help=offer.help or None,
            placeholder=text("data.not_given" if offer.asks == "value" else "data.meaning_none"),
        )  # fmt: skip
    else:
        st.text_input(label, key=key, help=offer.help or None, max_chars=LONGEST_VALUE)


def _answered(offer: Offer) -> str:
    """What was answered, where that can still be chosen; else empty."""
    said = session.answers().get(_name(offer)) or ""
    return said.strip() if not offer.choices or said in offer.choices else ""


def _suggested(place: Place, offer: Offer) -> str:
    """What was answered of a file that was kept, where that can still be chosen, or what is likely; else empty."""
    before = cached_own.answers(place.edition).get(_name(offer), "")
    return before if before in offer.choices else offer.likely


def _name(offer: Offer) -> str:
    """What a question is known by: the next file has the same sheets and headings, if not the same letters."""
    return json.dumps([offer.asks, offer.where, offer.heading], ensure_ascii=False)


def _key(offer: Offer) -> str:
    return f"{session.fresh(UPLOAD)}_{_name(offer)}"
