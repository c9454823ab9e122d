"""What a file does not say: what its sheets and columns are to be read as, and what every row of a sheet has."""

from collections.abc import Callable, Iterator, Sequence

import streamlit as st

from dashboard.database import quoted
from dashboard.intake import Meaning, Offer
from dashboard.intake.submission import Asks
from dashboard.markup import render
from dashboard.markup.reader import Place
from dashboard.ui import cached, cached_own, inputs, session

UPLOAD = "upload"
LONGEST_VALUE = 200
Files = tuple[tuple[str, bytes], ...]
Meanings = tuple[Meaning, ...]
Text = Callable[..., str]


def choose_meanings(place: Place, files: Files) -> Meanings:
    """A question for each thing that is not read or lacks; the answers given.

    What a sheet is comes first, for that decides which columns can be asked about; then what those are, and last
    what is still lacking.
    """
    text = cached.speaker(place.edition, place.language).text
    with st.spinner(text("data.reading"), show_time=True):
        first = cached_own.submission(place.edition, files, ()).offers
    if not first:
        return ()
    is_open = any(offer.likely or offer.asks == "value" for offer in first)
    with st.expander(text("data.meanings", count=len(first)), expanded=is_open):
        st.html(render("message.html", text=text("data.meanings_lead")))
        sheets = _answers(text, _asked(place, files, (), "sheet"))
        columns = _answers(text, _asked(place, files, sheets, "column"))
        return (*sheets, *columns, *_values(text, _asked(place, files, (*sheets, *columns), "value")))


def _asked(place: Place, files: Files, meanings: Meanings, asks: Asks) -> list[Offer]:
    """The questions of one kind that are left once some are answered; what is likely comes first."""
    offers = cached_own.submission(place.edition, files, meanings).offers
    alike = {(offer.where, offer.heading): offer for offer in offers if offer.asks == asks}
    return sorted(alike.values(), key=lambda offer: not offer.likely)


def _answers(text: Text, offers: Sequence[Offer]) -> Meanings:
    """What is chosen of sheets and columns; what is likely is a click away."""
    return tuple(offer.answer(said) for offer in offers if (said := _choose(text, offer)))


def _choose(text: Text, offer: Offer) -> str | None:
    field, beside = st.columns([3, 2], vertical_alignment="bottom")
    key = _begin(offer)
    name = "meaning_sheet" if offer.asks == "sheet" else "meaning"
    label = text(f"data.{name}", heading=quoted(offer.heading), sheet=quoted(offer.where), letter=offer.letter)
    said = field.selectbox(
        inputs.plain(label), sorted(offer.choices, key=lambda name: name != offer.likely), index=None, key=key,
        format_func=lambda name: offer.choices.get(name, name), placeholder=text("data.meaning_none"),
    )  # fmt: skip
    if offer.likely and said is None:
        likely = text("data.meaning_likely", column=offer.choices[offer.likely])
        beside.button(inputs.plain(likely), on_click=session.put, args=(key, offer.likely), key=f"{key}_likely")
    session.remember(_name(offer), said)
    return said


def _values(text: Text, offers: Sequence[Offer]) -> Meanings:
    """What is said of every row, all of it at once: a file is not read anew for each field."""
    if not offers:
        return ()
    said: list[Meaning] = []
    with st.form(session.fresh(f"{UPLOAD}_values"), border=False):
        for sheet in dict.fromkeys(offer.where for offer in offers):
            st.html(render("message.html", text=text("data.meaning_values_of", sheet=sheet)))
            said += _of_sheet(text, [offer for offer in offers if offer.where == sheet])
        st.form_submit_button(text("data.meaning_values"))
    return tuple(said)


def _of_sheet(text: Text, offers: Sequence[Offer]) -> Iterator[Meaning]:
    """Two and two in a row of their own: on a narrow screen they then stand in order."""
    places = [field for _ in offers[::2] for field in st.columns(2)]
    for offer, field in zip(offers, places, strict=False):
        with field:
            value = _write(text, offer)
        if value:
            yield offer.answer(value)


def _write(text: Text, offer: Offer) -> str | None:
    key = _begin(offer)
    label = inputs.plain(text("data.meaning_value", heading=offer.heading, sheet=quoted(offer.where)))
    if offer.choices:
        said = st.selectbox(
            label, list(offer.choices), index=None, key=key, format_func=lambda name: offer.choices.get(name, name),
            placeholder=text("data.not_given"), help=offer.help,
        )  # fmt: skip
    else:
        said = st.text_input(label, key=key, help=offer.help, max_chars=LONGEST_VALUE).strip() or None
    session.remember(_name(offer), said)
    return said


def _name(offer: Offer) -> str:
    """What a question is remembered by: the next file has the same sheets and headings, if not the same letters."""
    return f"{offer.asks}_{offer.where}_{offer.heading}"


def _begin(offer: Offer) -> str:
    """The key of a field, which begins with what was answered before where that can still be chosen."""
    key, before = f"{session.fresh(UPLOAD)}_{_name(offer)}", session.remembered(_name(offer))
    if before and (not offer.choices or before in offer.choices):
        session.begin(key, before)
    return key
