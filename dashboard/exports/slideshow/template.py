"""A user's own PowerPoint template: opened, emptied of slides, and refused in words where it cannot carry ours."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.oxml import serialize_part_xml
from pptx.opc.package import Part, XmlPart
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Show
from pptx.slide import SlideLayout

from dashboard.errors import Fault, FaultsFound
from dashboard.exports.slideshow.look import drop_leftovers, drop_slides

MOST_BYTES = 60_000_000
MOST_UNPACKED = 600_000_000
TYPES = "[Content_Types].xml"
CORE = "/docProps/core.xml"
MAIN = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
OTHER_MAINS = (
    b"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
    b"application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
)
# Layouts by what they are for, never by name or number: those differ from template to template.
OPENING, CONTENT, TITLED = ("title",), ("obj", "tx"), ("titleOnly", "obj", "tx")


def open_template(content: bytes, where: str) -> Show:
    """An empty show in the look of a .pptx or .potx. Raises FaultsFound where it cannot be used."""
    try:
        show = Presentation(BytesIO(_as_presentation(content, where)))
        layouts = list(show.slide_layouts)
        _forget_slides(show)
    except FaultsFound:
        raise
    except Exception as error:
        # A damaged package makes the library fail in many ways; whichever it is, the remedy is the same.
        raise FaultsFound([Fault("template_unreadable", where, values={"reason": type(error).__name__})]) from None
    if find_layout(layouts, TITLED) is None:
        raise FaultsFound([Fault("template_layout_missing", where, values={"layout": ", ".join(TITLED)})])
    return show


def _as_presentation(content: bytes, where: str) -> bytes:
    """The package with the type of a presentation, whichever of PowerPoint's types it had."""
    try:
        with ZipFile(BytesIO(content)) as package:
            entries = package.infolist()
            is_too_large = len(content) > MOST_BYTES or sum(entry.file_size for entry in entries) > MOST_UNPACKED
            if is_too_large or any("vbaProject" in entry.filename for entry in entries):
                code = "template_too_large" if is_too_large else "template_with_macros"
                raise FaultsFound([Fault(code, where, values={"most": MOST_BYTES // 1_000_000})])
            parts = {entry.filename: package.read(entry) for entry in entries}
            types = parts[TYPES]
    except (BadZipFile, KeyError, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise FaultsFound([Fault("template_unreadable", where, values={"reason": type(error).__name__})]) from None
    for other in OTHER_MAINS:
        types = types.replace(other, MAIN)
    out = BytesIO()
    with ZipFile(out, "w") as package:
        for name, part in {**parts, TYPES: types}.items():
            package.writestr(name, part)
    return out.getvalue()


def _forget_slides(show: Show) -> None:
    """Take out the slides, and all that knows of them.

    A slide that something still leads to would be written along, with all it says and under the name of a new one.
    """
    for name in ("p:custShowLst", "p:extLst"):
        for known in show.element.findall(qn(name)):
            show.element.remove(known)
    drop_slides(show)
    drop_leftovers(show)
    for part in list(show.part.package.iter_parts()):
        _forget_ways(part)
    _show_all(show)
    _drop_second_core(show)


def _forget_ways(part: Part) -> None:
    """Take out what leads from a part to a slide: buttons of a layout, and the view that remembers an outline."""
    ways = [key for key, way in part.rels.items() if way.reltype == RELATIONSHIP_TYPE.SLIDE]
    if ways:
        root = part._element if isinstance(part, XmlPart) else parse_xml(part.blob)
        for leading in [one for one in root.iter() if one.get(qn("r:id")) in ways]:
            leading.getparent().remove(leading)
        for key in ways:
            part.rels.pop(key)
        if not isinstance(part, XmlPart):
            part.blob = serialize_part_xml(root)


def _show_all(show: Show) -> None:
    """A template that shows some of its own slides only would show as many of ours."""
    for way in show.part.rels.values():
        if way.reltype == RELATIONSHIP_TYPE.PRES_PROPS:
            settings = parse_xml(way.target_part.blob)
            for some in list(settings.iter(qn("p:sldRg"), qn("p:custShow"))):
                some.getparent().replace(some, parse_xml(f"<p:sldAll {nsdecls('p')}/>"))
            way.target_part.blob = serialize_part_xml(settings)


def _drop_second_core(show: Show) -> None:
    """Some programs relate to the properties in a way of their own."""
    package = show.part.package
    for key, rel in list(package._rels.items()):
        is_other = not rel.is_external and str(rel.target_part.partname) == CORE
        if is_other and rel.reltype != RELATIONSHIP_TYPE.CORE_PROPERTIES:
            package._rels.pop(key)


def find_layout(layouts: Iterable[SlideLayout], types: Iterable[str]) -> SlideLayout | None:
    """The first layout of the first of these types that has a title; any with a title where none has the type."""
    titled = [layout for layout in layouts if title_of(layout) is not None]
    by_type = (layout for kind in types for layout in titled if layout._element.get("type") == kind)
    return next(by_type, titled[0] if titled else None)


def title_of(owner: SlideLayout) -> object | None:
    """The title placeholder of a layout or slide; None where it has none."""
    kinds = {shape._element.find(f".//{qn('p:ph')}").get("type"): shape for shape in owner.placeholders}
    return kinds.get("title") or kinds.get("ctrTitle")
