"""Buttons that take a table or the list of figures away as a file, which is made only when somebody asks for it."""

from datetime import date
from functools import partial

import streamlit as st

from dashboard import exports
from dashboard.markup.reader import Place
from dashboard.ui import cached

FIGURES = "figures"
"""The name of the list of all figures, beside the ids of table queries."""
KINDS = (
    ("xlsx", "exports.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", exports.write_xlsx),
    ("csv", "exports.csv", "text/csv", exports.write_csv),
)


def show_downloads(place: Place, name: str) -> None:
    """A button for Excel and one for CSV. name: the id of a table query, or FIGURES."""
    reader = cached.reader_at(place)
    title = reader.speaker.text("sources.indicators") if name == FIGURES else _label(place, name)
    with st.container(horizontal=True, key=f"downloads_{name}"):
        for ending, key, mime, write in KINDS:
            st.download_button(
                reader.speaker.text(key, table=title),
                data=partial(make_file, place, name, write),
                file_name=exports.file_name(reader, name, ending),
                mime=mime,
                on_click="ignore",
                type="tertiary",
                key=f"download_{name}_{ending}",
            )


def _label(place: Place, table_id: str) -> str:
    reader = cached.reader_at(place)
    return reader.speaker.words(reader.desk.catalog.tables[table_id].label)


def make_file(place: Place, name: str, write: exports.Writer) -> bytes:
    """The file, of the rows that the place's audience may see."""
    reader = cached.reader_at(place)
    sheet = exports.figures_sheet(reader) if name == FIGURES else exports.table_sheet(reader, name)
    return write(sheet, exports.stamp_of(reader, sheet, date.today()))
