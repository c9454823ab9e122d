"""Programmes side by side: which are offered, in which order, what is said first, and nothing that ranks."""

from itertools import pairwise

import pytest

from dashboard.markup.reader import Place, Reader
from tests.pages.opened import Opened, open_page
from tests.pages.test_every_page import slips
from tests.pages.tree import Element
from tests.real import desk

PILOT = next(iter(desk().programmes))
MADE_UP = [programme for programme in desk().programmes if desk().is_example(programme)]
MODELS = ("imdi", "municipal", "pooled")


def compared(goal: str = "process", **asked: str) -> Opened:
    """The page with every made-up programme beside the pilot."""
    return open_page("compare", goal=goal, **{"with": ",".join(reversed(MADE_UP)), **asked})


def offered(opened: Opened) -> list[str]:
    """The programmes that can be added."""
    label = opened.texts["inputs"]["with"]
    return [option for group in opened.app.get("button_group") if group.label == label for option in group.options]


def value_of(row: Element) -> str:
    """The value of a row of figures."""
    return row.of_class("mt-figure-value")[0].all("strong")[0].text


def test_made_up_programmes_are_offered_only_where_asked_for() -> None:
    assert offered(open_page("compare")) == []
    assert len(offered(open_page("compare", examples="on"))) == len(MADE_UP)
    assert len(offered(open_page("compare", **{"with": MADE_UP[0]}))) == 1


def test_a_programme_that_does_not_exist_is_left_out_and_told() -> None:
    opened = open_page("compare", **{"with": f"nowhere,{MADE_UP[0]},{PILOT}"})
    assert opened.messages == [opened.texts["messages"]["with"].format(value="nowhere")]
    assert opened.app.query_params["with"] in (MADE_UP[0], [MADE_UP[0]])


@pytest.mark.parametrize("goal", list(desk().catalog.goals))
def test_rows_stand_by_delivery_model_and_start_never_by_result(goal: str) -> None:
    opened = compared(goal)
    expected = sorted(
        (MODELS.index(str(row["delivery_model"])), row["first_year"], name) for name, row in desk().programmes.items()
    )
    names = [str(desk().programmes[name]["name"]) for _, _, name in expected]
    blocks = [section for section in opened.body.of_class("mt-compared")[0].all("section")]
    for block in blocks:
        assert [words.all("a")[0].text.partition(" :")[0] for words in block.of_class("mt-figure-words")] == names
    assert blocks and not list(slips(opened))


def test_each_figure_is_the_one_the_programme_has_everywhere() -> None:
    rows = [(row.all("a")[0].attributes["href"], value_of(row)) for row in compared("D1").body.all("article")]
    for programme in (PILOT, MADE_UP[0]):
        at = Reader(desk(), Place("e", programme, "all", "internal", "nb"))
        mine = {link.partition("indicator=")[2]: value for link, value in rows if f"programme={programme}&" in link}
        assert mine == {name: " ".join(at.speaker.figure(at.answer(name)).split()) for name in mine} and mine


def test_differences_are_told_before_any_figure_and_the_made_up_are_named() -> None:
    opened = compared()
    words = opened.body.text
    told = [
        "De er ulikt store", "De varer ikke i de samme årene", "Det er ulikt hvor mye som er rapportert",
        "Oppdiktet:", "Den er ingen rangering", "Oppmøte på kurs",
    ]  # fmt: skip
    places = [words.index(sentence) for sentence in told]
    assert all(before < after for before, after in pairwise(places))
    assert all(str(row["organisations_expected"]) in words[places[0] : places[1]] for row in desk().programmes.values())


def test_every_made_up_row_is_marked_and_no_other() -> None:
    rows = compared().body.of_class("mt-compared")[0].all("article")
    for row in rows:
        is_made_up = "Eksempel" in row.of_class("mt-figure-words")[0].all("a")[0].text
        assert ("mt-made-up" in row.classes) == is_made_up


def test_a_figure_none_of_them_has_is_named_and_not_drawn() -> None:
    opened = open_page("compare", goal="D6")
    assert "Ingen av ordningene har tall for dette" in opened.body.text
