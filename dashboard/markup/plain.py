"""Tables of words that were put together by hand, and are not the rows of a query."""

from collections.abc import Mapping, Sequence

from dashboard.markup import render

Links = Sequence[Mapping[str, str]]


def plain_table(
    caption: str,
    headings: Sequence[str],
    cells: Sequence[Sequence[str]],
    summary: str = "",
    downloads: Links = (),
) -> str:
    """A table of words. summary: what opens it, where it is closed at first. downloads: links under it."""
    table = {"caption": caption, "headings": headings, "cells": cells, "is_made_up": False}
    return render("table.html", table=table, summary=summary, downloads=downloads)


def side_by_side(
    caption: str,
    headings: Sequence[str],
    cells: Sequence[Sequence[str]],
    summary: str = "",
    downloads: Links = (),
) -> str:
    """The same for things in columns: on a narrow screen each row is a list of them, so that none is out of sight."""
    table = {"caption": caption, "headings": headings, "cells": cells, "is_made_up": False, "is_stacked": True}
    return render("table.html", table=table, summary=summary, downloads=downloads)
