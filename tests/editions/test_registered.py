"""What the overview of an own programme tells of its sheets: those with rows first, those without in one line."""

import pytest

from dashboard import project
from dashboard.answers import Desk
from dashboard.editions import Shelf
from dashboard.markup.fragments.own import registered
from dashboard.markup.reader import Place, Reader
from dashboard.proposals import keep, propose
from dashboard.ui import cached
from tests.editions.made import Rows, own_round, submission
from tests.pages.opened import TEXTS, open_page
from tests.pages.tree import grow
from tests.real import LANGUAGES, desk


@pytest.fixture(autouse=True)
def _look_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached, "LOOK_AGAIN_S", -1.0)


def _reader(kept: Desk, audience: str = "internal", language: str = "nb") -> Reader:
    return Reader(kept, Place("e", "own-2025", "all", audience, language))


def _some() -> Rows:
    """Some sheets with rows beside the one of the programme."""
    return {table: own_round()[table] for table in ("programmes", "organisations", "mentors", "mentor_pairs")}


@pytest.fixture
def begun(shelf: Shelf) -> Desk:
    """The desk of a round of which little is registered."""
    keep(propose(submission(_some()), desk()), {}, "Kari", "")
    return project.open_desk()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_is_either_counted_or_named_as_empty(begun: Desk, language: str) -> None:
    reader, rows = _reader(begun, language=language), _some()
    told = grow(registered(reader, ""))
    counted = dict(zip([one.text for one in told.all("dt")], [one.text for one in told.all("dd")], strict=True))
    (line,) = [one.text for one in told.of_class("mt-quiet")]
    for table in begun.store.record_tables()[1:]:
        title, count = reader.speaker.text(f"dictionary.{table.name}.title"), len(rows.get(table.name, ()))
        assert counted.get(title) == (reader.speaker.number(count) if count else None)
        assert (title.lower() in line.lower()) != bool(count)


def test_the_way_to_fill_in_the_rest_is_a_link_to_the_page_of_own_data(begun: Desk) -> None:
    (link,) = grow(registered(_reader(begun), "")).all("a")
    assert link.attributes["href"].startswith("/data?")


def test_a_chart_of_one_or_two_numbers_gives_way_to_the_numbers(begun: Desk, shelf: Shelf) -> None:
    grants = [{**own_round()["grants"][0], "year": "2023"}]
    keep(propose(submission({**_some(), "grants": grants}), project.open_desk()), {}, "Kari", "")
    opened = open_page("money", programme="own-2025")
    drawn = {chart.proto.id.rpartition("chart_")[2] for chart in opened.app.get("plotly_chart")}
    assert drawn == {"grant_flow"} and not opened.app.exception
    assert any("del for del" in table.text for table in opened.body.all("caption"))


def test_where_no_cooperation_is_registered_that_is_said_once(begun: Desk) -> None:
    opened = open_page("network", programme="own-2025")
    said = TEXTS["nb"]["network"]
    headings = [heading.text for heading in opened.body.all("h2")]
    assert said["partners"] in headings and said["each"] not in headings and said["types"] not in headings
    assert opened.body.text.count("i arket «Samarbeid»") == 1


def test_a_round_with_rows_in_every_sheet_lacks_none(kept: Desk) -> None:
    told = grow(registered(_reader(kept), ""))
    assert len(told.all("dt")) == len(kept.store.record_tables()) - 1 and not told.of_class("mt-quiet")[1:]


def test_nobody_else_is_told_how_many_rows_there_are(kept: Desk) -> None:
    assert registered(_reader(kept, "open"), "") == ""
    assert registered(Reader(desk(), Place("e", "example-imdi", "all", "internal", "nb")), "") == ""
