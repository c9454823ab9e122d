"""The report as PDF: what it says is what is told, and it can be read by those who do not see it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from dashboard.answers import Desk
from dashboard.errors import FaultsFound
from dashboard.exports.report import Report, about_models, about_organisation, about_programme, setting, write_pdf
from dashboard.exports.report.setting import UNKNOWN
from dashboard.markup.reader import Reader
from dashboard.telling.blocks import Grid, KeyFigure, Plot, Points
from tests.disclosure.conftest import desk as worst
from tests.disclosure.released import reader as reader_of
from tests.disclosure.worst import NAMES, PROGRAMME
from tests.exports.opened import reader

__all__ = ["worst"]

MOMENT = datetime(2026, 1, 2, 3, 4, 5)
MOST_BYTES = 2_000_000
PLACES = [("pilot-2022", "open", "nb"), ("example-imdi", "internal", "en")]


@cache
def made(place: tuple[str, str, str]) -> tuple[Reader, Report, bytes]:
    at = reader(*place)
    report = about_programme(at, MOMENT)
    return at, report, write_pdf(report, at.speaker, MOMENT)


@cache
def opened(place: tuple[str, str, str]) -> PdfReader:
    return PdfReader(BytesIO(made(place)[2]))


@cache
def words(place: tuple[str, str, str]) -> str:
    return squeezed(" ".join(page.extract_text() for page in opened(place).pages))


def squeezed(text: str) -> str:
    """A text without spaces and hyphens: lines are broken anew on paper."""
    return "".join(sign for sign in text if not sign.isspace() and sign not in "-\u00ad\u2010")


def tags(pdf: PdfReader) -> Iterator[dict[str, Any]]:
    """Every element of the structure, in reading order."""
    waiting = [pdf.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop()
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, dict):
            if "/S" in node:
                yield node
            kids = node.get("/K", [])
            kids = kids.get_object() if isinstance(kids, IndirectObject) else kids
            waiting += reversed(kids if isinstance(kids, list) else [kids])


@pytest.mark.parametrize("place", PLACES)
def test_every_word_of_every_block_is_in_it(place: tuple[str, str, str]) -> None:
    _, report, _ = made(place)
    text, blocks = words(place), [block for chapter in report.chapters for block in chapter.blocks]
    said = [one.said for one in blocks if isinstance(one, KeyFigure)]
    said += [part for one in blocks if isinstance(one, Plot) for part in (*one.categories, *one.said)]
    said += [cell for one in blocks if isinstance(one, Grid) for row in one.rows for cell in row]
    assert len(said) > 100 and [part for part in said if squeezed(part) not in text] == []


@pytest.mark.parametrize("place", PLACES)
def test_every_figure_stands_in_it_as_on_the_pages(place: tuple[str, str, str]) -> None:
    at, _, _ = made(place)
    text = words(place)
    for name in at.desk.catalog.indicators:
        answer = at.answer(name)
        assert squeezed(f"{at.speaker.words(answer.indicator.label)}") in text
        assert squeezed(at.speaker.figure(answer)) in text


@pytest.mark.parametrize("place", PLACES)
def test_it_says_what_it_claims_to_be_and_in_which_language(place: tuple[str, str, str]) -> None:
    pdf = opened(place)
    about = pdf.trailer["/Root"]["/Metadata"].get_object().get_data().decode()
    assert "pdfuaid:part" in about and "pdfaid:part" in about
    assert str(pdf.trailer["/Root"]["/Lang"]).startswith(place[2])
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"].value is True
    assert pdf.metadata.title == made(place)[1].title


@pytest.mark.parametrize("place", PLACES)
def test_charts_have_sentences_and_tables_have_headings(place: tuple[str, str, str]) -> None:
    _, report, _ = made(place)
    found = list(tags(opened(place)))
    plots = [block.alt for chapter in report.chapters for block in chapter.blocks if isinstance(block, Plot)]
    assert [str(tag["/Alt"]) for tag in found if tag["/S"] == "/Figure" and "/Alt" in tag] == plots
    grids = [block for chapter in report.chapters for block in chapter.blocks if isinstance(block, Grid)]
    assert sum(tag["/S"] == "/Table" for tag in found) == len(grids)
    assert sum(tag["/S"] == "/TH" for tag in found) == sum(len(grid.headings) for grid in grids)


@pytest.mark.parametrize("place", PLACES)
def test_bookmarks_name_the_chapters_and_every_page_its_edition_and_number(place: tuple[str, str, str]) -> None:
    _, report, _ = made(place)
    marks = [entry["/Title"] for entry in opened(place).outline if not isinstance(entry, list)]
    assert [chapter.title for chapter in report.chapters if not chapter.is_part] == [m for m in marks if m in {
        chapter.title for chapter in report.chapters}]  # fmt: skip
    pages = [squeezed(page.extract_text()) for page in opened(place).pages]
    for number, text in enumerate(pages, start=1):
        assert squeezed(report.stamp) in text and f"{number}/{len(pages)}" in text


@pytest.mark.parametrize("place", PLACES)
def test_it_is_small_and_the_same_each_time(place: tuple[str, str, str]) -> None:
    at, report, written = made(place)
    assert len(written) <= MOST_BYTES
    assert write_pdf(report, at.speaker, MOMENT) == written


def test_made_up_figures_say_so_on_every_page() -> None:
    assert all("Made-up" in page.extract_text() for page in opened(PLACES[1]).pages)


def test_the_report_on_one_organisation_and_the_one_on_the_models_can_be_set() -> None:
    at = reader("pilot-2022", "open")
    for name, said in list(at.names.items())[:2]:
        text = PdfReader(BytesIO(write_pdf(about_organisation(at, name, MOMENT), at.speaker, MOMENT))).pages[0]
        assert said in text.extract_text()
    models = PdfReader(BytesIO(write_pdf(about_models(at, MOMENT), at.speaker, MOMENT)))
    said = squeezed(" ".join(page.extract_text() for page in models.pages))
    labels = [at.speaker.words(parameter.label) for parameter in at.desk.catalog.parameters.values()]
    assert [label for label in labels if squeezed(label) not in said] == []


def test_nothing_of_it_is_read_as_markup_and_signs_without_letters_are_told() -> None:
    at, report, _ = made(PLACES[0])
    chapter = replace(report.chapters[0], title='#read("/etc/passwd") *strong* \u1200 \U0001f600')
    pdf = PdfReader(BytesIO(write_pdf(replace(report, chapters=(chapter,)), at.speaker, MOMENT)))
    text = " ".join(page.extract_text() for page in pdf.pages)
    assert '#read("/etc/passwd") *strong*' in text and UNKNOWN in text and "root:" not in text
    assert squeezed(at.speaker.text("report.unknown_signs", sign=UNKNOWN)) in squeezed(text)


def test_addresses_can_be_followed_and_none_is_too_strange_to_be_set() -> None:
    at, report, _ = made(PLACES[0])
    address = "https://example.org/a?b=c"
    strange = (f"See {address}, or", "https://example.org/" + "x" * 9000, 'http://">\\ #x https:// http://[::1')
    chapter = replace(report.chapters[0], title=address, blocks=(
        Points(strange), Grid(f"See {address}.", (address,), ((address,),) * 90)))  # fmt: skip
    report = replace(report, title=address, stamp=address, chapters=(chapter,))
    pdf = PdfReader(BytesIO(write_pdf(report, at.speaker, MOMENT)))
    linked = [note["/A"]["/URI"] for page in pdf.pages for note in page.get("/Annots", []) if "/URI" in note["/A"]]
    assert len(pdf.pages) > 2 and linked.count(address) == 91


def test_where_it_cannot_be_set_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    at, report, _ = made(PLACES[0])
    (tmp_path / "report.typ").write_text("#panic()", "utf-8")
    monkeypatch.setattr(setting, "HERE", tmp_path)
    with pytest.raises(FaultsFound) as refused:
        write_pdf(report, at.speaker, MOMENT)
    assert [fault.code for fault in refused.value.faults] == ["report_not_set"]


def test_the_open_audience_reads_no_name_that_is_not_printed(worst: Desk) -> None:
    at = reader_of(worst, PROGRAMME)
    pdf = PdfReader(BytesIO(write_pdf(about_programme(at, MOMENT), at.speaker, MOMENT)))
    said = " ".join(page.extract_text() for page in pdf.pages)
    said += " ".join(str(tag.get("/Alt", "")) for tag in tags(pdf))
    assert [name for name in NAMES if name in said or squeezed(name) in squeezed(said)] == []
