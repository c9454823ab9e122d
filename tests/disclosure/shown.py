"""Every fragment and every chart a page can show, found from the pages and the registry."""

import ast
import importlib
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dashboard.answers import Desk
from dashboard.charts.theme import INKS
from dashboard.exports import figures_sheet, stamp_of, table_sheet, write_csv
from dashboard.markup.fragments import FRAGMENTS
from dashboard.markup.reader import Reader
from tests.disclosure.released import reader
from tests.rules.house import ROOT

MADE_ON = date(2027, 12, 31)
# These show the arithmetic of the delivery models, and read no records.
WITHOUT_RECORDS = ("assumed", "effects", "models", "parameter", "nonpriced", "scenarios", "turning")


@cache
def fragments(desk: Desk, programme: str, audience: str = "open") -> tuple[tuple[str, str, str], ...]:
    """The same for a visitor of the whole round."""
    return fragments_at(reader(desk, programme, audience))


def fragments_at(at: Reader) -> tuple[tuple[str, str, str], ...]:
    """(name, what was asked, HTML) of every fragment, for everything it can be asked for."""
    asked = _questions(at)
    return tuple(
        (name, question, fragment(at, question))
        for name, fragment in FRAGMENTS.items()
        if fragment.__module__.rpartition(".")[2] not in WITHOUT_RECORDS
        for question in asked.get(name, asked.get(fragment.__module__.rpartition(".")[2], [""]))
    )


def _questions(at: Reader) -> dict[str, list[str]]:
    """What each fragment, or each of a module, is asked for; the others are asked for nothing."""
    catalog, beside = at.desk.catalog, f"{at.place.programme},pilot-2022"
    goals, tables, pages = list(catalog.goals), list(catalog.tables), list(at.speaker.texts["pages"])
    titles = [f"pages.{page}.title" for page in pages]
    return {
        "masthead": pages, "heading": titles, "subheading": titles, "lead": titles, "goal_title": goals,
        "judgement": goals, "evidence": goals, "criteria": [f"{goal}/" for goal in goals],
        "differences": [beside], "compared": [f"{goal}/{beside}" for goal in goals],
        "figures_of": [",".join(catalog.indicators)], "no_rows": tables, "table": tables, "twin": tables,
        "downloads": ["figures"],
        "missing": [table.name for table in at.desk.store.record_tables()], "organisations": list(at.names),
    }  # fmt: skip


def downloads(at: Reader) -> Iterator[tuple[str, str]]:
    """(name, text) of everything that can be taken away as a file."""
    for sheet in (figures_sheet(at), *(table_sheet(at, table_id) for table_id in at.desk.catalog.tables)):
        yield sheet.name, write_csv(sheet, stamp_of(at, sheet, MADE_ON)).decode("utf-8-sig")


@cache
def charts() -> tuple[tuple[str, Callable[..., Any]], ...]:
    """(table, function that draws it) of every chart on a page."""
    found = dict.fromkeys(pair for path in sorted((ROOT / "pages").glob("*.py")) for pair in _charts_of(path))
    return tuple(found)


def _charts_of(path: Path) -> Iterator[tuple[str, Callable[..., Any]]]:
    tree = ast.parse(path.read_text("utf-8"))
    homes = {
        alias.name: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "show_chart":
            table = node.args[1].value
            for name in (n.id for n in ast.walk(node.args[2]) if isinstance(n, ast.Name) and n.id.startswith("draw_")):
                yield table, getattr(importlib.import_module(homes[name]), name)


def drawn(at: Reader) -> Iterator[tuple[str, Callable[..., Any], list[dict], Any]]:
    """(table, function, rows, figure) of every chart that has rows for this visitor."""
    for table, draw in charts():
        rows = at.named_rows(table)
        if rows:
            yield table, draw, rows, draw(rows, at.speaker, next(iter(INKS)))
