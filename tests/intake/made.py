"""Small submissions made for the tests: sheets of rows, written as workbooks or CSV files, and read in this process."""

import csv
from collections.abc import Callable, Mapping
from copy import deepcopy
from datetime import date, datetime
from functools import cache
from io import BytesIO, StringIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from dashboard.intake import Finding, Meaning, Submission
from dashboard.intake.layout import Layout, read_layout
from dashboard.intake.reading import read_here
from dashboard.project import ROOT

Sheets = dict[str, list[list[Any]]]
Finish = Callable[[Workbook, Mapping[str, Worksheet]], None]
OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
PROGRAMME = [
    ["Navn", "Ansvarlig", "Leveringsmodell", "Fra dato", "Til dato"],
    ["Runde A", "IMDi", "IMDi, én til én", date(2023, 1, 1), date(2024, 12, 31)],
]
ORGANISATIONS = [
    ["Id", "Rolle", "Navn", "Organisasjonsnummer", "Kommunenummer", "Medlemskap", "Stiftet år"],
    ["a", "Deltaker", "Alfa", "850000018", "0301", "Har medlemmer", 2015],
    ["b", "Deltaker", "Beta", None, "1515", None, None],
    ["m", "Mentor", "Stor Mentor", "850000026", None, None, None],
]
GRANTS = [
    ["Id", "Organisasjon", "Tilskuddsgiver", "Tilskuddsordning", "År", "Tildelt (kr)", "Utbetalt (kr)", "Vedtaksdato"],
    ["g1", "Alfa", "IMDi", "Drift", 2023, 100000, 90000, date(2023, 3, 1)],
    ["g2", "Beta", "IMDi", "Drift", 2023, 80000, 80000, date(2023, 3, 1)],
]
SPENDING = [
    ["Id", "Tilskudd", "Kategori", "Beløp (kr)", "Dato brukt"],
    ["s1", "g1", "Lønn", 50000, date(2023, 5, 1)],
    ["s2", "g2", "Honorar", 1500, date(2023, 6, 1)],
]
PAIRS = [
    ["Id", "Organisasjon", "Mentor", "Fra dato", "Til dato", "Hadde vansker"],
    ["p1", "a", "m", date(2023, 2, 1), None, "nei"],
]
MEETINGS = [
    ["Mentorpar", "Planlagt dato", "Dato holdt", "Status", "Slag", "Tema", "Timer"],
    ["p1", date(2023, 3, 1), date(2023, 3, 2), "Holdt", "Digitalt", "Søknad", 1.5],
]
SESSIONS = [
    ["Id", "Type samling", "Tittel", "Dato holdt", "Fysisk eller digital"],
    ["k1", "Kurs", "Kurs i regnskap", date(2023, 4, 1), None],
]
ATTENDANCE = [
    ["Samling", "Organisasjon", "Invitert", "Møtte", "Antall personer"],
    ["Kurs i regnskap", "Alfa", "ja", "ja", 2],
]
PLAN = [["År", "Type samling", "Planlagt antall"], [2023, "Digitale kurs", 4]]
APPLICATIONS = [
    ["Organisasjon", "Tilskuddsgiver", "År", "Utfall", "Søkt (kr)", "Innvilget (kr)"],
    ["Alfa", "UDI", 2024, "Innvilget", 50000, 40000],
]
ACTIVITIES = [["Organisasjon", "År", "Navn", "Ganger i året", "Deltakere"], ["Alfa", 2023, "Språkkafé", 40, 15]]
EVERY = {
    "Program": PROGRAMME, "Organisasjoner": ORGANISATIONS, "Tilskudd": GRANTS, "Forbruk": SPENDING, "Mentorpar": PAIRS,
    "Møter": MEETINGS, "Samlinger": SESSIONS, "Oppmøte": ATTENDANCE,
    "Plan": PLAN, "Søknader": APPLICATIONS, "Aktiviteter": ACTIVITIES,
}  # fmt: skip
NEEDS = {"Forbruk": ("Tilskudd",), "Møter": ("Mentorpar",), "Oppmøte": ("Samlinger",)}


