"""The PowerPoint file holds the same figures as the slides, with their words, notes and marks, in its own parts."""

import re
import shutil
import subprocess
import time
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from pptx.oxml.ns import qn

from dashboard.errors import FaultsFound
from dashboard.exports.slideshow import write_pptx
from dashboard.markup.reader import Reader
from dashboard.telling.blocks import Grid, Plot
from tests.exports.opened import reader
from tests.exports.shows import MOMENT, opened, parts, slides, written
from tests.real import LANGUAGES, desk

VIEWS = [(programme, language) for programme in ("pilot-2022", "example-imdi") for language in LANGUAGES]
MOST_BYTES = 2_000_000
MOST_SECONDS = 3.0


def at(programme: str, language: str = "nb") -> Reader:
    """A reader of the open audience."""
    return reader(programme, "open", language)


@pytest.mark.parametrize(("programme", "language"), VIEWS)
def test_the_sheet_inside_each_chart_holds_what_the_slide_tells(programme: str, language: str) -> None:
    told = slides(at(programme, language))
    show = opened(written(at(programme, language)))
    plots = [block for slide in told for block in slide.blocks if isinstance(block, Plot)]
    charts = [shape.chart for slide in show.slides for shape in slide.shapes if shape.has_chart]
    assert len(charts) == len(plots) >= 10
    for plot, chart in zip(plots, charts, strict=True):
        book = openpyxl.load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        sheet = [[cell.value for cell in row] for row in book.active.iter_rows(min_row=2)]
        drawn = [list(series.values) for series in chart.plots[0].series]
        for number, (values, wanted) in enumerate(zip(drawn, _wanted(plot), strict=True), start=1):
            assert values == wanted and [row[number] for row in sheet] == pytest.approx(wanted)
        for label, said, row in zip(plot.categories, plot.said, sheet, strict=True):
            assert row[0].replace("\u00a0", " ") == f"{label}: {said}".replace("\u00a0", " ")


def _wanted(plot: Plot) -> list[list[float | None]]:
    if plot.kind != "ranges":
        return [list(series.values) for series in plot.series]
    (series,) = plot.series
    steps = zip(series.lows, series.values, series.highs, strict=True)
    return [list(column) for column in zip(*((low, mark - low, high - mark) for low, mark, high in steps), strict=True)]


