"""Grids as native tables: lines under the rows instead of boxes, and letters as large as the room allows."""

from math import ceil, inf

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.table import Table, _Cell
from pptx.util import Emu, Pt

from dashboard.exports.slideshow.look import Box
from dashboard.telling.blocks import Grid

PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own name for a table style without fills and lines."""

SIZES = (22, 20, 18, 16, 14, 13, 12, 11, 10)
LETTER = 0.55
"""The width of a letter on average, as a share of its size."""
LINE = 1.25
MARGIN = Pt(5)
LONGEST_WORD = 30
"""What is longer is an address, which may be broken."""
NARROWEST = 8
WIDEST = 60


def add_table(slide: Slide, grid: Grid, box: Box) -> GraphicFrame:
    """Put a grid on a slide as a table that PowerPoint can edit."""
    left, top, width, height = box
    widths = _widths(grid, width)
    size = next((size for size in SIZES if _height(grid, widths, size) <= height), SIZES[-1])
    frame = slide.shapes.add_table(len(grid.rows) + 1, len(grid.headings), left, top, width, Emu(0))
    cells = "; ".join(", ".join(row) for row in grid.rows)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", f"{grid.caption}. {cells}")
    table = frame.table
    table._tbl.tblPr.find(qn("a:tableStyleId")).text = PLAIN
    table.horz_banding = False
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = Emu(wide)
    for number, row in enumerate((grid.headings, *grid.rows)):
        # PowerPoint makes a row as high as its text needs, whatever stands here.
        table.rows[number].height = Emu(int(Pt(size) * LINE + 2 * MARGIN))
        _fill_row(table, number, row, (size, grid.numeric))
    return frame


def _widths(grid: Grid, width: int) -> list[int]:
    """The columns' widths by their longest cells, of which very long ones break over several lines anyway."""
    columns = zip(grid.headings, *grid.rows, strict=True)
    longest = [min(WIDEST, max(NARROWEST, *map(len, column), *(_word(cell) for cell in column))) for column in columns]
    return [int(width * one / sum(longest)) for one in longest]


def _word(cell: str) -> int:
    """The room for the longest word of a cell, which is not broken."""
    return max((len(word) for word in cell.split() if len(word) <= LONGEST_WORD), default=0) + 4


def _row_height(row: tuple[str, ...], widths: list[int], size: int) -> float:
    """The height of a row in letters of a size; infinite where a word would be broken."""
    room = [max(1.0, (wide - 2 * MARGIN) / (Pt(size) * LETTER)) for wide in widths]
    if any(fits < len(word) <= LONGEST_WORD for cell, fits in zip(row, room, strict=True) for word in cell.split()):
        return inf
    lines = max(ceil(max(1, len(cell)) / fits) for cell, fits in zip(row, room, strict=True))
    return lines * Pt(size) * LINE + 2 * MARGIN


def _height(grid: Grid, widths: list[int], size: int) -> float:
    return sum(_row_height(row, widths, size) for row in (grid.headings, *grid.rows))


def _fill_row(table: Table, number: int, row: tuple[str, ...], look: tuple[int, tuple[int, ...]]) -> None:
    size, numeric = look
    for column, text in enumerate(row):
        cell = table.cell(number, column)
        cell.text_frame.text = text
        cell.vertical_anchor = MSO_ANCHOR.TOP
        cell.margin_top = cell.margin_bottom = cell.margin_left = cell.margin_right = MARGIN
        for paragraph in cell.text_frame.paragraphs:
            paragraph.alignment = PP_ALIGN.RIGHT if column in numeric else PP_ALIGN.LEFT
            paragraph.font.size = Pt(size)
            paragraph.font.bold = number == 0 or column == 0
            paragraph.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
        _underline(cell, number == 0)


def _underline(cell: _Cell, is_heading: bool) -> None:
    """A line under the cell, a stronger one under a heading."""
    thick = Pt(1.5 if is_heading else 0.75)
    ink = "accent1" if is_heading else "accent4"
    line = parse_xml(
        f'<a:lnB {nsdecls("a")} w="{thick}"><a:solidFill><a:schemeClr val="{ink}"/></a:solidFill></a:lnB>'
    )
    cell._tc.get_or_add_tcPr().insert(0, line)
