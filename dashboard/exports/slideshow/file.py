"""The whole file: every slide, the language of every text, and what the file says of itself."""

from collections.abc import Sequence
from copy import deepcopy
from datetime import UTC, datetime
from io import BytesIO

from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as Show

from dashboard.errors import Fault, FaultsFound
from dashboard.exports.slideshow.look import new_show
from dashboard.exports.slideshow.pages import add_page
from dashboard.exports.slideshow.template import open_template
from dashboard.telling.blocks import Told
from dashboard.wording import Speaker

TAGS = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
TEXTS = ("a:rPr", "a:endParaRPr", "a:defRPr")
MOST_SAID = 255
"""So many characters at most may stand in each thing the file says of itself."""

Template = tuple[str, bytes]
"""The name and the bytes of a user's own .pptx or .potx."""


def write_pptx(
    slides: Sequence[Told], speaker: Speaker, moment: datetime, template: Template | None = None
) -> bytes:
    """The slides as a .pptx, in our own look or in that of a template.

    Raises FaultsFound where there is nothing to write or the template cannot be used.
    """
    if not slides:
        raise FaultsFound([Fault("deck_without_slides", "")])
    show = open_template(template[1], template[0]) if template else new_show()
    for told in slides:
        add_page(show, told, speaker)
    _settle_letters(show)
    _tag(show, TAGS.get(speaker.language, speaker.language))
    _sign(show, slides, speaker, moment)
    out = BytesIO()
    show.save(out)
    return out.getvalue()


def _settle_letters(show: Show) -> None:
    """Give every run the letters of its paragraph, as PowerPoint itself does.

    Whether it heeds what only the paragraph says differs, and it takes such a size back from who changes it.
    """
    for slide in show.slides:
        for paragraph in slide._element.iter(qn("a:p")):
            usual = paragraph.find(f"{qn('a:pPr')}/{qn('a:defRPr')}")
            if usual is not None:
                _settle_paragraph(paragraph, usual)


def _settle_paragraph(paragraph: BaseOxmlElement, usual: BaseOxmlElement) -> None:
    own = [run.get_or_add_rPr() for run in paragraph.findall(qn("a:r"))]
    # Without a run, the end of the paragraph tells how high an empty cell is.
    for letters in own or [paragraph.get_or_add_endParaRPr()]:
        letters.attrib.update(usual.attrib)
        letters.extend(deepcopy(part) for part in usual)
    usual.getparent().remove(usual)


def _tag(show: Show, language: str) -> None:
    """Mark the language of every text, so that it is read out and spelt as what it is."""
    for slide in show.slides:
        charts = [shape.chart._chartSpace for shape in slide.shapes if shape.has_chart]
        for root in (slide._element, slide.notes_slide._element, *charts):
            _tag_texts(root, language)


def _tag_texts(root: BaseOxmlElement, language: str) -> None:
    for run in root.iter(qn("a:r")):
        run.get_or_add_rPr()
    for properties in root.iter(*map(qn, TEXTS)):
        properties.set("lang", language)


def _sign(show: Show, slides: Sequence[Told], speaker: Speaker, moment: datetime) -> None:
    said = show.core_properties
    said.title = _short(slides[0].title)
    said.author = said.last_modified_by = speaker.text("app.name")
    said.subject, said.keywords, said.comments, said.category = "", "", _short(slides[0].remarks.footer), ""
    said.language = TAGS.get(speaker.language, speaker.language)
    said.created = said.modified = moment.astimezone(UTC)
    said.revision = 1


def _short(text: str) -> str:
    return text if len(text) <= MOST_SAID else f"{text[: MOST_SAID - 1]}\u2026"
