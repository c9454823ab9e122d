"""Files by name: what a link such as /download/grants.xlsx gives."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dashboard.exports.assumed import assumed_sheet
from dashboard.exports.delimited import write_csv
from dashboard.exports.figures import figures_sheet
from dashboard.exports.records import table_sheet
from dashboard.exports.sheet import Sheet, Stamp, file_name, stamp_of
from dashboard.exports.workbook import write_xlsx
from dashboard.markup.downloads import ASSUMED, FIGURES
from dashboard.markup.reader import Reader

Writer = Callable[[Sheet, Stamp], bytes]

WRITERS: dict[str, tuple[str, Writer]] = {
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_xlsx),
    "csv": ("text/csv", write_csv),
}
"""ending -> (media type, writer)"""


@dataclass(frozen=True)
class File:
    """A file to take away."""

    name: str
    media_type: str
    content: bytes


def make_file(reader: Reader, asked: str, settings: str = "") -> File:
    """The file "name.ending" of the rows that the reader's audience may see. name: a table query's id, or FIGURES.

    Or one of ASSUMED, under settings of the delivery models in short form.
    Raises KeyError where there is no such table or ending.
    """
    name, _, ending = asked.rpartition(".")
    media_type, write = WRITERS[ending]
    if name in ASSUMED:
        sheet = assumed_sheet(reader, name, settings)
    else:
        sheet = figures_sheet(reader) if name == FIGURES else table_sheet(reader, name)
    return File(file_name(reader, name, ending), media_type, write(sheet, stamp_of(reader, sheet, date.today())))
