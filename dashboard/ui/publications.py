"""Whole programmes to take away, each made when somebody follows its link: a site, a report, open data, a workbook."""

from collections.abc import Callable
from datetime import date, datetime

from dashboard.exports import File, file_name
from dashboard.markup.downloads import BOOK, DATA, REPORT, SITE
from dashboard.markup.reader import Reader

ZIP, PDF = "application/zip", "application/pdf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# What makes them is imported when it is asked for: none of it may cost a page anything.


def _site(reader: Reader) -> bytes:
    from dashboard.exports.folder import packed
    from dashboard.ui.still import still_site

    return packed(still_site(reader, date.today()), date.today())


def _report(reader: Reader) -> bytes:
    from dashboard.exports.report import about_programme, write_pdf

    moment = datetime.now()
    return write_pdf(about_programme(reader, moment), reader.speaker, moment)


def _data(reader: Reader) -> bytes:
    from dashboard.exports.folder import packed
    from dashboard.exports.opendata import data_files

    return packed(data_files(reader, date.today()), date.today())


def _book(reader: Reader) -> bytes:
    from dashboard.exports.bundled import all_tables

    return all_tables(reader, date.today())


MADE: dict[str, tuple[str, Callable[[Reader], bytes]]] = {
    SITE: (ZIP, _site), REPORT: (PDF, _report), DATA: (ZIP, _data), BOOK: (XLSX, _book)
}  # fmt: skip
"""name -> (media type, what makes it)"""


def make_publication(reader: Reader, name: str) -> File:
    """The file of a name among MADE. Raises KeyError for another, FaultsFound where it cannot be made."""
    media_type, make = MADE[name]
    stem, _, ending = name.partition(".")
    return File(file_name(reader, stem, ending), media_type, make(reader))
