"""The slides as a PowerPoint file, made when somebody asks for it, in our look or in that of a template."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

import streamlit as st

from dashboard import markup
from dashboard.errors import Fault, FaultsFound, describe
from dashboard.exports import file_name
from dashboard.markup.reader import Place
from dashboard.telling.decks import Entry, tell
from dashboard.ui import cached

MIME = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
LARGEST_MB = 60


def show_powerpoint(place: Place, entries: tuple[Entry, ...]) -> None:
    """A button for the file, and a place to put a template."""
    text, reader = cached.speaker(place.edition, place.language).text, cached.reader_at(place)
    if reader.names_somebody:
        _warn(place, [Fault("programme_names_somebody", text("present.deck"))])
        return
    file = st.file_uploader(text("present.template"), type=["potx", "pptx"], max_upload_size=LARGEST_MB)
    template = (file.name, file.getvalue()) if file is not None else None
    if template is not None and not _is_usable(place, template):
        template = None
    st.download_button(
        text("present.powerpoint"),
        data=partial(_make, place, entries, template),
        file_name=file_name(reader, "slides", "pptx"),
        mime=MIME,
        on_click="ignore",
        key="download_slides",
    )


def _make(place: Place, entries: tuple[Entry, ...], template: tuple[str, bytes] | None) -> bytes:
    # Late: neither a start nor a rerun should wait for this library.
    from dashboard.exports.slideshow import write_pptx

    reader, moment = cached.reader_at(place), datetime.now()
    return write_pptx(tell(reader, entries, moment), reader.speaker, moment, template)


def _is_usable(place: Place, template: tuple[str, bytes]) -> bool:
    """Whether slides can be made in the look of a template; what is wrong with it, where they cannot."""
    from dashboard.exports.slideshow.template import open_template

    try:
        open_template(template[1], template[0])
    except FaultsFound as found:
        _warn(place, found.faults)
        return False
    return True


def _warn(place: Place, faults: Sequence[Fault]) -> None:
    sentences = cached.speaker(place.edition, place.language).texts["faults"]
    for fault in faults:
        st.html(markup.render("warning.html", text=" ".join(describe(fault, sentences))))
