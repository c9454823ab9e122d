"""One slide of the file: its title, its blocks in the room there is, its notes, and what stands at its foot."""

from collections.abc import Sequence

from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Show
from pptx.slide import Slide, SlideLayout
from pptx.util import Emu, Inches, Pt

from dashboard.exports.slideshow.charts import add_chart
from dashboard.exports.slideshow.look import Box, append_copy, flatten
from dashboard.exports.slideshow.tables import add_table
from dashboard.exports.slideshow.template import CONTENT, OPENING, TITLED, find_layout, title_of
from dashboard.telling.blocks import Block, Grid, KeyFigure, Plot, Points, Told
from dashboard.wording import Speaker

TITLE = "title"
MOST_ABREAST = 4
FOOT = Inches(0.45)
BADGE = (Inches(2.6), Inches(0.34))
# Longer titles in smaller letters, so that two lines are enough for each.
TITLE_SIZES = ((62, 30), (96, 26), (140, 22), (10_000, 18))
LABEL, REMARK = Pt(17), Pt(13)
LARGEST, SMALLEST = 40, 20
LETTER = 0.6
"""The width of a bold letter on average, as a share of its size."""
BESIDE = 0.3
"""The share of the width that figures take beside a plot."""
ABOVE = 0.72
"""The share of the height that a plot or grid takes above sentences."""


def add_page(show: Show, told: Told, speaker: Speaker) -> Slide:
    """Add a slide to the show."""
    layouts = list(show.slide_layouts)
    is_opening = told.key == TITLE
    layout = find_layout(layouts, OPENING if is_opening else TITLED)
    slide = show.slides.add_slide(layout)
    title = title_of(slide)
    title.text_frame.text = told.title
    if not is_opening:
        size = next(size for most, size in TITLE_SIZES if len(told.title) <= most)
        title.text_frame.paragraphs[0].font.size = Pt(size)
        _arrange(slide, told.blocks, _room(show, layouts), speaker)
        _foot(slide, layout, f"{told.kicker} · {told.remarks.footer}")
    else:
        _opening(slide, told, _room(show, layouts), speaker)
    _drop_empty(slide)
    if told.is_made_up:
        _badge(show, slide, speaker.text("forms.made_up"))
    slide.notes_slide.notes_text_frame.text = notes(told)
    return slide


def notes(told: Told) -> str:
    """What the one who speaks has beside the slide: its message, and where everything is from."""
    lines = [told.title, *(f"{term}: {text}" for term, text in told.remarks.lines), told.remarks.link]
    return "\n".join(lines)


def _room(show: Show, layouts: Sequence[SlideLayout]) -> Box:
    """Where content may stand: the body of the template's layout for it, else the middle of the slide."""
    layout = find_layout(layouts, CONTENT)
    bodies = [
        shape for shape in layout.placeholders
        if shape._element.find(f".//{qn('p:ph')}").get("type", "obj") in ("obj", "body") and shape.width
    ]  # fmt: skip
    width, height = show.slide_width, show.slide_height
    if not bodies:
        return Emu(int(width * 0.06)), Emu(int(height * 0.24)), Emu(int(width * 0.88)), Emu(int(height * 0.64))
    body = max(bodies, key=lambda shape: shape.width * shape.height)
    # A template may be carelessly made: what we put in stays on the slide.
    left, top = max(body.left, 0), max(body.top, 0)
    right, bottom = min(left + body.width, width - FOOT), min(top + body.height, height - FOOT)
    return Emu(left), Emu(top), Emu(right - left), Emu(bottom - top)


def _arrange(slide: Slide, blocks: Sequence[Block], room: Box, speaker: Speaker) -> None:
    """Figures beside a plot, sentences under it; each kind alone has all the room."""
    figures = [block for block in blocks if isinstance(block, KeyFigure)]
    large = [block for block in blocks if isinstance(block, Plot | Grid)]
    points = [block for block in blocks if isinstance(block, Points)]
    left, top, width, height = room
    if large and points:
        height = Emu(int(height * ABOVE))
        under = Emu(top + height), Emu(room[3] - height)
        add_points(slide, points, (left, under[0], width, under[1]))
    elif points:
        add_points(slide, points, room)
    if figures and large:
        wide = Emu(int(width * BESIDE))
        _add_figures(slide, figures, (left, top, wide, height), 1)
        left, width = Emu(left + wide), Emu(width - wide)
    elif figures:
        abreast = min(MOST_ABREAST, len(figures)) if len(figures) != 6 else 3
        _add_figures(slide, figures, room, abreast)
    for block in large:
        box = (left, top, width, height)
        add_chart(slide, block, box, speaker) if isinstance(block, Plot) else add_table(slide, block, box)


