"""Each option of each choice, on pages and in the sidebar: shown without fault, and kept in the address."""

import itertools

import pytest

from dashboard.ui.lists import SECTIONS
from tests.pages.opened import open_page
from tests.pages.test_every_page import slips
from tests.real import desk

PROGRAMME = next(iter(desk().programmes))
ORGANISATIONS = [row["organisation_id"] for row in desk().rows("organisations", PROGRAMME)]
OPTIONS = [
    *(("goals", "goal", goal) for goal in desk().catalog.goals),
    *(("organisations", "organisation", organisation) for organisation in ORGANISATIONS),
    *(("sources", "section", section) for section in SECTIONS),
]
READERS = [("internal", "nb"), ("open", "en")]


@pytest.mark.parametrize(("option", "reader"), list(itertools.product(OPTIONS, READERS)), ids="-".join)
def test_each_option_is_shown_and_chosen(option: tuple[str, str, str], reader: tuple[str, str]) -> None:
    page, name, value = option
    audience, language = reader
    opened = open_page(page, **{name: value}, audience=audience, language=language)
    assert not opened.app.exception and not opened.messages
    assert opened.app.query_params[name] in (value, [value])
    assert all(fragment.text for fragment in opened.fragments)
    assert not list(slips(opened))


@pytest.mark.parametrize(("page", "name"), sorted({(page, name) for page, name, _ in OPTIONS}))
def test_a_page_offers_every_option_by_a_name_of_its_own(page: str, name: str) -> None:
    opened = open_page(page)
    (choice,) = [
        w for w in (*opened.app.get("button_group"), *opened.app.selectbox) if w.label == opened.texts["inputs"][name]
    ]
    assert len(choice.options) == len(set(choice.options)) == len([o for o in OPTIONS if o[1] == name])


@pytest.mark.parametrize(("name", "value"), [("audience", "open"), ("period", "2023")])
def test_a_choice_in_the_sidebar_is_written_to_the_address(name: str, value: str) -> None:
    opened = open_page("goals", goal="D2")
    opened.app.selectbox(key=f"select_{name}").select(value).run()
    assert not opened.app.exception
    assert {key: opened.app.query_params[key] for key in (name, "goal")} in (
        {name: value, "goal": "D2"},
        {name: [value], "goal": ["D2"]},
    )


def test_choosing_another_goal_closes_the_figure_of_the_one_before() -> None:
    opened = open_page("goals", goal="D2", indicator="wider_network")
    opened.app.get("button_group")[0].set_value("D1").run()
    assert not opened.app.exception
    assert "indicator" not in opened.app.query_params
