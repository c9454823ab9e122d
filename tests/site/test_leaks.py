"""A site for the open audience holds no name, no id that leads to one, and no hidden number, in any of its files."""

import re
from collections.abc import Callable

import pytest

from dashboard.answers import Desk
from dashboard.exports.folder import Files
from dashboard.figures import Absence
from dashboard.project import ROOT
from dashboard.ui.still import still_site
from dashboard.ui.still.performing import perform
from dashboard.ui.still.props import props_of
from dashboard.ui.still.site import PAGES
from dashboard.ui.still.stage import Stage
from tests.disclosure.altered import of_another_truth
from tests.disclosure.released import reader
from tests.disclosure.telling_texts import MARK
from tests.disclosure.worst import NAMES, PROGRAMME, TABLES
from tests.real import LANGUAGES
from tests.site.conftest import MADE_ON

Site = Callable[[str, str], Files]
SCRIPT = "assets/plotly.min.js"


def words(desk: Desk, programme: str) -> list[str]:
    found = [str(row["organisation_id"]) for row in desk.rows("organisations", programme)]
    if programme == PROGRAMME:
        found += [MARK, *NAMES, *(str(row["name"]) for row in TABLES["mentors"])]
        found += [str(row["partner"]) for row in TABLES["collaborations"]]
    said = " ".join((ROOT / "data" / "texts" / f"{code}.toml").read_text("utf-8") for code in LANGUAGES)
    # One of the ids is an ordinary word of the pages too.
    return [name for name in found if not re.search(rf"\b{re.escape(name)}\b", said)]


def leaks(files: Files, never: list[str]) -> dict[str, set[str]]:
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, never))})(?![\w-])", re.IGNORECASE)
    found = {
        name: set(pattern.findall(f"{name} {content.decode()}")) for name, content in files.items() if name != SCRIPT
    }
    return {name: names for name, names in found.items() if names}


@pytest.mark.parametrize("programme", ["example-imdi", PROGRAMME])
def test_no_file_gives_a_name_away(site: Site, desk: Desk, programme: str) -> None:
    assert leaks(site(programme, "open"), words(desk, programme)) == {}


def test_the_search_would_find_them(desk: Desk) -> None:
    stage = Stage("organisations", reader(desk, PROGRAMME, "internal"), {})
    perform(PAGES / "organisations.py", props_of(stage))
    assert leaks({"page": stage.html().encode()}, list(NAMES)) == {"page": set(NAMES)}


def test_a_hidden_figure_is_hidden_in_the_tables_too(site: Site, desk: Desk) -> None:
    at = reader(desk, PROGRAMME)
    answers = [at.answer(name) for name in desk.catalog.indicators]
    hidden = [answer.indicator.indicator_id for answer in answers if answer.figure.absence is Absence.HIDDEN]
    lines = site(PROGRAMME, "open")["nb/files/figures.csv"].decode("utf-8-sig").splitlines()
    assert hidden
    for name in hidden:
        (line,) = (line for line in lines if line.startswith(f'"{name}",'))
        assert re.match(rf'"{name}","[^"]*","[^"]*","","","","",', line) and '"Skjult"' in line


def test_another_hidden_truth_gives_the_same_site(site: Site, desk: Desk) -> None:
    other = still_site(of_another_truth(reader(desk, PROGRAMME)), MADE_ON)
    assert {name for name, content in site(PROGRAMME, "open").items() if other.get(name) != content} == set()
    assert set(other) == set(site(PROGRAMME, "open"))
