"""A user's own template is used where it can be, and refused in words where it cannot."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.util import Cm

from dashboard.errors import FaultsFound
from dashboard.exports.slideshow.template import open_template
from tests.exports.opened import reader
from tests.exports.shows import opened, slides, written

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
