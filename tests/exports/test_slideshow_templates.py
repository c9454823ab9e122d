"""A user's own template is used where it can be, and refused in words where it cannot."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Show
from pptx.util import Cm

from dashboard.errors import FaultsFound
from dashboard.exports.slideshow import write_pptx
from dashboard.exports.slideshow.template import open_template
from tests.exports.opened import reader
from tests.exports.shows import MOMENT, opened, parts, slides, written
from tests.exports.test_conforming import faults

POTX = b"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
PPTX = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def template(*kept: str) -> bytes:
    """A template of another size with two slides in it and only some of the usual layouts."""
    show = Presentation()
    show.slide_width, show.slide_height = Cm(33.87), Cm(19.05)
    for layout in list(show.slide_layouts):
        if layout._element.get("type") not in kept:
            show.slide_layouts.remove(layout)
    for _ in range(2):
        show.slides.add_slide(show.slide_layouts[0])
    out = BytesIO()
    show.save(out)
    return out.getvalue()


def changed(content: bytes, name: str, change) -> bytes:
    """The package with one part changed."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as package, ZipFile(out, "w") as new:
        for entry in package.namelist():
            part = package.read(entry)
            new.writestr(entry, change(part) if entry == name else part)
    return out.getvalue()


SECRET = "old and secret"
SPACES = nsdecls("p", "a", "r")


def known(show: Show, kind: str) -> Part:
    """The part of a show that it relates to as this kind."""
    (part,) = (way.target_part for way in show.part.rels.values() if way.reltype.endswith(f"/{kind}"))
    return part


def show_some(show: Show) -> None:
    """The first slide is a custom show, and it alone is shown."""
    first = show.slides._sldIdLst[0].rId
    custom = f'<p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="{first}"/></p:sldLst></p:custShow>'
    size = show.element.find(qn("p:notesSz"))
    size.addnext(parse_xml(f"<p:custShowLst {SPACES}>{custom}</p:custShowLst>"))
    only = f'<p:presentationPr {SPACES}><p:showPr><p:present/><p:custShow id="0"/></p:showPr></p:presentationPr>'
    known(show, "presProps")._blob = only.encode()


def remember_outline(show: Show) -> None:
    """The first slide was folded when its editor looked at the outline."""
    view = known(show, "viewProps")
    folded = f'<p:sld r:id="{view.relate_to(show.slides[0].part, RELATIONSHIP_TYPE.SLIDE)}" collapse="1"/>'
    scale = '<p:cViewPr><p:scale><a:sx n="1" d="3"/><a:sy n="1" d="3"/></p:scale><p:origin x="0" y="0"/></p:cViewPr>'
    outline = f"<p:outlineViewPr>{scale}<p:sldLst>{folded}</p:sldLst></p:outlineViewPr>"
    view._blob = f"<p:viewPr {SPACES}>{outline}</p:viewPr>".encode()


def button(show: Show) -> None:
    """A shape on a layout leads to the first slide, and its footer is a picture that leads to a page."""
    (layout,) = (one for one in show.slide_layouts if one._element.get("type") == "titleOnly")
    way = layout.part.relate_to(show.slides[0].part, RELATIONSHIP_TYPE.SLIDE)
    page = layout.part.relate_to("https://example.org", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    shapes = {shape.placeholder_format.type: shape for shape in layout.placeholders}
    title, footer = (next(shape for kind, shape in shapes.items() if kind.name == name) for name in ("TITLE", "FOOTER"))
    jump = f'<a:hlinkClick {SPACES} r:id="{way}" action="ppaction://hlinksldjump"/>'
    title._element.nvSpPr.cNvPr.append(parse_xml(jump))
    footer._element.nvSpPr.cNvPr.append(parse_xml(f'<a:hlinkClick {SPACES} r:id="{page}"/>'))


AWKWARD: tuple[Callable[[Show], None], ...] = (show_some, remember_outline, button)


def awkward(make: Callable[[Show], None]) -> bytes:
    """A template as PowerPoint may save it, with something that knows of its first slide."""
    show = Presentation(BytesIO(template("title", "obj", "titleOnly")))
    show.slides[0].shapes.title.text = show.slides[0].notes_slide.notes_text_frame.text = SECRET
    make(show)
    out = BytesIO()
    show.save(out)
    return out.getvalue()


@pytest.mark.parametrize("make", AWKWARD)
def test_nothing_of_the_slides_of_a_template_comes_along(make: Callable[[Show], None], tmp_path: Path) -> None:
    at, own = reader("pilot-2022", "open", "nb"), awkward(make)
    assert faults(own, "pptx", tmp_path) == [] and any(SECRET.encode() in part for _, part in parts(own))
    content = write_pptx(slides(at)[:4], at.speaker, MOMENT, ("own.pptx", own))
    assert faults(content, "pptx", tmp_path) == [] and len(opened(content).slides) == 4
    assert [name for name, part in parts(content) if SECRET.encode() in part or b"<p:custShow" in part] == []


def refusal(content: bytes) -> str:
    """Why a template is refused."""
    with pytest.raises(FaultsFound) as found:
        open_template(content, "own.potx")
    (fault,) = found.value.faults
    return fault.code


@pytest.mark.parametrize("kept", [("title", "obj", "titleOnly"), ("obj",), ("titleOnly",), ("title", "secHead")])
def test_slides_are_made_in_any_template_that_has_a_layout_with_a_title(kept: tuple[str, ...]) -> None:
    at = reader("pilot-2022", "open", "nb")
    show = opened(written(at, ("own.pptx", template(*kept))))
    assert len(show.slides) == len(slides(at)) and show.slide_width == Cm(33.87)
    assert [slide.shapes.title.text_frame.text for slide in show.slides] == [told.title for told in slides(at)]


def test_a_potx_is_written_as_a_presentation() -> None:
    at = reader("pilot-2022", "open", "nb")
    potx = changed(template("title", "obj", "titleOnly"), "[Content_Types].xml", lambda part: part.replace(PPTX, POTX))
    content = written(at, ("own.potx", potx))
    with ZipFile(BytesIO(content)) as package:
        assert PPTX in package.read("[Content_Types].xml") and POTX not in package.read("[Content_Types].xml")
        assert len(package.namelist()) == len(set(package.namelist()))
        assert len([name for name in package.namelist() if name.startswith("ppt/slides/slide")]) == len(slides(at))
        assert not {"docProps/thumbnail.jpeg", "docProps/app.xml"} & set(package.namelist())


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "template_unreadable"),
        (b"not a zip", "template_unreadable"),
        (template("obj")[:4000], "template_unreadable"),
        (changed(template("obj"), "ppt/presentation.xml", lambda part: part[:200]), "template_unreadable"),
        (changed(template("obj"), "[Content_Types].xml", lambda part: b""), "template_unreadable"),
        (template("blank"), "template_layout_missing"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(content: bytes, code: str) -> None:
    assert refusal(content) == code


def test_a_template_with_macros_is_refused() -> None:
    out = BytesIO(template("obj"))
    with ZipFile(out, "a") as package:
        package.writestr("ppt/vbaProject.bin", b"macro")
    assert refusal(out.getvalue()) == "template_with_macros"