def _add_figures(slide: Slide, figures: Sequence[KeyFigure], room: Box, abreast: int) -> None:
    left, top, width, height = room
    down = -(-len(figures) // abreast)
    wide, high = width // abreast, height // max(down, 2)
    for number, figure in enumerate(figures):
        row, column = divmod(number, abreast)
        box = slide.shapes.add_textbox(left + column * wide, top + row * high, wide - Inches(0.2), high - Inches(0.1))
        box.text_frame.word_wrap = True
        fitting = int((wide - Inches(0.4)) / Pt(1) / (LETTER * len(figure.said)))
        size = Pt(SMALLEST if figure.is_absent else max(SMALLEST, min(LARGEST, fitting)))
        said = (figure.said, size, not figure.is_absent)
        lines = ((figure.label, LABEL, False), said, (figure.remark, REMARK, False))
        for line, (text, size, is_bold) in enumerate(lines):
            paragraph = box.text_frame.paragraphs[0] if line == 0 else box.text_frame.add_paragraph()
            paragraph.text = text
            paragraph.font.size, paragraph.font.bold = size, is_bold
            paragraph.font.italic = figure.is_absent and line == 1
            paragraph.font.color.theme_color = MSO_THEME_COLOR.ACCENT_1 if is_bold else MSO_THEME_COLOR.TEXT_1


def add_points(slide: Slide, points: Sequence[Points], box: Box) -> None:
    """Sentences, a paragraph each."""
    frame = slide.shapes.add_textbox(*box).text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    for number, text in enumerate(text for block in points for text in block.texts):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.text, paragraph.space_after = text, Pt(6)
        paragraph.font.size = Pt(18)
        paragraph.font.color.theme_color = MSO_THEME_COLOR.TEXT_1


def _opening(slide: Slide, told: Told, room: Box, speaker: Speaker) -> None:
    """The title slide: its sentences in the subtitle where the template has one."""
    texts = [text for block in told.blocks if isinstance(block, Points) for text in block.texts]
    under = next((s for s in slide.placeholders if s._element.find(f".//{qn('p:ph')}").get("type") == "subTitle"), None)
    if under is None:
        _arrange(slide, told.blocks, room, speaker)
    else:
        under.text_frame.text = "\n".join(texts)


def _foot(slide: Slide, layout: SlideLayout, text: str) -> None:
    """Footer and slide number, which a new slide does not get from its layout by itself."""
    kinds = {s._element.find(f".//{qn('p:ph')}").get("type"): s for s in layout.placeholders}
    for kind in ("ftr", "sldNum"):
        if kind in kinds:
            append_copy(slide.shapes._spTree, kinds[kind]._element)
    for shape in slide.placeholders:
        if shape._element.find(f".//{qn('p:ph')}").get("type") == "ftr":
            shape.text_frame.text = text
            shape.text_frame.word_wrap = True
            shape.text_frame.paragraphs[0].font.size = Pt(11)


def _drop_empty(slide: Slide) -> None:
    """An empty placeholder would show its own prompt to whoever edits the slide."""
    for shape in list(slide.placeholders):
        if not shape.has_text_frame or not shape.text_frame.text.strip():
            shape._element.getparent().remove(shape._element)


def _badge(show: Show, slide: Slide, text: str) -> None:
    """The words that the values are made up, on stripes, in the corner where nothing else stands."""
    wide, high = BADGE
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, show.slide_width - wide, 0, wide, high)
    shape.fill.patterned()
    shape.fill.pattern = MSO_PATTERN.LIGHT_UPWARD_DIAGONAL
    shape.fill.fore_color.theme_color, shape.fill.back_color.theme_color = (
        MSO_THEME_COLOR.ACCENT_6, MSO_THEME_COLOR.BACKGROUND_1,
    )  # fmt: skip
    shape.line.fill.background()
    flatten(shape)
    paragraph = shape.text_frame.paragraphs[0]
    paragraph.text, paragraph.alignment = text, PP_ALIGN.CENTER
    paragraph.font.size, paragraph.font.bold = Pt(14), True
    paragraph.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
