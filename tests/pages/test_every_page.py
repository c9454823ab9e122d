"""Every page of the menu, in every language, for each audience, of the whole round and of one year."""

import itertools
import re
from collections.abc import Iterator

import pytest

from tests.pages.opened import AUDIENCES, LANGUAGES, PAGES, PERIODS, TEXTS, Opened, open_page
from tests.pages.tree import Element
from tests.real import desk

VIEWS = list(itertools.product(PAGES, LANGUAGES, AUDIENCES, PERIODS))
MADE_UP = [programme for programme in desk().programmes if desk().is_example(programme)]
SLIPS = re.compile(r"[{}]|\bNone\b(?! of)|\bnan\b|\bNaN\b|\bundefined\b|\b(True|False)\b|Decimal\(|datetime")
SNAKE = re.compile(r"\b[a-z]+_[a-z_]+\b(?!\.csv)")
KEY = re.compile(rf"\b(?:{'|'.join(TEXTS['nb'])})\.(?!csv\b)[a-z_]+\b")


@pytest.fixture(scope="module", params=VIEWS, ids="-".join)
def opened(request: pytest.FixtureRequest) -> Opened:
    """Each page of each view, run once for all tests here."""
    page, language, audience, period = request.param
    return open_page(page, language=language, audience=audience, period=period)


def names_in_data(opened: Opened) -> Iterator[Element]:
    """Where names are shown on purpose, so that a reader finds the thing in the open data."""
    shown_by_name = ("organisation_id", "mentor_id", "source_id")
    keys = [name for name in opened.texts["columns"] if name.endswith("_id") and name not in shown_by_name]
    headings = {opened.texts["columns"][name] for name in (*keys, "column", "choices", "tests")}
    yield from (cell for heading, cell in opened.body.cells() if heading in headings)
    yield from (description for term, description in opened.body.described() if term == opened.texts["passport"]["id"])


def slips(opened: Opened) -> Iterator[str]:
    """Places where a value or a key of the program came through to the reader."""
    for words in (opened.body.text_without(list(names_in_data(opened))), *opened.around):
        for found in (*SLIPS.finditer(words), *KEY.finditer(words), *SNAKE.finditer(words)):
            yield words[max(0, found.start() - 40) : found.end() + 40]


def test_it_is_shown_without_an_error(opened: Opened) -> None:
    assert not opened.app.exception and not opened.app.error


def test_its_title_stands_at_the_top_and_only_there(opened: Opened) -> None:
    assert [heading.text for heading in opened.body.all("h1")] == [opened.texts["pages"][opened.page]["title"]]


def test_nothing_of_the_program_shows_through(opened: Opened) -> None:
    assert not list(slips(opened))


def test_nothing_on_it_is_empty(opened: Opened) -> None:
    assert all(fragment.text for fragment in opened.fragments)


def test_it_says_that_only_a_year_or_only_what_is_open_is_seen(opened: Opened) -> None:
    notes = {note.text for note in opened.body.of_class("mt-banner")}
    messages = opened.texts["messages"]
    one_year = messages.get(f"one_year_{opened.page}", messages["one_year"])
    said = {one_year.format(period=PERIODS[1]): opened.asked["period"] != PERIODS[0]}
    said[messages["open_audience"]] = opened.asked["audience"] == "open"
    assert notes == {sentence for sentence, is_due in said.items() if is_due}


def test_headings_leave_out_no_level(opened: Opened) -> None:
    levels = [int(heading.tag[1]) for heading in opened.body.all("h1", "h2", "h3", "h4", "h5")]
    assert [(before, level) for before, level in itertools.pairwise(levels) if level > before + 1] == []


def test_no_id_is_used_twice(opened: Opened) -> None:
    ids = [element.attributes["id"] for element in opened.body.inside() if "id" in element.attributes]
    assert len(ids) == len(set(ids))


def test_every_data_cell_says_something(opened: Opened) -> None:
    """An empty cell may stand only where there is nothing to add, such as under a heading of remarks."""
    may_be_empty = {opened.texts["columns"].get(name) for name in ("note", "section", "wording", "period", "choices")}
    may_be_empty |= {opened.texts["columns"].get(name) for name in ("indicator_id", "organisation_id", "part_of")}
    assert not [heading for heading, cell in opened.body.cells() if not cell.text and heading not in may_be_empty]


@pytest.mark.parametrize(("page", "programme"), list(itertools.product(PAGES, MADE_UP)))
def test_a_made_up_programme_is_shown_and_says_that_it_is_made_up(page: str, programme: str) -> None:
    opened = open_page(page, programme=programme)
    assert not opened.app.exception and not list(slips(opened))
    messages = opened.texts["messages"]
    said = messages.get(f"example_{page}", messages["example"])
    assert said in {note.text for note in opened.body.of_class("mt-banner")}
