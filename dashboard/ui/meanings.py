"""Columns with headings of somebody's own: what they are to be read as, chosen for this upload and no other."""

import streamlit as st

from dashboard.database import quoted
from dashboard.intake import Meaning, Offer
from dashboard.markup import render
from dashboard.markup.reader import Place
from dashboard.ui import cached, cached_own, inputs, session

UPLOAD = "upload"


def choose_meanings(place: Place, files: tuple[tuple[str, bytes], ...]) -> tuple[Meaning, ...]:
    """A choice for each column that is not read; the meanings chosen."""
    text = cached.speaker(place.edition, place.language).text
    with st.spinner(text("data.reading"), show_time=True):
        offers = cached_own.submission(place.edition, files, ()).offers
    alike = {(offer.where, offer.heading): offer for offer in offers}
    if not alike:
        return ()
    is_likely = any(offer.likely for offer in offers)
    with st.expander(text("data.meanings", count=len(alike)), expanded=is_likely):
        st.html(render("message.html", text=text("data.meanings_lead")))
        ordered = sorted(alike.values(), key=lambda offer: not offer.likely)
        chosen = [(offer, _choose(place, offer)) for offer in ordered]
    return tuple((offer.where, offer.heading, column) for offer, column in chosen if column)


def _choose(place: Place, offer: Offer) -> str | None:
    """What one column is to be read as; None where it is not to be read. What is likely is a click away."""
    text = cached.speaker(place.edition, place.language).text
    field, beside = st.columns([3, 2], vertical_alignment="bottom")
    key = f"{session.fresh(UPLOAD)}_{offer.where}_{offer.heading}"
    label = text("data.meaning", heading=quoted(offer.heading), sheet=offer.where, letter=offer.letter)
    column = field.selectbox(
        inputs.plain(label), sorted(offer.choices, key=lambda name: name != offer.likely), index=None, key=key,
        format_func=lambda name: offer.choices.get(name, name), placeholder=text("data.meaning_none"),
    )  # fmt: skip
    if offer.likely and column is None:
        likely = text("data.meaning_likely", column=offer.choices[offer.likely])
        beside.button(inputs.plain(likely), on_click=session.put, args=(key, offer.likely), key=f"{key}_likely")
    return column
