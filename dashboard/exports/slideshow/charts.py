"""Plots as native charts with their data sheets inside; made-up values wear a pattern."""

from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.dml.fill import FillFormat
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from dashboard.exports.neutral import neutral
from dashboard.exports.slideshow.look import Box
from dashboard.telling.blocks import Plot
from dashboard.wording import NARROW, Speaker

KINDS = {
    "bars": XL_CHART_TYPE.BAR_CLUSTERED, "stacked": XL_CHART_TYPE.BAR_STACKED, "ranges": XL_CHART_TYPE.BAR_STACKED,
}  # fmt: skip
INKS = {
    "main": MSO_THEME_COLOR.ACCENT_1, "perhaps": MSO_THEME_COLOR.ACCENT_2, "second": MSO_THEME_COLOR.ACCENT_3,
    "rest": MSO_THEME_COLOR.ACCENT_4,
}  # fmt: skip
NOTHING = "nothing"
"""The role of a series that only carries the next one to where it begins."""

GAP = 45
LARGE, SMALL, SMALLEST = Pt(18), Pt(15), Pt(12)
FEW, SOME = 5, 9

Column = tuple[str, tuple[float | None, ...], str]
"""Name, values and role of a series as the data sheet holds it."""


def add_chart(slide: Slide, plot: Plot, box: Box, speaker: Speaker) -> None:
    """Put a plot on a slide as a chart that PowerPoint can edit."""
    columns = _columns(plot, speaker)
    data = CategoryChartData(number_format="General")
    data.categories = [neutral(label) for label in _labels(plot)]
    for name, values, _ in columns:
        data.add_series(neutral(name), values)
    frame = slide.shapes.add_chart(KINDS[plot.kind], *box, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", plot.alt)
    chart = frame.chart
    chart.font.size = LARGE if len(plot.categories) <= FEW else SMALL if len(plot.categories) <= SOME else SMALLEST
    chart.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    chart.has_title = True
    chart.chart_title.include_in_layout = False
    chart.chart_title.text_frame.text = neutral(plot.heading)
    chart.chart_title.text_frame.paragraphs[0].runs[0].font.size = SMALLEST
    chart.chart_title.text_frame.paragraphs[0].runs[0].font.bold = False
    chart.has_legend = len(plot.series) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    _axes(chart, plot)
    _number_axes(chart)
    bars = chart.plots[0]
    bars.gap_width = GAP
    if plot.kind != "bars":
        bars.overlap = 100
    for series, (_, _, role) in zip(bars.series, columns, strict=True):
        _fill(series.format, role, plot.is_made_up)


def _labels(plot: Plot) -> list[str]:
    """Each category with what is said of it, which is not broken over two lines."""
    return [f"{name}: {said.replace(' ', NARROW)}" for name, said in zip(plot.categories, plot.said, strict=True)]


def _columns(plot: Plot, speaker: Speaker) -> list[Column]:
    """The series as the sheet holds them; a range is where it begins, up to its mark, and on to its end."""
    if plot.kind != "ranges":
        return [(series.name, series.values, series.role) for series in plot.series]
    (series,) = plot.series
    ends = list(zip(series.lows, series.values, series.highs, strict=True))
    return [
        (speaker.text("telling.range_from"), series.lows, NOTHING),
        (speaker.text("telling.range_to_mark"), tuple(_minus(mark, low) for low, mark, _ in ends), "perhaps"),
        (speaker.text("telling.range_to_end"), tuple(_minus(high, mark) for _, mark, high in ends), "perhaps"),
    ]


def _minus(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other


def _axes(chart: Chart, plot: Plot) -> None:
    across, up = chart.value_axis, chart.category_axis
    up.reverse_order = True
    up.major_tick_mark = across.major_tick_mark = XL_TICK_MARK.NONE
    up.format.line.fill.background()
    across.minimum_scale = 0
    if plot.most is not None:
        across.maximum_scale = plot.most
    # The first category stands at the top, which turns the axis round: its high end is the foot of the chart.
    has_scale = plot.kind == "ranges"
    across.has_major_gridlines = has_scale
    across.tick_label_position = XL_TICK_LABEL_POSITION.HIGH if has_scale else XL_TICK_LABEL_POSITION.NONE
    across.format.line.fill.background()
    if has_scale:
        across.major_gridlines.format.line.color.theme_color = MSO_THEME_COLOR.ACCENT_4
        across.has_title = True
        across.axis_title.text_frame.text = plot.unit
        across.axis_title.text_frame.paragraphs[0].runs[0].font.size = SMALLEST


def _number_axes(chart: Chart) -> None:
    """Number the axes above zero: python-pptx numbers them below, where the format has no numbers."""
    for number in chart._chartSpace.iter(qn("c:axId"), qn("c:crossAx")):
        number.set("val", number.get("val").lstrip("-"))


def _fill(look: Any, role: str, is_made_up: bool) -> None:
    """The fill of a series: a pattern where its values are made up, an outline for what is lacking."""
    if role == NOTHING:
        look.fill.background()
        look.line.fill.background()
        return
    if role == "rest":
        look.fill.background()
    elif is_made_up:
        pattern_fill(look.fill, INKS[role])
    else:
        look.fill.solid()
        look.fill.fore_color.theme_color = INKS[role]
    look.line.color.theme_color = MSO_THEME_COLOR.ACCENT_1 if role != "second" else INKS[role]
    look.line.width = Pt(1.25)


def pattern_fill(fill: FillFormat, ink: MSO_THEME_COLOR) -> None:
    """Stripes that nobody takes for real."""
    fill.patterned()
    fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    fill.fore_color.theme_color = ink
    fill.back_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
