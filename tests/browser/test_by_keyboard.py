"""Without a mouse: everything that can be chosen or opened is reached with Tab, and one sees where one is."""

from collections.abc import Callable

import pytest

from tests.browser.visit import Focus, Visit


@pytest.fixture(scope="module")
def way(new_window: Callable[..., Visit]) -> list[Focus]:
    """What Tab goes through on the page of a goal, in order."""
    window = new_window().go("/goals?goal=D2")
    seen = window.tab()
    window.close()
    return seen


def test_tab_goes_from_the_menu_through_the_choices_to_the_page(way: list[Focus]) -> None:
    places = [focus.place for focus in way]
    wanted = ["menu", "choices", "language", "picker", "page"]
    assert sorted(wanted, key=places.index) == wanted


def test_each_thing_has_a_name(way: list[Focus]) -> None:
    assert [focus for focus in way if not focus.name and focus.place != "frame"] == []


def test_each_thing_shows_that_it_has_the_focus(way: list[Focus]) -> None:
    ours = ("page", "language", "menu")
    assert [focus for focus in way if focus.place in ours and focus.outline <= 0] == []
    assert [focus for focus in way if focus.place not in ours and not (focus.outline > 0 or focus.ring)] == []


def test_a_passport_opens_with_enter_and_closes_with_enter(visit) -> None:
    window = visit("/goals?goal=D2")
    summary = window.all(".mt-passport > summary").first
    summary.focus()
    window.page.keyboard.press("Enter")
    assert window.all(".mt-passport[open]").count() == 1
    assert window.all(".mt-passport[open] dl").first.is_visible()
    window.page.keyboard.press("Enter")
    assert window.all(".mt-passport[open]").count() == 0


def test_a_goal_is_picked_with_the_keyboard_and_the_address_follows(visit) -> None:
    window = visit("/goals?goal=D1")
    before = window.all(".mt-title h2").first.inner_text()
    button = window.all("[data-testid=stButtonGroup] button").nth(1)
    button.focus()
    window.page.keyboard.press("Enter")
    window.page.wait_for_url("**goal=D2**")
    window.until("before => document.querySelector('.mt-title h2')?.innerText !== before", before)
    assert button.evaluate("element => element === document.activeElement")


def test_a_choice_in_a_list_is_made_with_the_keyboard(visit) -> None:
    window = visit("/")
    window.page.get_by_label("Visning").focus()
    window.page.keyboard.press("ArrowDown")
    window.page.get_by_role("option", name="Åpen").wait_for()
    window.page.keyboard.press("ArrowDown")
    window.page.keyboard.press("Enter")
    window.page.wait_for_url("**audience=open**")
    window.all(".mt-banner").first.wait_for()
    assert window.wait().complaints == []
