"""Every figure and every table that an audience may see, as one workbook."""

from dataclasses import replace
from datetime import date

from dashboard.exports.assumed import assumed_sheet
from dashboard.exports.figures import figures_sheet
from dashboard.exports.records import table_sheet
from dashboard.exports.sheet import stamp_of
from dashboard.exports.workbook import write_book
from dashboard.markup.downloads import ASSUMED
from dashboard.markup.reader import Reader

USUAL = ""
"""The delivery models under the usual assumptions."""


def all_tables(reader: Reader, made_on: date) -> bytes:
    """The workbook; tables without rows are left out."""
    figures = figures_sheet(reader)
    tables = [table_sheet(reader, table_id) for table_id in reader.desk.catalog.tables]
    assumed = [assumed_sheet(reader, name, USUAL) for name in ASSUMED]
    sheets = [figures, *(sheet for sheet in tables if sheet.rows), *assumed]
    stamp = stamp_of(reader, figures, made_on)
    # The stamp is that of all the sheets, so it names none.
    stamp = replace(stamp, lines={name: line for name, line in stamp.lines.items() if name != "table"})
    return write_book(sheets, stamp, reader.speaker.text("opendata.book"))