@pytest.mark.parametrize(("programme", "language"), VIEWS)
def test_every_chart_and_table_has_words_and_every_slide_its_notes(programme: str, language: str) -> None:
    show, told = opened(written(at(programme, language))), slides(at(programme, language))
    for slide, source in zip(show.slides, told, strict=True):
        frames = [shape for shape in slide.shapes if shape.has_chart or shape.has_table]
        assert all(frame._element.nvGraphicFramePr.cNvPr.get("descr") for frame in frames)
        notes = slide.notes_slide.notes_text_frame.text
        assert source.title in notes and source.remarks.link in notes
        assert all(text in notes for _, text in source.remarks.lines)
        titles = [shape.text_frame.text for shape in slide.placeholders if shape.placeholder_format.idx == 0]
        assert titles == [source.title]
        assert not [shape for shape in slide.placeholders if not shape.text_frame.text.strip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_in_the_language_of_the_file(language: str) -> None:
    tags = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
    for slide in opened(written(at("pilot-2022", language))).slides:
        runs = list(slide._element.iter(qn("a:r")))
        assert runs and {run.find(qn("a:rPr")).get("lang") for run in runs} == {tags[language]}


@pytest.mark.parametrize(("programme", "language"), VIEWS)
def test_every_run_has_its_own_letters_and_leaves_none_to_its_paragraph(programme: str, language: str) -> None:
    for slide in opened(written(at(programme, language))).slides:
        assert not slide._element.xpath(".//a:p/a:pPr/a:defRPr")
        made = [shape for shape in slide.shapes if not shape.is_placeholder and not shape.has_chart]
        runs = [run for shape in made for run in shape._element.iter(qn("a:r"))]
        ends = [end for shape in made for end in shape._element.xpath(".//a:p[not(a:r)]/a:endParaRPr")]
        assert [run.find(qn("a:t")).text for run in runs if not run.find(qn("a:rPr")).get("sz")] == []
        assert all(end.get("sz") for end in ends)
        tables = [shape.table for shape in slide.shapes if shape.has_table]
        heads = [run for table in tables for cell in table.rows[0].cells for run in cell._tc.iter(qn("a:rPr"))]
        assert all(run.get("b") == "1" and run.find(qn("a:solidFill")) is not None for run in heads)


def test_what_the_file_says_of_itself_is_in_time_and_not_too_long() -> None:
    told = slides(at("pilot-2022"))[0]
    long = replace(told, title="x" * 300, remarks=replace(told.remarks, footer="y" * 300))
    moment = datetime(2027, 1, 4, 9, 5, tzinfo=timezone(timedelta(hours=1)))
    said = opened(write_pptx((long,), at("pilot-2022").speaker, moment)).core_properties
    assert (said.title, said.comments) == ("x" * 254 + "…", "y" * 254 + "…")
    assert said.created == said.modified == datetime(2027, 1, 4, 8, 5)


def test_made_up_values_wear_a_pattern_and_the_pilot_wears_none() -> None:
    for programme, is_made_up in (("example-imdi", True), ("pilot-2022", False)):
        told, show = slides(at(programme)), opened(written(at(programme)))
        for slide, source in zip(show.slides, told, strict=True):
            charts = [shape.chart._chartSpace for shape in slide.shapes if shape.has_chart]
            fills = [fill for chart in charts for fill in chart.iter(qn("a:pattFill"))]
            texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
            plots = [block for block in source.blocks if isinstance(block, Plot) and block.is_made_up]
            assert bool(fills) == bool(plots) and ("Oppdiktede tall" in texts) == source.is_made_up <= is_made_up


def test_tables_are_tables_with_a_row_of_headings() -> None:
    told, show = slides(at("pilot-2022")), opened(written(at("pilot-2022")))
    grids = [block for slide in told for block in slide.blocks if isinstance(block, Grid)]
    tables = [shape.table for slide in show.slides for shape in slide.shapes if shape.has_table]
    assert len(tables) == len(grids) >= 4
    for grid, table in zip(grids, tables, strict=True):
        rows = [tuple(cell.text for cell in row.cells) for row in table.rows]
        assert rows == [grid.headings, *grid.rows] and table.first_row


@pytest.mark.parametrize(("programme", "language"), VIEWS)
def test_nothing_stands_outside_the_slide_or_twice_in_the_file(programme: str, language: str) -> None:
    content = written(at(programme, language))
    show = opened(content)
    for slide in show.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= show.slide_width + 1, (slide, shape.name)
            assert shape.top >= 0 and shape.top + shape.height <= show.slide_height + 1, (slide, shape.name)
    for owner in (*show.slides, show.slide_master):
        numbers = [one.get("id") for one in owner._element.iter(qn("p:cNvPr"))]
        assert len(numbers) == len(set(numbers))
    with ZipFile(BytesIO(content)) as package:
        assert len(package.namelist()) == len(set(package.namelist()))


def test_no_text_becomes_a_formula_in_a_sheet() -> None:
    told = next(slide for slide in slides(at("pilot-2022")) if slide.key == "sessions")
    (plot,) = told.blocks
    evil = replace(plot, categories=("=1+1", "@SUM(1)", *plot.categories[2:]))
    content = write_pptx((replace(told, blocks=(evil,)),), at("pilot-2022").speaker, MOMENT)
    sheets = {name: part for name, part in parts(content) if "worksheets" in name}
    texts = b"".join(part for name, part in parts(content) if name.endswith("sharedStrings.xml"))
    assert sheets and not any(b"<f>" in part for part in sheets.values()) and b"'=1+1" in texts


def test_the_file_is_small_and_quickly_made() -> None:
    told, before = slides(at("example-imdi")), time.perf_counter()
    content = write_pptx(told[:14], at("example-imdi").speaker, MOMENT)
    assert time.perf_counter() - before < MOST_SECONDS and len(content) < MOST_BYTES


def test_no_slides_are_told_and_not_written() -> None:
    with pytest.raises(FaultsFound, match="deck_without_slides"):
        write_pptx((), at("pilot-2022").speaker, MOMENT)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_libreoffice_opens_it_and_gives_a_page_for_each_slide(tmp_path) -> None:
    (tmp_path / "show.pptx").write_bytes(written(at("example-imdi")))
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "pdf"]
    subprocess.run([*command, "show.pptx"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    pages = len(re.findall(rb"/Type\s*/Page[^s]", (tmp_path / "show.pdf").read_bytes()))
    assert pages == len(slides(at("example-imdi")))


def test_the_project_has_what_these_tests_look_at() -> None:
    assert {"pilot-2022", "example-imdi"} <= set(desk().programmes)
