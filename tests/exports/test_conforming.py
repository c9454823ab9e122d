"""What is made for PowerPoint and Excel holds to the rules of Open XML, so that neither offers to repair it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from dashboard.exports import figures_sheet, stamp_of
from dashboard.exports.bundled import all_tables
from dashboard.exports.workbook import write_xlsx
from dashboard.intake import write_template
from dashboard.project import ROOT
from tests.exports.opened import reader
from tests.exports.shows import written
from tests.real import LANGUAGES

TYPES, RELATIONS = "[Content_Types].xml", ".rels"
SHOW, SLIDE, CHART = "ppt/presentation.xml", "ppt/slides/slide2.xml", "ppt/charts/chart1.xml"
PLACES = [("pilot-2022", "open", "nb"), ("example-imdi", "internal", "en"), ("example-municipal", "open", "nn")]
DAY = date(2026, 1, 2)


def faults(content: bytes, kind: str, folder: Path) -> list[str]:
    """What is wrong with a file, and with every workbook inside it. kind: its ending, without the point."""
    path = folder / f"made.{kind}"
    path.write_bytes(content)
    result = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(path)
    found = [f"{error.part_uri}: {error.description}" for error in result.errors]
    with ZipFile(BytesIO(content)) as package:
        found += loose(package)
        inside = [name for name in package.namelist() if name.endswith(".xlsx")]
        return found + [fault for name in inside for fault in faults(package.read(name), "xlsx", folder)]


def loose(package: ZipFile) -> Iterator[str]:
    """Parts that stand twice in a package, have no type, or that nothing leads to."""
    names = Counter(name.lower() for name in package.namelist())
    yield from (f"{name} stands twice" for name, times in names.items() if times > 1)
    types = ElementTree.fromstring(package.read(TYPES))
    known = {one.get("PartName", "").lower() for one in types}
    endings = {one.get("Extension", "").lower() for one in types if one.get("ContentType") != "application/xml"}
    parts = [name for name in names if name != TYPES.lower()]
    yield from (f"{name} has no type" for name in parts
                if f"/{name}" not in known and name.rpartition(".")[2] not in endings)  # fmt: skip
    led = set(_targets(package))
    yield from (f"nothing leads to {name}" for name in parts if not name.endswith(RELATIONS) and name not in led)


def _targets(package: ZipFile) -> Iterator[str]:
    for name in package.namelist():
        ways = ElementTree.fromstring(package.read(name)) if name.endswith(RELATIONS) else ()
        home = PurePosixPath("/", name).parent.parent
        yield from (_plain(home / way.attrib["Target"]) for way in ways if way.get("TargetMode") != "External")


def _plain(path: PurePosixPath) -> str:
    """The path without steps upwards, as it stands in the package."""
    steps: list[str] = []
    for step in path.parts[1:]:
        steps = steps[:-1] if step == ".." else [*steps, step]
    return "/".join(steps).lower()


@pytest.mark.parametrize("place", PLACES)
def test_slides_hold_to_the_format_with_all_the_workbooks_inside(place: tuple[str, str, str], tmp_path: Path) -> None:
    content = written(reader(*place))
    with ZipFile(BytesIO(content)) as package:
        assert sum(name.endswith(".xlsx") for name in package.namelist()) >= 5
    assert faults(content, "pptx", tmp_path) == []


@pytest.mark.parametrize("place", PLACES)
def test_workbooks_hold_to_the_format(place: tuple[str, str, str], tmp_path: Path) -> None:
    at = reader(*place)
    figures = figures_sheet(at)
    for content in (all_tables(at, DAY), write_xlsx(figures, stamp_of(at, figures, DAY))):
        assert faults(content, "xlsx", tmp_path) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_to_fill_in_holds_to_the_format(language: str, tmp_path: Path) -> None:
    assert faults(write_template(language, ROOT), "xlsx", tmp_path) == []


def _moved(part: bytes) -> bytes:
    """A chart whose gap between bars stands where its direction has to."""
    gap = re.search(rb"<c:gapWidth[^>]*/>", part)[0]
    return part.replace(gap, b"").replace(b"<c:barDir", gap + b"<c:barDir", 1)


SPOILT = {
    "an element in the wrong place": (CHART, _moved, "barDir"),
    "a number below zero": (CHART, lambda part: part.replace(b'axId val="', b'axId val="-'), "less than minimum"),
    "a shape twice": (SLIDE, lambda part: part.replace(b'<p:cNvPr id="3"', b'<p:cNvPr id="2"'), "Duplicate shape"),
    "a part that is gone": (CHART, lambda part: None, "target not found"),
    "a type that is gone": (TYPES, lambda part: part.replace(b"/ppt/charts/chart1.xml", b"/x"), "has no type"),
    "a link to nothing": (SHOW, lambda part: part.replace(b' r:id="rId', b' r:id="rId9'), "does not exist"),
    "a part beside the rest": ("ppt/slides/slide99.xml", lambda part: b"<x/>", "nothing leads to"),
}


def _changed(parts: Mapping[str, bytes | None]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as package:
        for name, part in parts.items():
            if part is not None:
                package.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize("spoilt", SPOILT)
def test_what_would_be_repaired_is_found(spoilt: str, tmp_path: Path) -> None:
    name, change, said = SPOILT[spoilt]
    with ZipFile(BytesIO(written(reader(*PLACES[0])))) as package:
        parts = {each: package.read(each) for each in package.namelist()}
    found = faults(_changed({**parts, name: change(parts.get(name, b""))}), "pptx", tmp_path)
    assert any(said in fault for fault in found), found
