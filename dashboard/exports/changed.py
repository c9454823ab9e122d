"""Every row that differs between two sets of own records, as a workbook to take away."""

from dataclasses import replace
from datetime import date

from dashboard.exports.sheet import Field, Sheet, stamp_of
from dashboard.exports.workbook import write_xlsx
from dashboard.markup.changed import HEADINGS, ChangedRows
from dashboard.markup.reader import Reader
from dashboard.proposals import Changed

NAMES = ("sheet", "row", "what", "before", "after")
OF_A_PROGRAMME = ("programme", "period")
"""Lines of the stamp that would be wrong here: the rows are of every own programme that differs."""


def changed_book(reader: Reader, changed: Changed, made_on: date) -> bytes:
    """The workbook: one line for each cell that says something else."""
    text, rows = reader.speaker.text, ChangedRows(reader, changed)
    fields = tuple(Field(name, text(heading)) for name, heading in zip(NAMES, HEADINGS, strict=True))
    sheet = Sheet("changed_rows", text("data.changed_rows"), fields, tuple(rows), rows.has_made_up)
    stamp = stamp_of(reader, sheet, made_on)
    lines = {name: line for name, line in stamp.lines.items() if name not in OF_A_PROGRAMME}
    return write_xlsx(sheet, replace(stamp, lines=lines))
