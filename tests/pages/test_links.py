"""Links keep what the reader has chosen: programme, period, audience and language."""

import itertools
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.ui.files import file_at
from tests.pages.opened import LANGUAGES, PAGES, PERIODS, TEXTS, Opened, open_page
from tests.real import desk

ONE_OF_EACH_GOAL = list({i.goal: i.indicator_id for i in desk().catalog.indicators.values()}.values())
CHOSEN = ("programme", "period", "audience", "language")


def links(opened: Opened) -> list[tuple[str, str, dict[str, str]]]:
    """Every link within the program: where it stands, its page, and its parameters."""
    found = []
    for place, tree in (("page", opened.body), ("side", opened.side)):
        for anchor in tree.all("a"):
            parts = urlsplit(anchor.attributes["href"])
            if not parts.scheme:
                parameters = {name: values[0] for name, values in parse_qs(parts.query).items()}
                found.append((place, parts.path.strip("/"), parameters))
    return found


@pytest.mark.parametrize(("page", "language", "period"), list(itertools.product(PAGES, LANGUAGES, PERIODS)))
def test_links_keep_programme_period_audience_and_language(page: str, language: str, period: str) -> None:
    chosen = {"programme": next(iter(desk().programmes)), "period": period, "audience": "open", "language": language}
    opened = open_page(page, **chosen)
    for place, target, parameters in links(opened):
        kept = CHOSEN if place == "page" else CHOSEN[:-1]
        assert {name: parameters[name] for name in kept} == {name: chosen[name] for name in kept}
        if target.startswith("download/"):
            assert file_at(target.removeprefix("download/"), parameters) is not None
        else:
            assert target in ("", *PAGES[1:])


@pytest.mark.parametrize("page", PAGES)
def test_the_language_links_stay_on_the_page_and_name_each_language_in_itself(page: str) -> None:
    opened = open_page(page)
    anchors = opened.side.all("a")
    assert [anchor.attributes["lang"] for anchor in anchors] == list(desk().catalog.languages)
    assert [anchor.text for anchor in anchors] == [TEXTS[a.attributes["lang"]]["app"]["language"] for a in anchors]
    assert {target for place, target, _ in links(opened) if place == "side"} == {"" if page == PAGES[0] else page}
    assert [a.attributes["lang"] for a in anchors if "aria-current" in a.attributes] == ["nb"]


def test_links_from_the_overview_lead_to_each_goal_and_to_each_missing_figure() -> None:
    found = [parameters for place, target, parameters in links(open_page()) if target == "goals"]
    goals = [goal.goal_id for goal in desk().catalog.goals.values() if goal.kind == "goal"]
    assert [parameters["goal"] for parameters in found if "indicator" not in parameters] == goals
    named = {parameters["indicator"]: parameters["goal"] for parameters in found if "indicator" in parameters}
    assert named and all(desk().catalog.indicators[indicator].goal == goal for indicator, goal in named.items())


@pytest.mark.parametrize("indicator_id", ONE_OF_EACH_GOAL)
def test_the_link_to_a_figure_opens_its_passport_and_no_other(indicator_id: str) -> None:
    opened = open_page("goals", goal=desk().catalog.indicators[indicator_id].goal, indicator=indicator_id)
    articles = opened.body.all("article")
    (article,) = [article for article in articles if article.attributes.get("data-figure") == indicator_id]
    unfolded = [details for details in opened.body.all("details") if "open" in details.attributes]
    assert unfolded == article.of_class("mt-passport")
    assert not opened.messages


def test_links_that_leave_the_program_are_https() -> None:
    anchors = [anchor for page in PAGES for anchor in open_page(page).body.all("a")]
    schemes = {urlsplit(anchor.attributes["href"]).scheme for anchor in anchors}
    assert schemes <= {"", "https"}
