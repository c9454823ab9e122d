"""Our own slide master for wide screens, made from the one python-pptx brings."""

import re
from copy import deepcopy

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as Show
from pptx.shapes.base import BaseShape
from pptx.util import Emu, Inches, Pt

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
FONT = "Arial"
# Dark and light text and paper, then the accents that series take by number.
COLOURS = {
    "dk1": "17272C", "lt1": "FFFFFF", "dk2": "0B5A6B", "lt2": "F5F8F8",
    "accent1": "0B5A6B", "accent2": "A9CFD8", "accent3": "7A4A00", "accent4": "D3DCDF",
    "accent5": "4D5F65", "accent6": "F0C274", "hlink": "0B5A6B", "folHlink": "4D5F65",
}  # fmt: skip
KEPT = ("title", "obj", "titleOnly")
OF_FILE = ("thumbnail", "extended-properties", "origin")
OF_EDITORS = ("commentAuthors", "authors", "changesInfo", "revisionInfo")
Box = tuple[Emu, Emu, Emu, Emu]
"""Left, top, width and height."""

TITLE_BOX: Box = (Inches(0.6), Inches(0.42), Inches(12.13), Inches(1.15))
BODY_BOX: Box = (Inches(0.6), Inches(1.75), Inches(12.13), Inches(4.95))
FOOTER_BOX: Box = (Inches(0.6), Inches(6.92), Inches(10.9), Inches(0.5))
NUMBER_BOX: Box = (Inches(11.73), Inches(6.92), Inches(1.0), Inches(0.5))
OPENING_BOX: Box = (Inches(0.9), Inches(2.1), Inches(11.5), Inches(1.6))
UNDER_BOX: Box = (Inches(0.9), Inches(3.85), Inches(11.5), Inches(2.4))
LINE_BOX: Box = (Emu(0), Emu(0), WIDTH, Inches(0.14))
TITLE_SIZE, BODY_SIZE = Pt(30), Pt(20)
INKS = {
    "ctrTitle": (Pt(48), "accent1"), "subTitle": (Pt(22), "accent5"), "ftr": (Pt(11), "accent5"),
    "sldNum": (Pt(11), "accent5"),
}  # fmt: skip
"""Size and colour of the letters of those placeholders that do not look like the body."""


def new_show() -> Show:
    """An empty show in our own look, with the layouts title, obj and titleOnly."""
    show = Presentation()
    show.slide_width, show.slide_height = WIDTH, HEIGHT
    # The show it is made from says that its slides are four by three.
    show.element.find(qn("p:sldSz")).attrib.pop("type", None)
    drop_leftovers(show)
    _drop_layouts(show)
    _colour(show)
    master = show.slide_master
    # The line stands in the master, so that no slide has to draw it.
    append_copy(master.shapes._spTree, _line(show))
    for owner in (master, *show.slide_layouts):
        for shape in list(owner.placeholders):
            _place(shape, owner is not master and owner._element.get("type") == "title")
    _sizes(show)
    return show


def _drop_layouts(show: Show) -> None:
    for layout in list(show.slide_layouts):
        if layout._element.get("type") not in KEPT:
            show.slide_layouts.remove(layout)


def _colour(show: Show) -> None:
    """Put our colours and font into the theme."""
    (part,) = (rel.target_part for rel in show.slide_master.part.rels.values() if rel.reltype.endswith("/theme"))
    theme = part.blob.decode("utf-8")
    for name, colour in COLOURS.items():
        theme = re.sub(rf"(<a:{name}>).*?(</a:{name}>)", rf'\g<1><a:srgbClr val="{colour}"/>\g<2>', theme, flags=re.S)
    part._blob = re.sub(r'<a:latin typeface="[^"]*"', f'<a:latin typeface="{FONT}"', theme).encode("utf-8")


