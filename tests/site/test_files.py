"""A site is whole: every page, every link, every table, in every language, and small enough to send."""

import json
import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest

from dashboard.answers import Desk
from dashboard.exports.folder import Files, packed
from dashboard.ui.still import still_site
from dashboard.ui.still.site import NEED_SOMEBODY, PAGES
from tests.disclosure.released import reader
from tests import real
from tests.real import LANGUAGES
from tests.site.conftest import MADE_ON

MOST_BYTES = 10_000_000
Site = Callable[[str, str], Files]


@pytest.fixture
def pilot(site: Site) -> Files:
    return site("pilot-2022", "open")


def pages(files: Files) -> Iterator[tuple[str, str]]:
    yield from ((name, content.decode()) for name, content in files.items() if name.endswith(".html"))


def test_every_page_of_the_menu_is_there_but_those_that_need_somebody(pilot: Files) -> None:
    written = {re.split(r"[-.]", name.partition("/")[2])[0] for name, _ in pages(pilot) if "/" in name}
    left_out = {*NEED_SOMEBODY, "overview"}
    assert written == {path.stem for path in PAGES.glob("*.py")} - left_out | {"index"}


def test_programmes_of_one_kind_are_compared(site: Site) -> None:
    found = {name for name, _ in pages(site("example-imdi", "open")) if "compare" in name}
    assert {"nb/compare.html", "en/compare-d2.html"} <= found


@pytest.mark.parametrize("programme", ["pilot-2022", "example-imdi"])
def test_every_link_leads_to_a_place_that_is_there(site: Site, programme: str) -> None:
    files = site(programme, "open")
    texts = dict(pages(files))
    lost = [(name, link) for name, text in texts.items() for link in links(text) if not leads(name, link, texts, files)]
    assert lost == []


def links(text: str) -> set[str]:
    found = re.findall(r'(?:href|src)="([^"]*)"', text)
    return {unescape(link) for link in found if not link.startswith("data:")}


def leads(name: str, link: str, texts: dict[str, str], files: Files) -> bool:
    path, _, place = link.partition("#")
    parts = name.split("/")[:-1]
    for step in path.split("/") if path else [name.rpartition("/")[2]]:
        parts = parts[:-1] if step == ".." else [*parts, step]
    target = "/".join(parts)
    return target in files and (not place or f'id="{place}"' in texts[target])


def test_each_language_has_the_same_pages_and_says_which_it_is(pilot: Files) -> None:
    names = {code: {n.partition("/")[2] for n in pilot if n.startswith(f"{code}/")} for code in LANGUAGES}
    assert names["nb"] == names["en"]
    for name, text in pages(pilot):
        code = name.partition("/")[0] if "/" in name else "nb"
        assert f'<html lang="{code}">' in text, name


def test_a_chart_is_the_same_as_on_the_live_page_and_its_numbers_stand_under_it(pilot: Files, desk: Desk) -> None:
    text = pilot["nb/index.html"].decode()
    (drawing,) = re.findall(r'<script type="application/json">(.*?)</script>', text, re.DOTALL)
    planned, held = json.loads(drawing)["data"]
    rows = reader(desk, "pilot-2022").rows("sessions_by_series")
    assert len(planned["x"]) == sum(row["planned"] or 0 for row in rows)
    assert len(held["x"]) == sum(row["held"] or 0 for row in rows)
    assert text.index("mt-twin", text.index("mt-chart")) > 0


def test_the_goals_page_has_a_file_for_each_goal(pilot: Files, desk: Desk) -> None:
    assert sum(name.startswith("nb/goals") for name in pilot) == len(desk.catalog.goals)


def test_made_up_figures_say_so_on_every_page(site: Site) -> None:
    for name, text in pages(site("example-imdi", "open")):
        said = re.search("oppdiktet|oppdikta|made-up", text, re.IGNORECASE)
        assert name == "index.html" or said, name


def test_it_is_small_enough_to_send_and_packs_to_the_same_bytes() -> None:
    # Of the project as it is: the desk of these tests has a round more to compare the pilot with.
    pilot = still_site(reader(real.desk(), "pilot-2022", "open"), MADE_ON)
    assert sum(map(len, pilot.values())) <= MOST_BYTES
    assert packed(pilot, MADE_ON) == packed(pilot, MADE_ON)


def test_no_page_asks_for_anything_from_elsewhere(pilot: Files) -> None:
    for name, text in pages(pilot):
        assert not re.search(r'(?:src|href|action)="(?:https?:)?//', text), name
