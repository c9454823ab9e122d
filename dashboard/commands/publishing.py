"""The kinds of export that publish: a site, an open data package, a workbook of all tables, a report."""

import argparse
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.errors import Fault, FaultsFound

if TYPE_CHECKING:
    from dashboard.exports.folder import Files
    from dashboard.exports.report import Report
    from dashboard.markup.reader import Reader

PACKED = ".zip"
IN_FOLDERS = ("site", "data")
"""The kinds that are several files belonging together."""


def writes_folder(kind: str, out: Path) -> bool:
    """Whether an export of this kind becomes a folder instead of a file."""
    return kind in IN_FOLDERS and out.suffix.lower() != PACKED


def write_site(reader: "Reader", parsed: argparse.Namespace, _deck: object) -> None:
    """Every page as a folder of files, or packed where `out` ends so."""
    from dashboard.exports.site import MARK
    from dashboard.ui.still import still_site

    made_on = date.today()
    _put(still_site(reader, made_on), parsed.out, MARK, made_on)


def write_data(reader: "Reader", parsed: argparse.Namespace, _deck: object) -> None:
    """An open data package as a folder, or packed where `out` ends so."""
    from dashboard.exports.opendata import DESCRIPTION, data_files

    made_on = date.today()
    _put(data_files(reader, made_on), parsed.out, DESCRIPTION, made_on)


def write_xlsx(reader: "Reader", parsed: argparse.Namespace, _deck: object) -> None:
    """Every figure and every table as one workbook."""
    from dashboard.exports.bundled import all_tables
    from dashboard.writing import write_whole

    write_whole(parsed.out, all_tables(reader, date.today()))


def write_giving(reader: "Reader", parsed: argparse.Namespace, _deck: object) -> None:
    """The grants as 360Giving: JSON, or CSV where `out` ends so."""
    from dashboard.exports.giving import giving, write_giving_csv, write_giving_json
    from dashboard.writing import write_whole

    found = giving(reader, datetime.now())
    write_whole(parsed.out, (write_giving_csv if parsed.out.suffix.lower() == ".csv" else write_giving_json)(found))


def write_report(reader: "Reader", parsed: argparse.Namespace, _deck: object) -> None:
    """A report as PDF: of the programme, of one organisation, or of the delivery models."""
    from dashboard.exports.report import write_pdf
    from dashboard.writing import write_whole

    moment = datetime.now()
    write_whole(parsed.out, write_pdf(_report(reader, parsed.what, moment), reader.speaker, moment))


def _report(reader: "Reader", what: str, moment: datetime) -> "Report":
    from dashboard.exports.report import about_models, about_organisation, about_programme

    subject, _, organisation = what.partition(":")
    if subject == "organisation" and organisation in reader.names:
        return about_organisation(reader, organisation, moment)
    if what in ("programme", "models"):
        return (about_models if what == "models" else about_programme)(reader, moment)
    known = ["programme", "models", *(f"organisation:{name}" for name in reader.names)]
    raise FaultsFound([Fault("unknown_subject", "--what", values={"found": what, "known": ", ".join(known)})])


def _put(files: "Files", out: Path, mark: str, made_on: date) -> None:
    """Write files that belong together to a folder or a .zip. mark: the file that tells a folder to be ours."""
    from dashboard.exports.folder import packed, write_folder
    from dashboard.writing import write_whole

    if out.suffix.lower() == PACKED:
        write_whole(out, packed(files, made_on))
    else:
        write_folder(files, out, mark)