def _line(show: Show) -> BaseOxmlElement:
    """The accent line along the top edge, made on a slide that is not kept."""
    from pptx.enum.dml import MSO_THEME_COLOR
    from pptx.enum.shapes import MSO_SHAPE

    made = show.slides.add_slide(show.slide_layouts[0])
    shape = made.shapes.add_shape(MSO_SHAPE.RECTANGLE, *LINE_BOX)
    shape.fill.solid()
    shape.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
    shape.line.fill.background()
    flatten(shape)
    drop_slides(show)
    return shape._element


def flatten(shape: BaseShape) -> None:
    """Take away the shadow that every new shape gets from its style."""
    shape._element.remove(shape._element.find(qn("p:style")))


def drop_slides(show: Show) -> None:
    """Take all slides out of a show."""
    listed = show.slides._sldIdLst
    for slide in list(listed):
        show.part.drop_rel(slide.get(qn("r:id")))
        listed.remove(slide)


def drop_leftovers(show: Show) -> None:
    """Take out what is of the file that was there before: its picture, its titles, its signatures, its editors."""
    for relations, gone in ((show.part.package._rels, OF_FILE), (show.part.rels, OF_EDITORS)):
        for key, relation in list(relations.items()):
            if relation.reltype.rpartition("/")[2] in gone:
                relations.pop(key)


def append_copy(tree: BaseOxmlElement, element: BaseOxmlElement) -> None:
    """Put a copy of a shape among others, under a number that none of them has.

    Pictures and links stay behind: a copy that names a part its new owner does not know has to be repaired.
    """
    taken = [int(one.get("id")) for one in tree.iter(qn("p:cNvPr"))]
    copy = deepcopy(element)
    for naming in copy.xpath(".//*[@r:*]"):
        naming.getparent().remove(naming)
    copy.find(f".//{qn('p:cNvPr')}").set("id", str(max(taken, default=0) + 1))
    tree.append(copy)


def _place(shape: BaseShape, is_opening: bool) -> None:
    kind = shape._element.find(f".//{qn('p:ph')}").get("type", "obj")
    boxes = {
        "title": TITLE_BOX, "ctrTitle": OPENING_BOX, "subTitle": UNDER_BOX, "body": BODY_BOX, "obj": BODY_BOX,
        "ftr": FOOTER_BOX, "sldNum": NUMBER_BOX,
    }  # fmt: skip
    if kind not in boxes:
        shape._element.getparent().remove(shape._element)
        return
    shape.left, shape.top, shape.width, shape.height = boxes[kind]
    anchors = {"title": MSO_ANCHOR.TOP, "ctrTitle": MSO_ANCHOR.BOTTOM, "subTitle": MSO_ANCHOR.TOP}
    shape.text_frame.vertical_anchor = anchors.get(kind, MSO_ANCHOR.TOP)
    if kind in INKS:
        _set_style(shape, kind)


def _set_style(shape: BaseShape, kind: str) -> None:
    """Size, side and colour of the letters of a placeholder that looks otherwise than the body."""
    size, ink = INKS[kind]
    side = "r" if kind == "sldNum" else "l"
    style = parse_xml(
        f'<a:lstStyle {nsdecls("a")}><a:lvl1pPr marL="0" indent="0" algn="{side}"><a:buNone/>'
        f'<a:defRPr sz="{int(size.pt * 100)}"><a:solidFill><a:schemeClr val="{ink}"/></a:solidFill></a:defRPr>'
        "</a:lvl1pPr></a:lstStyle>"
    )
    old = shape._element.txBody.find(qn("a:lstStyle"))
    old.getparent().replace(old, style)


def _sizes(show: Show) -> None:
    """Left-aligned bold titles, and body text without bullets, in the styles that every layout inherits."""
    styles = show.slide_master._element.find(qn("p:txStyles"))
    title = styles.find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    title.set("algn", "l")
    run = title.find(qn("a:defRPr"))
    run.set("sz", str(int(TITLE_SIZE.pt * 100)))
    run.set("b", "1")
    for level in styles.find(qn("p:bodyStyle")):
        for run in level.iter(qn("a:defRPr")):
            run.set("sz", str(int(BODY_SIZE.pt * 100)))