def sheets(*titles: str) -> Sheets:
    """The sheets of a small round: programme, organisations, and these with what they refer to."""
    wanted = ["Program", "Organisasjoner", *(need for title in titles for need in NEEDS.get(title, ())), *titles]
    return {title: deepcopy(EVERY[title]) for title in wanted}


def without(sheet: str, *headings: str) -> Sheets:
    """A small round where a sheet lacks these columns."""
    made = sheets(sheet)
    for heading in headings:
        at = column_of(made, sheet, heading)
        made[sheet] = [row[:at] + row[at + 1 :] for row in made[sheet]]
    return made


def column_of(made: Sheets, sheet: str, heading: str) -> int:
    """Where a heading stands, from 0."""
    return made[sheet][0].index(heading)


def with_cell(sheet: str, heading: str, value: Any, row: int = 2) -> Sheets:
    """A small round with one cell written otherwise; row as the spreadsheet numbers it."""
    made = sheets(*({sheet} - {"Program", "Organisasjoner"}))
    made[sheet][row - 1][column_of(made, sheet, heading)] = value
    return made


def workbook(made: Sheets, finish: Finish | None = None, **options: Any) -> bytes:
    """The sheets as a workbook; finish may do what rows of values cannot say."""
    out = BytesIO()
    with Workbook(out, {"in_memory": True, **OPTIONS, **options}) as book:
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        pages = {title: book.add_worksheet(title) for title in made}
        cells = [(t, (n, at), v) for t, rows in made.items() for n, row in enumerate(rows) for at, v in enumerate(row)]
        for title, place, value in cells:
            _write(pages[title], place, value, day)
        if finish:
            finish(book, pages)
    return out.getvalue()


def _write(page: Worksheet, at: tuple[int, int], value: Any, day: Any) -> None:
    if isinstance(value, tuple):
        # A formula and what it was last computed to.
        page.write_formula(*at, value[0], None, value[1])
    elif isinstance(value, date):
        page.write_datetime(*at, datetime(value.year, value.month, value.day), day)
    elif value is not None:
        page.write(*at, value)


def delimited(rows: list[list[Any]], separator: str = ";", ends: str = "\r\n") -> str:
    """Rows as the text of a CSV file, as Excel in Norway writes it."""
    out = StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator=ends)
    writer.writerows([[_said(value) for value in row] for row in rows])
    return out.getvalue()


def _said(value: Any) -> str:
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    return "" if value is None else str(value).replace(".", ",") if isinstance(value, float) else str(value)


@cache
def layout() -> Layout:
    """The layout of the real definitions, read once."""
    return read_layout(ROOT)


def read(files: Mapping[str, bytes], earlier: Mapping[str, Any] | None = None) -> Submission:
    """The submission in these files, read in this process."""
    return read_here(files, layout(), earlier or {})


def read_sheets(made: Sheets, finish: Finish | None = None, **options: Any) -> Submission:
    """The submission in one workbook with these sheets."""
    return read({"bok.xlsx": workbook(made, finish, **options)})


def read_said(made: Sheets, *meanings: Meaning) -> Submission:
    """The submission in these sheets, with what is said of them beside."""
    return read_here({"bok.xlsx": workbook(made)}, layout(), {}, meanings)


def found(submission: Submission, code: str) -> Finding:
    """The only finding of this code."""
    (finding,) = [finding for finding in submission.findings if finding.fault.code == code]
    return finding


def told(submission: Submission) -> list[str]:
    """Everything that is not for information only, in short."""
    graver = [finding for finding in submission.findings if finding.severity != "know"]
    return [f"{f.severity} {f.fault.code} {f.fault.place} {dict(f.fault.values)}" for f in graver]
