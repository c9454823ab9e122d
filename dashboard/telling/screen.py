"""Slides as HTML for a wall: one message in large letters, bars drawn by the style sheet, nothing that moves."""

from collections.abc import Sequence
from typing import Any

from dashboard.markup import render
from dashboard.telling.blocks import Grid, KeyFigure, Plot, Points, Told

DENSE, TALL = 420, 7
"""A table of more letters, or of more rows, than this is set in smaller ones."""
LONG = 60
"""So is a title."""
ALL = 100.0


def slide_html(told: Told, place: tuple[int, int], made_up: str) -> str:
    """One slide that fills the window. place: its number and how many there are. made_up: the words for it."""
    points = [text for block in told.blocks if isinstance(block, Points) for text in block.texts]
    figures = [block for block in told.blocks if isinstance(block, KeyFigure)]
    return render(
        "slide.html",
        told=told,
        number=place[0],
        count=place[1],
        mark=made_up if told.is_made_up else "",
        is_long=len(told.title) > LONG,
        figures=figures,
        plots=[_plot_view(block) for block in told.blocks if isinstance(block, Plot)],
        grids=[_grid_view(block) for block in told.blocks if isinstance(block, Grid)],
        points=points,
    )


def overview_html(slides: Sequence[Told], chosen: int, label: str) -> str:
    """All slides by number and message, the chosen one marked. chosen: from nought."""
    return render("slides_overview.html", slides=slides, chosen=chosen, label=label)


def _plot_view(plot: Plot) -> dict[str, Any]:
    """A plot with every length as a share of the track, in per cent."""
    most = plot.most or max((sum(row) for row in _rows(plot)), default=0.0) or 1.0
    return {
        "plot": plot,
        "legend": [series for series in plot.series if len(plot.series) > 1],
        "rows": [
            {"label": label, "said": said, "parts": _parts(plot, at, most), "is_absent": not _row(plot, at)}
            for at, (label, said) in enumerate(zip(plot.categories, plot.said, strict=True))
        ],
    }


def _rows(plot: Plot) -> list[list[float]]:
    return [_row(plot, at) for at in range(len(plot.categories))]


def _row(plot: Plot, at: int) -> list[float]:
    """What one row is made of, from the left; a range is told by its end."""
    if plot.kind == "ranges":
        return [high for series in plot.series if (high := series.highs[at]) is not None]
    return [value for series in plot.series if (value := series.values[at]) is not None]


def _parts(plot: Plot, at: int, most: float) -> list[dict[str, Any]]:
    """The pieces of one row: role, where it begins, how long it is, and where its mark stands."""
    if plot.kind == "ranges":
        series = plot.series[0]
        low, mark, high = series.lows[at], series.values[at], series.highs[at]
        if low is None or mark is None or high is None:
            return []
        return [{"role": "perhaps", "start": ALL * low / most, "width": ALL * (high - low) / most,
                 "mark": ALL * mark / most}]  # fmt: skip
    parts, start = [], 0.0
    for series in plot.series:
        value = series.values[at] or 0.0
        if value:
            parts.append({"role": series.role, "start": ALL * start / most, "width": ALL * value / most, "mark": None})
        start += value
    return parts


def _grid_view(grid: Grid) -> dict[str, Any]:
    letters = sum(len(cell) for row in grid.rows for cell in row)
    return {"grid": grid, "is_dense": letters > DENSE or len(grid.rows) > TALL}
