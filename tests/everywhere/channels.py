"""Each way a figure leaves the program, opened again without the code that wrote it: {indicator: figure}."""

import contextlib
import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache

import openpyxl
from pptx import Presentation
from pypdf import PdfReader

from dashboard.commands import main
from dashboard.exports import figures_sheet, stamp_of, write_xlsx
from dashboard.exports.opendata import data_files
from dashboard.exports.report import about_programme, write_pdf
from dashboard.exports.slideshow import write_pptx
from dashboard.markup.reader import Reader
from dashboard.telling.decks import standard_entries, tell
from dashboard.telling.screen import slide_html
from dashboard.ui.still import still_site
from tests.everywhere.shown import PARTS, Held, Said, plain, squeezed
from tests.exports.opened import reader
from tests.pages.opened import PAGES, TEXTS, open_page
from tests.pages.tree import Element, grow
from tests.real import desk

DAY, MOMENT = date(2026, 1, 2), datetime(2026, 1, 2, 3, 4)
WORDS = TEXTS["nb"]
FOLLOWING = 60
"""So many letters after a label are read on paper."""

Place = tuple[str, str]
"""Programme, audience."""


def at(place: Place) -> Reader:
    """The reader at a place."""
    return reader(*place)


def _labels() -> dict[str, str]:
    """Indicators by label, the longest first, for one label may begin another."""
    found = {one.label["nb"]: name for name, one in desk().catalog.indicators.items()}
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))


def _named(text: str) -> str | None:
    return next((name for label, name in _labels().items() if plain(text).startswith(label)), None)


def _in_html(body: Element) -> Iterator[tuple[str, Said]]:
    for article in body.all("article"):
        name = article.attributes.get("data-figure")
        if name:
            value = (*article.of_class("mt-key-number"), *article.all("strong"))[0]
            basis = article.of_class("mt-basis")
            yield name, Said(plain(value.text), plain(basis[0].text) if basis else None)


@cache
def on_pages(place: Place) -> dict[str, set[Said]]:
    """Every page of the running program, each goal of the page of goals among them."""
    programme, audience = place
    asked = {"programme": programme, "audience": audience, "examples": "on"}
    views = [(page, {}) for page in PAGES] + [("goals", {"goal": goal}) for goal in desk().catalog.goals]
    return _gathered(pair for page, more in views for pair in _in_html(open_page(page, **asked, **more).body))


@cache
def on_site(place: Place) -> dict[str, set[Said]]:
    """Every file of the static site in bokmål."""
    files = still_site(at(place), DAY)
    pages = [content.decode() for name, content in files.items() if name.endswith(".html")]
    return _gathered(pair for page in pages if '<html lang="nb"' in page for pair in _in_html(grow(page)))


@cache
def on_slides(place: Place) -> dict[str, set[Said]]:
    """The usual slides as they stand on the wall."""
    told = _told(place)
    pages = [grow(slide_html(slide, (1, len(told)), "")) for slide in told]
    parts = [part.all("p") for page in pages for part in page.of_class("mt-slide-figure")]
    return _gathered((_named(label.text), Said(plain(said.text))) for label, said, *_ in parts)


@cache
def in_powerpoint(place: Place) -> dict[str, set[Said]]:
    """The text boxes of the PowerPoint file that hold a figure."""
    show = Presentation(io.BytesIO(write_pptx(_told(place), at(place).speaker, MOMENT, None)))
    frames = [shape.text_frame for slide in show.slides for shape in slide.shapes if shape.has_text_frame]
    boxes = [[paragraph.text for paragraph in frame.paragraphs] for frame in frames]
    return _gathered((_named(box[0]), Said(plain(box[1]))) for box in boxes if len(box) == 3)


@cache
def in_chart_sheets(place: Place) -> dict[str, set[Said]]:
    """The first column of the workbook inside each chart of the PowerPoint file, "label: figure"."""
    show = Presentation(io.BytesIO(write_pptx(_told(place), at(place).speaker, MOMENT, None)))
    charts = [shape.chart for slide in show.slides for shape in slide.shapes if shape.has_chart]
    found = []
    for chart in charts:
        sheet = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
        for (cell, *_,) in sheet.iter_rows(min_row=2, values_only=True):
            label, _, said = str(cell).rpartition(": ")
            if plain(label) in _labels():
                found.append((_named(label), Said(plain(said))))
    return _gathered(iter(found))


@cache
def on_paper(place: Place) -> dict[str, set[str]]:
    """What follows each label in the text of the PDF, without spaces."""
    report = about_programme(at(place), MOMENT)
    pdf = PdfReader(io.BytesIO(write_pdf(report, at(place).speaker, MOMENT)))
    text = squeezed(" ".join(page.extract_text() for page in pdf.pages))
    found: dict[str, set[str]] = {}
    for label, name in _labels().items():
        pieces = text.split(squeezed(label))[1:]
        found[name] = {piece[:FOLLOWING] for piece in pieces}
    return {name: following for name, following in found.items() if following}


@cache
def in_open_data(place: Place) -> dict[str, Held]:
    """The figures of the open data package."""
    file = data_files(at(place), DAY)["figures/figures.csv"].decode("utf-8-sig")
    return {row["indicator_id"]: _held(row) for row in csv.DictReader(io.StringIO(file))}


@cache
def in_excel(place: Place) -> dict[str, Held]:
    """The sheet of all figures in the workbook."""
    sheet = figures_sheet(at(place))
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(sheet, stamp_of(at(place), sheet, DAY))))
    rows = [[cell for cell in row] for row in book.worksheets[0].iter_rows(values_only=True)]
    headings = {heading: name for name, heading in WORDS["columns"].items()}
    start = next(n for n, row in enumerate(rows) if row[0] == WORDS["columns"]["indicator_id"])
    names = [headings.get(heading) for heading in rows[start]]
    return {row[0]: _held(dict(zip(names, row, strict=True))) for row in rows[start + 1:] if row[0]}


@cache
def asked(programme: str) -> dict[str, Held]:
    """The answers of the command line for the whole round."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main(["ask", "--programme", programme, "--period", "all", "--json"]) == 0
    absences, bases = WORDS["absences"], WORDS["bases"]
    return {
        one["indicator"]: Held(
            {part: one[part] for part in PARTS},
            absences[one["absence"]]["label"] if one["absence"] else None,
            bases[one["basis"]]["label"],
        )
        for one in json.loads(out.getvalue())
    }


@cache
def _told(place: Place) -> tuple:
    return tell(at(place), standard_entries(at(place), MOMENT), MOMENT)


def _held(row: Mapping[str, object]) -> Held:
    numbers = {part: None if row[part] in ("", None) else float(str(row[part])) for part in PARTS}
    return Held(numbers, str(row["absence"]) if row["absence"] else None, str(row["basis"]))


def _gathered(pairs: Iterator[tuple[str | None, Said]]) -> dict[str, set[Said]]:
    found: dict[str, set[Said]] = {}
    for name, said in pairs:
        if name is not None:
            found.setdefault(name, set()).add(said)
    return found
